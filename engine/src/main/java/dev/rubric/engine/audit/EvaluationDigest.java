package dev.rubric.engine.audit;

import dev.rubric.engine.located.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a run, told by hashes: enough to see later whether it came out as before, and
 * to set a committee's decision beside it.
 *
 * @param input the file of the scorecard, as the run's outputs name it; for a loop the file of its
 *     first interview
 * @param isLoop whether it is of a candidate's loop rather than of one scorecard
 * @param rubric id of the rubric
 * @param rubricSha256 of the rubric's canonical document
 * @param scorecardSha256 of the scorecard's canonical document: the facts
 * @param evaluationSha256 of the evaluation's canonical document
 * @param recommendation null where the rubric has no bands
 */
public record EvaluationDigest(
    String scorecard,
    String candidate,
    String input,
    boolean isLoop,
    String rubric,
    String rubricSha256,
    String scorecardSha256,
    String evaluationSha256,
    @Nullable Recommended recommendation) {

  /**
   * Two bands of the rubric, the same where the recommendation is settled.
   *
   * @param low the band of the lower end
   * @param high the band of the upper end
   */
  public record Recommended(String low, String high) {

    /** {@code hire}, or {@code open: no hire to hire}. */
    public String text() {
      return low.equals(high) ? low : "open: " + low + " to " + high;
    }
  }

  /** The recommendation in words. */
  public String recommended() {
    return recommendation == null ? "none" : recommendation.text();
  }

  /** Whether it is of that candidate; names compare without case. */
  public boolean isOf(String name) {
    return Texts.comparable(candidate).equals(Texts.comparable(name));
  }

  /** Whether it is of the same scorecard by the same rubric, whatever was concluded. */
  public boolean isOfSameScorecard(EvaluationDigest other) {
    return scorecard.equals(other.scorecard) && rubric.equals(other.rubric);
  }

  /** Those of a candidate's evaluations that are decided on: of the loop, where there is one. */
  public static List<EvaluationDigest> deciding(List<EvaluationDigest> evaluations) {
    List<EvaluationDigest> loops = evaluations.stream().filter(EvaluationDigest::isLoop).toList();
    return loops.isEmpty() ? evaluations : loops;
  }

  /** The recommendations that are decided on, in words. */
  public static String recommended(List<EvaluationDigest> evaluations) {
    return deciding(evaluations).stream()
        .map(EvaluationDigest::recommended)
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
