package dev.rubric.engine.evaluation;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact score from 0 to 100, from what is certain to what is possible.
 *
 * @param low at most {@code high}
 */
public record Score(BigFraction low, BigFraction high) {

  /** The low end, rounded half up to two decimals. */
  public BigDecimal roundedLow() {
    return Exact.rounded(low, 2);
  }

  /** The high end, rounded half up to two decimals. */
  public BigDecimal roundedHigh() {
    return Exact.rounded(high, 2);
  }
}
