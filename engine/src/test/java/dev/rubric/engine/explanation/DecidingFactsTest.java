package dev.rubric.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidingFactsTest {

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "r", "version": "1", "title": "R",
       "scale": [{"name": "weak"}, {"name": "strong"}],
       "signals": [{"id": "a.x", "label": "L", "type": "yes/no"},
                   {"id": "a.y", "label": "L", "type": "yes/no"},
                   {"id": "a.z", "label": "L", "type": "yes/no"},
                   {"id": "a.open", "label": "L", "type": "yes/no"},
                   {"id": "a.five", "label": "L", "type": "number"},
                   {"id": "a.number", "label": "L", "type": "number"}],
       "lists": [{"id": "metrics", "label": "L",
                  "columns": [{"id": "online", "label": "L", "type": "yes/no"},
                              {"id": "target", "label": "L", "type": "number"}]},
                 {"id": "risks", "label": "L",
                  "columns": [{"id": "named", "label": "L", "type": "yes/no"}]},
                 {"id": "unasked", "label": "L",
                  "columns": [{"id": "named", "label": "L", "type": "yes/no"}]}],
       "criteria": [{"id": "c", "title": "C", "levels": [{"level": "weak", "anchor": "a"},
                                                         {"level": "strong", "anchor": "b"}]}],
       "flags": [{"id": "f", "title": "F", "severity": "minor", "when": "%s"}]}
      """;

  /** Of the signals, x alone is yes; of the metrics, the first alone is online. */
  private static final String SCORECARD =
      """
      {"format": "scorecard/1", "id": "s", "candidate": "C", "rubric": "r",
       "facts": {"a.x": true, "a.y": false, "a.z": false, "a.five": 5},
       "lists": {"metrics": [{"online": true, "target": 9}, {"online": false, "target": 4},
                             {"online": false}], "risks": []}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.x | a.x",
        "a.five above a.number | a.number",
        "a.five between 1 and 9 | a.five",
        "a.x and not (a.y) | a.x, a.y",
        "a.x and a.y and a.open | a.y",
        "a.x and a.open | a.open",
        "a.y or a.x or a.open | a.x",
        "not (a.x and a.y) | a.y",
        "not (not (a.x or a.y)) | a.x",
        "at least 1 of (a.x, a.y, a.open) | a.x",
        "at least 2 of (a.x, a.y, a.z) | a.y, a.z",
        "at least 2 of (a.x, a.y, a.open) | a.open",
        "more than 0 of (a.x, a.y, a.z) | a.x",
        "more than 1 of (a.x, a.y, a.z) | a.y, a.z",
        "fewer than 2 of (a.x, a.y, a.z) | a.y, a.z",
        "fewer than 1 of (a.x, a.y, a.z) | a.x",
        "fewer than 2 of (a.x, a.y, a.open) | a.open",
        "at most 1 of (a.x, a.y, a.z) | a.y, a.z",
        "at most 0 of (a.x, a.y, a.open) | a.x",
        "exactly 1 of (a.x, a.y, a.z) | a.x, a.y, a.z",
        "exactly 0 of (a.x, a.y, a.z) | a.x",
        "exactly 2 of (a.x, a.y, a.z) | a.y, a.z",
        "exactly 1 of (a.x, a.y, a.open) | a.open",
        "not (fewer than 2 of (a.x, a.y, a.z)) | a.y, a.z",
        "some metrics has (online) | metrics[1].online",
        "some metrics has (target is 7 and online) | metrics[1].target, metrics[2].online, "
            + "metrics[2].target, metrics[3].online",
        "some metrics has (target below 3) | metrics[3].target",
        "every metrics has (online) | metrics[2].online, metrics[3].online",
        "every metrics has (target above 3) | metrics[3].target",
        "no metrics has (online) | metrics[1].online",
        "no metrics has (target is 7 and not (online)) | metrics[3].target",
        "at most 1 metrics have (online) | metrics[2].online, metrics[3].online",
        "exactly 1 metrics have (online) | metrics[1].online, metrics[2].online, "
            + "metrics[3].online",
        "at least 4 metrics have (not (online)) | metrics[1].online",
        "fewer than 4 metrics have (target at least 4) | metrics",
        "some risks has (named) | risks",
        "every risks has (named) | risks",
        "some unasked has (named) | unasked"
      })
  void areThePartsThatMadeTheWholeWhatItIs(String when, String facts) {
    Rubric rubric =
        RubricReader.read(Json.node(RUBRIC.formatted(when)), new Problems()).orElseThrow();
    Scorecard scorecard =
        ScorecardReader.read(Json.node(SCORECARD), rubric, new Problems()).orElseThrow();
    Evaluation evaluation = new Evaluator(rubric, "0").evaluate(scorecard);

    assertThat(new Explainer(rubric, evaluation).deciding(evaluation.flags().get(0)))
        .extracting(fact -> fact.fact().text())
        .containsExactlyInAnyOrderElementsOf(List.of(facts.split(", ")));
  }
}
