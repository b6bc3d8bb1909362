package dev.rubric.engine;

import java.util.Map;

/**
 * Valid rubrics and scorecards as documents, the same for the same seed. They are trees as {@link
 * Json} has them, so that any reader of the formats can be tried on them.
 */
public final class Generators {

  private Generators() {}

  /** A rubric that uses what the format and the condition language have. */
  public static Map<String, Object> rubric(long seed) {
    return new RubricGenerator(new Dice(seed)).rubric();
  }

  /**
   * A scorecard of a rubric.
   *
   * @param density share of the facts that are assessed: 0 for none, 1 for all of them
   */
  public static Map<String, Object> scorecard(
      Map<String, Object> rubric, long seed, double density) {
    return new ScorecardGenerator(new Dice(seed), rubric, density).scorecard();
  }

  /** A scorecard of a rubric, from sparse to complete as the seed has it. */
  public static Map<String, Object> scorecard(Map<String, Object> rubric, long seed) {
    double density = new Dice(~seed).oneOf(0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.0);
    return scorecard(rubric, seed, density);
  }

  /** A condition over the signals of a rubric, nested no deeper than said. */
  public static String condition(Map<String, Object> rubric, long seed, int depth) {
    return new ConditionWriter(new Dice(seed), rubric).condition(depth);
  }
}
