package dev.rubric.engine.evaluation;

import dev.rubric.engine.rubric.Band;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** The bands of both ends of the score, after caps. It informs a committee and decides nothing. */
public record Recommendation(Band low, Band high) {

  /** Whether both ends fall in one band. */
  public boolean isSettled() {
    return low.equals(high);
  }

  /** The band in words, or both ends of what is open. */
  public String text() {
    return isSettled() ? low.name() : "open: " + low.name() + " to " + high.name();
  }

  /** The best band that takes a score; the last one takes all. */
  public static Band bandOf(BigFraction score, List<Band> bands) {
    return bands.stream()
        .filter(
            band -> band.atLeast() == null || score.compareTo(Exact.fraction(band.atLeast())) >= 0)
        .findFirst()
        .orElseThrow();
  }
}
