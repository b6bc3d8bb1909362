package dev.rubric.engine.located;

import dev.rubric.engine.located.Node.CellNode;
import dev.rubric.engine.located.Node.NumberNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them. */
public final class Numbers {

  private static final int DIGITS = 30;
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");

  private Numbers() {}

  /**
   * The number of a node; a cell may hold it as text. Numbers of more than 30 digits before or
   * after the point are none of a hiring committee's and are refused.
   */
  public static Optional<BigDecimal> of(Node node) {
    if (node instanceof NumberNode number) {
      return Optional.of(number.number()).filter(Numbers::isUsual).map(Numbers::canonical);
    }
    return node instanceof CellNode cell ? parse(cell.text()) : Optional.empty();
  }

  /** Reads a number written with digits and a point. */
  public static Optional<BigDecimal> parse(String text) {
    String trimmed = text.strip();
    return PLAIN.matcher(trimmed).matches()
        ? Optional.of(new BigDecimal(trimmed)).filter(Numbers::isUsual).map(Numbers::canonical)
        : Optional.empty();
  }

  /** The same number without trailing zeros and without an exponent. */
  public static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isUsual(BigDecimal number) {
    return number.scale() <= DIGITS
        && (long) number.precision() - number.scale() <= DIGITS
        && number.precision() <= 2 * DIGITS;
  }
}
