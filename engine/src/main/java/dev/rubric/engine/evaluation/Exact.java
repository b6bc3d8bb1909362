package dev.rubric.engine.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Between decimal numbers, which people write, and fractions, which stay exact. */
public final class Exact {

  private Exact() {}

  /** The same number as a fraction. */
  public static BigFraction fraction(BigDecimal number) {
    BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
    return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
  }

  /** A part of a whole, out of 100. */
  static BigFraction percent(BigDecimal part, BigDecimal whole) {
    return fraction(part).multiply(100).divide(fraction(whole));
  }

  /** The one place where exact numbers are rounded, half up, when they are shown. */
  public static BigDecimal rounded(BigFraction exact, int decimals) {
    return exact.bigDecimalValue(decimals, RoundingMode.HALF_UP);
  }

  /** Both ends of an interval to two decimals, or the one number they are when rounded. */
  public static String range(BigFraction low, BigFraction high) {
    String from = rounded(low, 2).toPlainString();
    String to = rounded(high, 2).toPlainString();
    return from.equals(to) ? from : from + " to " + to;
  }
}
