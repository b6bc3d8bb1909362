package dev.rubric.engine.evaluation;

import dev.rubric.engine.rubric.Band;

/** The bands of both ends of the score, after caps. It informs a committee and decides nothing. */
public record Recommendation(Band low, Band high) {

  /** Whether both ends fall in one band. */
  public boolean isSettled() {
    return low.equals(high);
  }
}
