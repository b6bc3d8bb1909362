package dev.rubric.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from several scorecards can only be there or not. Each way found is evaluated. */
class FindingsTest {

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "r", "version": "1", "title": "R",
       "scale": [{"name": "weak", "points": 0}, {"name": "strong", "points": 1}],
       "signals": [{"id": "a.x", "label": "X", "type": "yes/no"}],
       "lists": [{"id": "stages", "label": "Stages", "rows": [{"id": "coding", "label": "Coding"}],
                  "columns": [{"id": "score", "label": "Score", "type": "number"}]},
                 {"id": "findings", "label": "F", "columns": [
                   {"id": "kind", "label": "K", "type": "choice", "options": ["twice", "missing"]},
                   {"id": "stage", "label": "S", "type": "choice", "options": ["coding"]}]}],
       "criteria": [{"id": "c", "title": "C", "mode": "rated", "levels": [
                      {"level": "weak", "anchor": "a"}, {"level": "strong", "anchor": "b"}]}],
       "flags": [{"id": "f", "title": "F", "severity": "minor", "when": "%s"}]}
      """;

  private static final String SCORECARD =
      """
      {"format": "scorecard/1", "id": "s", "candidate": "C", "rubric": "r", "facts": {"a.x": true},
       "lists": {"findings": [{"kind": "twice", "stage": "coding"}, {"kind": "missing"},
                              {"kind": "twice"}]},
       "ratings": {"c": "weak"}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "some findings has (kind is missing)                  | 2",
        "some findings has (kind is twice)                    | 1+3",
        "some findings has (kind is twice and stage is coding) or a.x | a.x+1+3",
        "some findings has (kind is twice) and a.x            | a.x",
        "at least 2 findings have (kind is twice)             | 1 / 3",
        "exactly 2 findings have (kind is twice)              | 1 / 3",
        "exactly 3 findings have (kind is not none)           | 1 / 2 / 3",
        "not (every findings has (kind is twice))             | 2",
        "no findings has (kind is none)                       | ",
        "fewer than 4 findings have (kind is twice)           | ",
      })
  void onlyCouldHaveBeenAbsent(String when, String ways) {
    Evaluator evaluator = new Evaluator(rubric(when), "0");
    Evaluation evaluation =
        evaluator.evaluate(
            ScorecardReader.read(Json.node(SCORECARD), evaluator.rubric(), new Problems())
                .orElseThrow());

    WhatIf found =
        WhatIfs.thorough(evaluator, evaluation).flag(evaluation.flags().get(0)).orElseThrow();

    assertThat(
            found.counterfactuals().stream()
                .map(FindingsTest::facts)
                .collect(Collectors.joining(" / ")))
        .isEqualTo(ways == null ? "" : ways);
    assertThat(found.counterfactuals())
        .flatExtracting(Counterfactual::changes)
        .filteredOn(change -> change.now().fact().group() == 1)
        .allSatisfy(change -> assertThat(change.text()).endsWith(": had it not been there"));
  }

  private static String facts(Counterfactual set) {
    return set.changes().stream()
        .map(change -> change.now().fact().text().replaceAll("findings\\[(.)]", "$1"))
        .collect(Collectors.joining("+"));
  }

  private static Rubric rubric(String when) {
    return RubricReader.read(Json.node(RUBRIC.formatted(when)), new Problems()).orElseThrow();
  }
}
