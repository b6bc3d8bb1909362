package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact part of a whole, such as 2 of 3 points.
 *
 * @param whole more than 0
 */
record Share(BigDecimal part, BigDecimal whole) implements Comparable<Share> {

  /** Digits after the point beyond which a number is not worth reading. */
  private static final int DIGITS = 6;

  /** What the share comes to of another whole; empty where that has too many digits. */
  Optional<BigDecimal> of(BigDecimal other) {
    BigDecimal scaled = part.multiply(other);
    BigDecimal points = scaled.divide(whole, DIGITS, RoundingMode.DOWN);
    return points.multiply(whole).compareTo(scaled) == 0
        ? Optional.of(Numbers.canonical(points))
        : Optional.empty();
  }

  @Override
  public int compareTo(Share other) {
    return part.multiply(other.whole).compareTo(other.part.multiply(whole));
  }

  String inWords() {
    return part.toPlainString() + " of " + whole.toPlainString();
  }
}
