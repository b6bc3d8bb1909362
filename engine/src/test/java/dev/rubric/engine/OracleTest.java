package dev.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.oracle.Oracle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules and a plain evaluator of the documents agree on 10,000 scorecards of 50 rubrics. */
class OracleTest {

  private static final int SCORECARDS = 200;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#fifty")
  void agreesWithTheEngineOnEveryByte(long seed) {
    Trial trial = Trial.of(seed);
    Oracle oracle = new Oracle(trial.tree(), trial.sha256());
    List<Map<String, Object>> scorecards = trial.scorecards(SCORECARDS);

    List<Evaluation> evaluations =
        trial.evaluator().evaluate(scorecards.stream().map(trial::read)).toList();

    assertThat(evaluations).hasSize(SCORECARDS);
    for (int i = 0; i < SCORECARDS; i++) {
      Map<String, Object> scorecard = scorecards.get(i);
      assertThat(Trial.line(evaluations.get(i)))
          .as(() -> shown(trial, scorecard))
          .isEqualTo(oracle.evaluate(scorecard));
    }
  }

  private static String shown(Trial trial, Map<String, Object> scorecard) {
    return "rubric " + Json.write(trial.tree()) + "\nscorecard " + Json.write(scorecard);
  }
}
