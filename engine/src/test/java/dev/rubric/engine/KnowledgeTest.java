package dev.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Changes.Changed;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.rubric.Band;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To know less of a candidate never counts against or for anyone; to know more only narrows. */
class KnowledgeTest {

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void blankingAFactNeverRaisesAFlagNorALowEndNorLowersAHighEnd(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();

    for (Map<String, Object> scorecard : trial.scorecards(3)) {
      Evaluation known = evaluator.evaluate(trial.read(scorecard));
      for (Changed changed : new Changes(trial, scorecard).blanked()) {
        Evaluation less = evaluator.evaluate(trial.read(changed.scorecard()));
        assertWithin(known, less, shown(trial, scorecard, "blanking " + changed.what()));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void fillingAFactKeepsTheNewIntervalInsideTheOldOne(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();

    for (Map<String, Object> scorecard : trial.scorecards(3)) {
      Evaluation known = evaluator.evaluate(trial.read(scorecard));
      for (Changed changed : new Changes(trial, scorecard).filled()) {
        Evaluation more = evaluator.evaluate(trial.read(changed.scorecard()));
        assertWithin(more, known, shown(trial, scorecard, "filling " + changed.what()));
      }
    }
  }

  private static String shown(Trial trial, Map<String, Object> scorecard, String what) {
    return "seed " + trial.seed() + ", " + what + " of " + Json.write(scorecard);
  }

  private static void assertWithin(Evaluation narrow, Evaluation wide, String what) {
    for (int i = 0; i < wide.flags().size(); i++) {
      assertThat(wide.flags().get(i).truth())
          .as("flag %s, %s", wide.flags().get(i).flag().id(), what)
          .isIn(Truth.UNKNOWN, narrow.flags().get(i).truth());
    }
    for (int i = 0; i < wide.criteria().size(); i++) {
      assertWithin(narrow.criteria().get(i), wide.criteria().get(i), what);
    }
    assertThat(wide.score().low()).as(what).isLessThanOrEqualTo(narrow.score().low());
    assertThat(wide.score().high()).as(what).isGreaterThanOrEqualTo(narrow.score().high());
    assertRecommendationWithin(narrow, wide, what);
  }

  private static void assertWithin(CriterionResult narrow, CriterionResult wide, String what) {
    String where = "criterion " + wide.criterion().id() + ", " + what;
    assertThat(wide.low()).as(where).isLessThanOrEqualTo(narrow.low());
    assertThat(wide.high()).as(where).isGreaterThanOrEqualTo(narrow.high());
    assertThat(wide.countedLow()).as(where).isLessThanOrEqualTo(narrow.countedLow());
    assertThat(wide.countedHigh()).as(where).isGreaterThanOrEqualTo(narrow.countedHigh());
  }

  private static void assertRecommendationWithin(Evaluation narrow, Evaluation wide, String what) {
    if (narrow.recommendation() == null || wide.recommendation() == null) {
      assertThat(narrow.recommendation()).as(what).isEqualTo(wide.recommendation());
      return;
    }
    assertThat(isAtLeast(narrow.recommendation().low(), wide.recommendation().low()))
        .as(what)
        .isTrue();
    assertThat(isAtLeast(wide.recommendation().high(), narrow.recommendation().high()))
        .as(what)
        .isTrue();
  }

  /** Bands compare by the score that they begin at; the last begins nowhere. */
  private static boolean isAtLeast(Band one, Band other) {
    return other.atLeast() == null
        || (one.atLeast() != null && one.atLeast().compareTo(other.atLeast()) >= 0);
  }
}
