package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BuiltInRubricsTest {

  private final BuiltInRubrics rubrics = new BuiltInRubrics();

  @TestFactory
  Stream<DynamicTest> everyExampleComesToWhatItExpects() {
    return rubrics.ids().stream().flatMap(this::examples);
  }

  private Stream<DynamicTest> examples(String id) {
    Rubric rubric = rubrics.find(id).orElseThrow();
    Evaluator evaluator = new Evaluator(rubric, Documents.sha256(rubric));
    return rubric.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    id + "/" + example.name(),
                    () -> matches(example, evaluator.evaluate(example.scorecard()))));
  }

  private static void matches(Example example, Evaluation evaluation) {
    Example.Expectation expected = example.expectation();

    if (expected.flags() != null) {
      assertThat(evaluation.raised())
          .extracting(result -> result.flag().id())
          .isEqualTo(expected.flags());
    }
    Map<String, String> levels = new LinkedHashMap<>();
    for (CriterionResult result : evaluation.criteria()) {
      if (result.isSettled()) {
        levels.put(result.criterion().id(), result.name(result.low()));
      }
    }
    assertThat(levels).containsAllEntriesOf(expected.levels());
    if (expected.recommendation() != null) {
      assertThat(evaluation.recommendation()).isNotNull();
      assertThat(evaluation.recommendation().isSettled()).isTrue();
      assertThat(evaluation.recommendation().low().name()).isEqualTo(expected.recommendation());
    }
  }
}
