package dev.rubric.engine.condition;

import java.util.List;
import java.util.Set;

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

  /**
   * The truths that made the count what it is. A lower bound is met by those that are true and
   * failed by those that are false, an upper bound the other way round; an exact count that is met
   * rests on all of them.
   */
  Set<Truth> deciding(List<Truth> truths) {
    Truth truth = of(truths);
    if (truth == Truth.UNKNOWN) {
      return Set.of(Truth.UNKNOWN);
    }
    return switch (kind) {
      case AT_LEAST, MORE_THAN -> Set.of(truth);
      case AT_MOST, FEWER_THAN -> Set.of(truth.not());
      case EXACTLY -> truth == Truth.TRUE ? Set.of(Truth.TRUE, Truth.FALSE) : Set.of(miss(truths));
    };
  }

  /** Whether too many are true or too many are false for the count to be met. */
  private Truth miss(List<Truth> truths) {
    long certain = truths.stream().filter(truth -> truth == Truth.TRUE).count();
    return Truth.of(certain > bound);
  }

  private static Truth atLeast(int bound, int certain, int possible) {
    if (certain >= bound) {
      return Truth.TRUE;
    }
    return possible < bound ? Truth.FALSE : Truth.UNKNOWN;
  }
}
