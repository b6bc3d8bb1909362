package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.example.ExampleResult;
import dev.rubric.engine.example.ExampleRun;
import dev.rubric.engine.rubric.Rubric;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BuiltInRubricsTest {

  private final BuiltInRubrics rubrics = new BuiltInRubrics();

  @TestFactory
  Stream<DynamicTest> everyExampleComesToWhatItExpects() {
    return rubrics.ids().stream()
        .flatMap(id -> run(id).results().stream().map(result -> comesToWhatItExpects(id, result)));
  }

  private static DynamicTest comesToWhatItExpects(String id, ExampleResult result) {
    return DynamicTest.dynamicTest(
        id + "/" + result.example().name(), () -> assertThat(result.differences()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> examplesReachEveryFlagAndLevel() {
    return rubrics.ids().stream()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () -> {
                      ExampleRun run = run(id);

                      assertThat(run.unraised()).isEmpty();
                      assertThat(run.unreached()).isEmpty();
                    }));
  }

  private ExampleRun run(String id) {
    Rubric rubric = rubrics.find(id).orElseThrow();
    return ExampleRun.of(new Evaluator(rubric, Documents.sha256(rubric)));
  }
}
