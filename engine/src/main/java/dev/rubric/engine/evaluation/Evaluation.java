package dev.rubric.engine.evaluation;

import dev.rubric.engine.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What the engine concludes for one scorecard.
 *
 * @param criteria those that exist for the scorecard's profiles, in the rubric's order
 * @param flags those that exist for the scorecard's profiles, in the rubric's order
 * @param recommendation null where the rubric has no bands
 * @param exactCoverage share of effective weight whose level is settled before caps, 0 to 1
 * @param missing required signals that were not assessed, in the rubric's order
 * @param openQuestions those that bear on most first
 */
public record Evaluation(
    Scorecard scorecard,
    RubricIdentity rubric,
    List<CriterionResult> criteria,
    List<FlagResult> flags,
    Score score,
    @Nullable Recommendation recommendation,
    BigFraction exactCoverage,
    List<String> missing,
    List<OpenQuestion> openQuestions) {

  public Evaluation {
    criteria = List.copyOf(criteria);
    flags = List.copyOf(flags);
    missing = List.copyOf(missing);
    openQuestions = List.copyOf(openQuestions);
  }

  /** Coverage rounded half up to four decimals. */
  public BigDecimal coverage() {
    return Exact.rounded(exactCoverage, 4);
  }

  /** Whether no criterion weighs anything, so that nothing is known of the score. */
  public boolean isWeightless() {
    return mostPoints().signum() == 0;
  }

  /** What a criterion adds to the score at an end, before deductions; not for the weightless. */
  public BigFraction contribution(CriterionResult result, End end) {
    return Exact.percent(result.points(end), mostPoints());
  }

  /** What a criterion adds at its strongest level, before deductions; not for the weightless. */
  public BigFraction mostContribution(CriterionResult result) {
    return Exact.percent(result.mostPoints(), mostPoints());
  }

  private BigDecimal mostPoints() {
    return criteria.stream()
        .map(CriterionResult::mostPoints)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The result of a criterion, unless it does not exist for the scorecard's profiles. */
  public Optional<CriterionResult> criterion(String id) {
    return criteria.stream().filter(result -> result.criterion().id().equals(id)).findFirst();
  }

  /** The result of a flag, unless it does not exist for the scorecard's profiles. */
  public Optional<FlagResult> flag(String id) {
    return flags.stream().filter(result -> result.flag().id().equals(id)).findFirst();
  }

  /** The criteria whose rating lies outside what the signals give, in the rubric's order. */
  public List<CriterionResult> contradicted() {
    return criteria.stream().filter(CriterionResult::contradiction).toList();
  }

  /** The flags raised, in the rubric's order. */
  public List<FlagResult> raised() {
    return flags.stream().filter(FlagResult::isRaised).toList();
  }

  /** The flags undetermined, in the rubric's order. */
  public List<FlagResult> undetermined() {
    return flags.stream().filter(FlagResult::isUndetermined).toList();
  }
}
