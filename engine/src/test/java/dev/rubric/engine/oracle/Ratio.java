package dev.rubric.engine.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction of whole numbers, the lower one above zero. */
record Ratio(BigInteger above, BigInteger below) implements Comparable<Ratio> {

  static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

  static Ratio of(BigDecimal number) {
    int scale = Math.max(0, number.scale());
    return new Ratio(number.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
  }

  static Ratio of(long number) {
    return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  Ratio minus(Ratio other) {
    return plus(new Ratio(other.above.negate(), other.below));
  }

  Ratio times(Ratio other) {
    return new Ratio(above.multiply(other.above), below.multiply(other.below));
  }

  /** The other one is above zero. */
  Ratio over(Ratio other) {
    return new Ratio(above.multiply(other.below), below.multiply(other.above));
  }

  boolean isZero() {
    return above.signum() == 0;
  }

  @Override
  public int compareTo(Ratio other) {
    return above.multiply(other.below).compareTo(other.above.multiply(below));
  }

  /** Rounded half up; the number is not below zero. */
  BigDecimal rounded(int decimals) {
    BigInteger two = BigInteger.TWO;
    BigInteger scaled = above.multiply(BigInteger.TEN.pow(decimals));
    BigInteger units = scaled.multiply(two).add(below).divide(below.multiply(two));
    return new BigDecimal(units, decimals);
  }
}
