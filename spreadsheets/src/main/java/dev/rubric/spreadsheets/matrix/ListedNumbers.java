package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the numbers of a list say of themselves, whatever heads them and in any language. */
final class ListedNumbers {

  private static final Set<Integer> WHOLE =
      Set.of(1, 10, 20, 25, 30, 40, 50, 60, 75, 80, 100, 120, 150, 200, 500, 1000);
  private static final BigDecimal ROUND = BigDecimal.valueOf(5);
  private static final BigDecimal MOST = BigDecimal.valueOf(100);
  private static final int FEWEST_SUMMED = 3;
  private static final Pattern PHRASE = Pattern.compile("\\S+\\s.*\\b\\p{Ll}.*");

  private final Grid grid;
  private final List<Integer> rows;
  private final List<Quantity> numbers = new ArrayList<>();

  /**
   * The numbers of a column.
   *
   * @param rows of the list, without those that say that they hold a total
   */
  ListedNumbers(Grid grid, int column, List<Integer> rows) {
    this.grid = grid;
    this.rows = rows;
    for (int row : rows) {
      Quantity quantity = grid.quantity(row, column);
      if (quantity != null) {
        numbers.add(quantity);
      }
    }
  }

  /** How many rows have one. */
  int size() {
    return numbers.size();
  }

  /** Whether most say that they are points or percents. */
  boolean haveUnits() {
    return numbers.stream().filter(Quantity::hasUnit).count() * 2 >= numbers.size();
  }

  /** Whether they come to a sum that people share out. */
  boolean isWhole() {
    BigDecimal sum = sum(numbers);
    return WHOLE.stream().anyMatch(whole -> sum.compareTo(BigDecimal.valueOf(whole)) == 0);
  }

  /** Whether the last of them is the sum of all others. */
  boolean endsInTotal() {
    int last = numbers.size() - 1;
    return last >= FEWEST_SUMMED
        && last == rows.size() - 1
        && sum(numbers.subList(0, last)).compareTo(numbers.get(last).value().abs()) == 0;
  }

  /**
   * Whether they are such as people give for criteria: round, or plain numbers beside phrases. What
   * people score is not round, and people and goods go by names.
   *
   * @param title the column that names what they are given for
   */
  boolean areLikePoints(int title) {
    boolean small =
        numbers.stream()
            .map(Quantity::value)
            .allMatch(n -> n.signum() > 0 && n.compareTo(MOST) <= 0 && isInteger(n));
    boolean round =
        numbers.stream().allMatch(number -> number.value().remainder(ROUND).signum() == 0);
    long phrases =
        rows.stream().filter(row -> PHRASE.matcher(grid.text(row, title)).matches()).count();
    return small && (round || 2 * phrases > rows.size());
  }

  private static boolean isInteger(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static BigDecimal sum(List<Quantity> numbers) {
    return numbers.stream()
        .map(Quantity::value)
        .map(BigDecimal::abs)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
