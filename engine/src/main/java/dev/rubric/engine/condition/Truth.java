package dev.rubric.engine.condition;

/** A truth value of strong Kleene logic. The order is false, unknown, true. */
public enum Truth {
  /** Holds not, whatever is still found out. */
  FALSE,
  /** Depends on facts that were not assessed. */
  UNKNOWN,
  /** Holds, whatever is still found out. */
  TRUE;

  /** Two-valued truth. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** False if one is false, else unknown if one is unknown. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** True if one is true, else unknown if one is unknown. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Unknown stays unknown. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
