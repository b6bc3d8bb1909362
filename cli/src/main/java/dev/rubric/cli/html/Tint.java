package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.rubric.Band;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of tints: one hue, ever darker, from {@code t0}, the weakest, to {@code t6}. */
final class Tint {

  static final String OPEN = "open";
  static final String NONE = "none";

  private static final int STRONGEST = 6;

  private Tint() {}

  /**
   * The tint of a step.
   *
   * @param step from 0, the weakest
   */
  static String of(int step, int steps) {
    return "t" + (steps < 2 ? 0 : Math.round((float) STRONGEST * step / (steps - 1)));
  }

  /** The tint of a recommendation, by its band where it is settled. */
  static String of(@Nullable Recommendation recommendation, List<Band> bands) {
    if (recommendation == null) {
      return NONE;
    }
    return recommendation.isSettled()
        ? of(bands.size() - 1 - bands.indexOf(recommendation.low()), bands.size())
        : OPEN;
  }
}
