package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.whatif.Change;
import dev.rubric.engine.whatif.Clearings;
import dev.rubric.engine.whatif.WhatIf;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClearingsTest {

  private final Clearings clearings = new Clearings();

  static Stream<Rubric> rubrics() {
    BuiltInRubrics builtIn = new BuiltInRubrics();
    return builtIn.ids().stream().map(id -> builtIn.find(id).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void ofEveryFlagRaisedInAnExampleAreFoundInPassing(Rubric rubric) {
    Evaluator evaluator = new Evaluator(rubric, Documents.sha256(rubric));

    for (Example example : rubric.examples()) {
      Evaluation evaluation = evaluator.evaluate(example.scorecard());
      assertThat(clearings.of(rubric, evaluation))
          .as(example.name())
          .hasSameSizeAs(evaluation.raised())
          .allSatisfy(
              found -> {
                assertThat(found.ended()).isEqualTo(WhatIf.End.FOUND);
                assertThat(found.counterfactuals())
                    .flatExtracting(set -> set.changes())
                    .extracting(Change::now)
                    .allSatisfy(fact -> assertThat(fact.location()).isNotNull());
              });
    }
  }
}
