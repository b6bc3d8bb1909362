package dev.rubric.engine.condition;

import java.util.List;

/**
 * How many of several truths must be true.
 *
 * @param bound from 0
 */
public record Count(Kind kind, int bound) {

  /** The five counts of the language. */
  public enum Kind {
    /** {@code at least}. */
    AT_LEAST,
    /** {@code at most}. */
    AT_MOST,
    /** {@code fewer than}. */
    FEWER_THAN,
    /** {@code more than}. */
    MORE_THAN,
    /** {@code exactly}. */
    EXACTLY
  }

  /** What is certain and what is possible of the count together decide. */
  Truth of(List<Truth> truths) {
    int certain = 0;
    int possible = 0;
    for (Truth truth : truths) {
      certain += truth == Truth.TRUE ? 1 : 0;
      possible += truth == Truth.FALSE ? 0 : 1;
    }
    return switch (kind) {
      case AT_LEAST -> atLeast(bound, certain, possible);
      case MORE_THAN -> atLeast(bound + 1, certain, possible);
      case FEWER_THAN -> atLeast(bound, certain, possible).not();
      case AT_MOST -> atLeast(bound + 1, certain, possible).not();
      case EXACTLY ->
          atLeast(bound, certain, possible).and(atLeast(bound + 1, certain, possible).not());
    };
  }

  private static Truth atLeast(int bound, int certain, int possible) {
    if (certain >= bound) {
      return Truth.TRUE;
    }
    return possible < bound ? Truth.FALSE : Truth.UNKNOWN;
  }
}
