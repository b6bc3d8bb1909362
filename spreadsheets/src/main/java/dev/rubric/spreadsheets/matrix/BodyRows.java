package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Columns.Weighing;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rows below a header hold, each by itself.
 *
 * @param end the row at which another table begins
 * @param isChecklist whether no level is described anywhere
 */
record BodyRows(Grid grid, Header header, Columns columns, int end, boolean isChecklist) {

  int first() {
    return header.bottom() + 1;
  }

  /** The cell that should name a criterion, or null. */
  @Nullable Spot title(int row) {
    return grid.spot(row, columns.title());
  }

  /** The cells that describe levels, by the position of the level. */
  NavigableMap<Integer, Spot> levels(int row) {
    NavigableMap<Integer, Spot> levels = new TreeMap<>();
    for (int i = 0; i < header.levels().size(); i++) {
      Spot spot = level(row, i);
      if (spot != null && !isMark(spot)) {
        levels.put(i, spot);
      }
    }
    return levels;
  }

  /** The cells in the place of levels that hold a dash or a tick. */
  List<Spot> marks(int row) {
    return grid.row(row).stream()
        .filter(BodyRows::isMark)
        .filter(spot -> header.isLevel(grid.column(spot)))
        .toList();
  }

  private @Nullable Spot level(int row, int position) {
    return grid.spot(row, header.levels().get(position).column());
  }

  private static boolean isMark(Spot spot) {
    return spot.content().isMark();
  }

  boolean isDescribed(int row) {
    return !levels(row).isEmpty();
  }

  /** The last row that describes a level, or -1. */
  int lastDescribed() {
    int row = end - 1;
    while (row >= first() && !isDescribed(row)) {
      row--;
    }
    return row < first() ? -1 : row;
  }

  /** The weight in a cell of the row itself, or null. */
  @Nullable Amount weight(int row) {
    for (Weighing weighing : columns.weights()) {
      Amount amount = Amount.of(grid.spot(row, weighing.column()));
      if (amount != null) {
        return amount;
      }
    }
    return null;
  }

  /** Whether a weight is that of the rows up to the next one without descriptions. */
  boolean weighsWhatFollows(int row, Amount weight) {
    BigDecimal sum = BigDecimal.ZERO;
    int weighed = 0;
    int described = 0;
    for (int next = row + 1;
        next < end && (grid.row(next).isEmpty() || isDescribed(next));
        next++) {
      Amount own = weight(next);
      if (own != null) {
        sum = sum.add(own.quantity().value());
        weighed++;
      }
      described += isDescribed(next) ? 1 : 0;
    }
    boolean whole = sum.compareTo(BigDecimal.valueOf(100)) == 0;
    return described > 0
        && (weighed == 0 || whole || sum.compareTo(weight.quantity().value()) == 0);
  }

  boolean isTotal(int row) {
    Spot first = grid.row(row).get(0);
    return !first.isQuantity()
        && !Words.means("footer", first.line())
        && (Words.mentions("total", first.line()) || Words.opens("total", first.line()));
  }
}
