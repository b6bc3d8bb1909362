package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.example.ExampleResult;
import dev.rubric.engine.example.ExampleRun;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Facts whose blank has a meaning apart: there a blank is an observation. */
  @TestFactory
  Stream<DynamicTest> blankingAnyFactOfAnExampleRaisesNoFlag() {
    return rubrics.ids().stream()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () -> {
                      Rubric rubric = rubrics.find(id).orElseThrow();
                      Evaluator evaluator = new Evaluator(rubric, Documents.sha256(rubric));
                      for (Example example : rubric.examples()) {
                        Set<String> raised = raised(evaluator, example.scorecard());
                        for (Scorecard blanked : Blanks.each(example.scorecard(), rubric)) {
                          assertThat(raised).containsAll(raised(evaluator, blanked));
                        }
                      }
                    }));
  }

  private static Set<String> raised(Evaluator evaluator, Scorecard scorecard) {
    return evaluator.evaluate(scorecard).raised().stream()
        .map(result -> result.flag().id())
        .collect(Collectors.toSet());
  }

  private ExampleRun run(String id) {
    Rubric rubric = rubrics.find(id).orElseThrow();
    return ExampleRun.of(new Evaluator(rubric, Documents.sha256(rubric)));
  }
}
