package dev.rubric.engine.evaluation;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.drools.Findings;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Profile;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.AssessedFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What arithmetic makes of the truths of a rubric's rules: levels, score and recommendation.
 *
 * @param criteria those that exist for the scorecard's profiles, in the rubric's order
 * @param flags those that exist for the scorecard's profiles, in the rubric's order
 * @param recommendation null where the rubric has no bands
 * @param coverage share of effective weight whose level is settled before caps, 0 to 1
 */
public record Standing(
    List<CriterionResult> criteria,
    List<FlagResult> flags,
    Score score,
    @Nullable Recommendation recommendation,
    BigFraction coverage) {

  public Standing {
    criteria = List.copyOf(criteria);
    flags = List.copyOf(flags);
  }

  /**
   * The standing of a scorecard.
   *
   * @param facts whose profiles count
   * @param ratings chosen level by criterion
   */
  public static Standing of(
      Rubric rubric, AssessedFacts facts, Map<String, String> ratings, Findings findings) {
    List<FlagResult> flags = flags(rubric, facts, findings);
    List<CriterionResult> criteria = new ArrayList<>();
    Levels levels = new Levels(ratings, flags);
    for (int i = 0; i < rubric.criteria().size(); i++) {
      Criterion criterion = rubric.criteria().get(i);
      if (facts.isOfAny(criterion.onlyFor())) {
        List<Truth> truths = findings.levels().get(i);
        List<String> profiles = facts.scorecard().profiles();
        criteria.add(levels.of(criterion, weight(criterion, rubric, profiles), truths));
      }
    }
    Scoring scoring = new Scoring(criteria, flags);
    Score score = scoring.score();
    return new Standing(
        criteria, flags, score, scoring.recommendation(score, rubric.bands()), scoring.coverage());
  }

  private static List<FlagResult> flags(Rubric rubric, AssessedFacts facts, Findings findings) {
    List<FlagResult> results = new ArrayList<>();
    for (int i = 0; i < rubric.flags().size(); i++) {
      RedFlag flag = rubric.flags().get(i);
      if (facts.isOfAny(flag.onlyFor())) {
        results.add(new FlagResult(flag, findings.flags().get(i)));
      }
    }
    return results;
  }

  private static BigDecimal weight(Criterion criterion, Rubric rubric, List<String> profiles) {
    BigDecimal weight = criterion.weight();
    for (Profile profile : rubric.profiles()) {
      if (profiles.contains(profile.id())) {
        weight =
            weight.multiply(profile.multipliers().getOrDefault(criterion.id(), BigDecimal.ONE));
      }
    }
    return weight;
  }
}
