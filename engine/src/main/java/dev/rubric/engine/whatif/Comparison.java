package dev.rubric.engine.whatif;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two evaluations of one scorecard, with other facts.
 *
 * @param before of the facts as they were recorded
 * @param after with some facts set otherwise
 */
public record Comparison(Evaluation before, Evaluation after) {

  /**
   * A conclusion that is not the same.
   *
   * @param outcome {@code recommendation}, {@code score}, {@code criterion/ID} or {@code flag/ID}
   * @param before in words
   * @param after in words
   */
  public record Shift(String outcome, String before, String after) {}

  /** What differs: recommendation, score, criteria and flags in the rubric's order. */
  public List<Shift> shifts() {
    List<Shift> shifts = new ArrayList<>();
    add(shifts, "recommendation", words(before.recommendation()), words(after.recommendation()));
    add(shifts, "score", score(before), score(after));
    for (CriterionResult result : before.criteria()) {
      String id = result.criterion().id();
      add(shifts, "criterion/" + id, words(result), words(after.criterion(id).orElseThrow()));
    }
    for (FlagResult result : before.flags()) {
      String id = result.flag().id();
      add(shifts, "flag/" + id, result.status(), after.flag(id).orElseThrow().status());
    }
    return shifts;
  }

  private static void add(List<Shift> shifts, String outcome, String before, String after) {
    if (!before.equals(after)) {
      shifts.add(new Shift(outcome, before, after));
    }
  }

  private static String words(@Nullable Recommendation recommendation) {
    return recommendation == null ? "none" : recommendation.text();
  }

  private static String score(Evaluation evaluation) {
    return Exact.range(evaluation.score().low(), evaluation.score().high());
  }

  private static String words(CriterionResult result) {
    return result.levels().equals(result.countedLevels())
        ? result.levels()
        : result.levels() + ", counted as " + result.countedLevels();
  }
}
