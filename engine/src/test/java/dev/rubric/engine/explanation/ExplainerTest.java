package dev.rubric.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rubric.engine.Trial;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.Points;
import dev.rubric.engine.explanation.Reason.PointsReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.scorecard.Revision;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.FactId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {

  private static final String SEEDS = "dev.rubric.engine.Seeds#twoHundred";

  @ParameterizedTest
  @MethodSource(SEEDS)
  void everyLeafHasAPlace(long seed) {
    for (Explained explained : explained(seed)) {
      List<Reason> leaves = new ArrayList<>();
      explained.explainer().all().forEach(conclusion -> collectLeaves(conclusion, leaves));

      assertThat(leaves).isNotEmpty().allSatisfy(leaf -> assertThat(leaf.location()).isNotNull());
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void contributionsAddUpToTheScoreExactly(long seed) {
    for (Explained explained : explained(seed)) {
      PointsReason score = (PointsReason) explained.explainer().recommendation().reasons().get(0);
      BigFraction low = BigFraction.ZERO;
      BigFraction high = BigFraction.ZERO;
      for (Reason part : score.reasons()) {
        low = low.add(((PointsReason) part).low());
        high = high.add(((PointsReason) part).high());
      }

      assertThat(low).isEqualTo(explained.evaluation().score().low()).isEqualTo(score.low());
      assertThat(high).isEqualTo(explained.evaluation().score().high()).isEqualTo(score.high());
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void contributionsAddUpAsTheyAreWritten(long seed) {
    for (Explained explained : explained(seed)) {
      PointsReason score = (PointsReason) explained.explainer().recommendation().reasons().get(0);
      List<PointsReason> parts = score.reasons().stream().map(PointsReason.class::cast).toList();

      assertThat(score.written().low()).isEqualTo(explained.evaluation().score().roundedLow());
      assertThat(score.written().high()).isEqualTo(explained.evaluation().score().roundedHigh());
      assertThat(sum(parts, part -> part.written().low())).isEqualTo(score.written().low());
      assertThat(sum(parts, part -> part.written().high())).isEqualTo(score.written().high());
      assertThat(parts)
          .allSatisfy(
              part -> {
                assertThat(Exact.rounded(part.low(), 2))
                    .isCloseTo(part.written().low(), within(new BigDecimal("0.01")));
                assertThat(Exact.rounded(part.high(), 2))
                    .isCloseTo(part.written().high(), within(new BigDecimal("0.02")));
                if (part.low().equals(part.high())) {
                  assertThat(part.written().low()).isEqualTo(part.written().high());
                }
              });
    }
  }

  @Test
  void pointsAreWrittenFromTheSmallerToTheGreater() {
    assertThat(new Points(new BigDecimal("7.98"), new BigDecimal("0.00")).text())
        .isEqualTo("0.00 to 7.98");
    assertThat(new Points(new BigDecimal("-5.00"), new BigDecimal("0.00")).text())
        .isEqualTo("-5.00 to 0.00");
    assertThat(new Points(BigDecimal.ONE, BigDecimal.ONE).text()).isEqualTo("1");
  }

  private static BigDecimal sum(List<PointsReason> parts, Function<PointsReason, BigDecimal> end) {
    return parts.stream().map(end).reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void rulesAreAsTrueAsTheEvaluationFoundThem(long seed) {
    for (Explained explained : explained(seed)) {
      for (FlagResult result : explained.evaluation().flags()) {
        Conclusion conclusion = explained.explainer().flag(result);

        assertThat(((RuleReason) conclusion.reasons().get(0)).truth()).isEqualTo(result.truth());
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aContradictionNamesTheLevelThatCountsWithoutTheRating(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();
    for (Explained explained : explained(seed)) {
      for (CriterionResult result : explained.evaluation().contradicted()) {
        Criterion criterion = result.criterion();
        int position = trial.rubric().criteria().indexOf(criterion);
        Setting unrated =
            new Setting(FactId.rating(position, criterion.id()), null, criterion.location());
        Scorecard without =
            Revision.of(
                explained.evaluation().scorecard(), List.of(unrated), trial.rubric().signals());
        String levels =
            evaluator.evaluate(without).criterion(criterion.id()).orElseThrow().levels();

        assertThat(explained.explainer().criterion(result).reasons())
            .extracting(Reason::text)
            .contains("the rating lies outside what the conditions give: " + levels);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void factsThatWereRecordedPointToTheirRecord(long seed) {
    for (Explained explained : explained(seed)) {
      List<Reason> leaves = new ArrayList<>();
      explained.explainer().all().forEach(conclusion -> collectLeaves(conclusion, leaves));
      Evaluation evaluation = explained.evaluation();

      for (Reason leaf : leaves) {
        if (leaf instanceof FactReason fact
            && evaluation.scorecard().facts().containsKey(fact.fact().text())) {
          var observation = evaluation.scorecard().facts().get(fact.fact().text());
          assertThat(fact.location()).isEqualTo(Objects.requireNonNull(observation).location());
          assertThat(fact.value()).isEqualTo(observation.value().text());
        }
      }
    }
  }

  private record Explained(Evaluation evaluation, Explainer explainer) {}

  private static List<Explained> explained(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();
    List<Explained> explained = new ArrayList<>();
    for (Map<String, Object> scorecard : trial.scorecards(3)) {
      Evaluation evaluation = evaluator.evaluate(trial.read(scorecard));
      explained.add(new Explained(evaluation, new Explainer(trial.rubric(), evaluation)));
    }
    return explained;
  }

  private static void collectLeaves(Reason reason, List<Reason> leaves) {
    if (reason.reasons().isEmpty()) {
      leaves.add(reason);
    }
    reason.reasons().forEach(beneath -> collectLeaves(beneath, leaves));
  }
}
