package dev.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.condition.ConditionParser;
import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.oracle.Oracle;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.scorecard.AssessedFacts;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions of every form, beyond those that rubrics were generated with. */
class TwoValuedTest {

  private static final int CONDITIONS = 10;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void onCompleteFactsAConditionAgreesWithItsTwoValuedReading(long seed) {
    Trial trial = Trial.of(seed);
    Oracle oracle = new Oracle(trial.tree(), trial.sha256());

    for (int i = 0; i < CONDITIONS; i++) {
      String condition = Generators.condition(trial.tree(), seed * CONDITIONS + i, 5);
      Map<String, Object> scorecard = Generators.scorecard(trial.tree(), seed + i, 1);
      Truth truth = truth(trial, condition, scorecard);
      assertThat(truth)
          .as(() -> "seed " + seed + ": " + condition + " of " + Json.write(scorecard))
          .isEqualTo(Truth.of(oracle.holds(condition, scorecard)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void onSparseFactsAConditionAgreesWithItsThreeValuedReading(long seed) {
    Trial trial = Trial.of(seed);
    Oracle oracle = new Oracle(trial.tree(), trial.sha256());

    for (int i = 0; i < CONDITIONS; i++) {
      String condition = Generators.condition(trial.tree(), seed * CONDITIONS + i, 5);
      Map<String, Object> scorecard = Generators.scorecard(trial.tree(), seed + i);
      Truth truth = truth(trial, condition, scorecard);
      assertThat(truth.compareTo(Truth.UNKNOWN))
          .as(() -> "seed " + seed + ": " + condition + " of " + Json.write(scorecard))
          .isEqualTo(oracle.truth(condition, scorecard));
    }
  }

  private static Truth truth(Trial trial, String condition, Map<String, Object> scorecard) {
    Problems problems = new Problems();
    Rule rule =
        ConditionParser.parse(
            condition, new Location.InFile("condition"), trial.rubric().signals(), problems);
    assertThat(problems.list()).isEmpty();
    return rule.condition()
        .truth(new AssessedFacts(trial.read(scorecard), trial.rubric().signals()), null);
  }
}
