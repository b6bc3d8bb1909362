package dev.rubric.engine.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact score from 0 to 100, from what is certain to what is possible.
 *
 * @param low at most {@code high}
 */
public record Score(BigFraction low, BigFraction high) {

  /** The low end, rounded half up to two decimals. */
  public BigDecimal roundedLow() {
    return rounded(low, 2);
  }

  /** The high end, rounded half up to two decimals. */
  public BigDecimal roundedHigh() {
    return rounded(high, 2);
  }

  /** The one place where exact numbers are rounded, when they are shown. */
  public static BigDecimal rounded(BigFraction exact, int decimals) {
    return exact.bigDecimalValue(decimals, RoundingMode.HALF_UP);
  }
}
