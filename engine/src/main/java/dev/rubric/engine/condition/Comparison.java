package dev.rubric.engine.condition;

/** How two numbers are compared. */
public enum Comparison {
  /** {@code is}. */
  EQUAL,
  /** {@code is not}. */
  UNEQUAL,
  /** {@code below}. */
  BELOW,
  /** {@code above}. */
  ABOVE,
  /** {@code at least}. */
  AT_LEAST,
  /** {@code at most}. */
  AT_MOST;

  /** Whether the comparison holds, given the sign of left minus right. */
  boolean holds(int sign) {
    return switch (this) {
      case EQUAL -> sign == 0;
      case UNEQUAL -> sign != 0;
      case BELOW -> sign < 0;
      case ABOVE -> sign > 0;
      case AT_LEAST -> sign >= 0;
      case AT_MOST -> sign <= 0;
    };
  }
}
