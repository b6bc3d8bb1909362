package dev.rubric.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rubric.engine.Json;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.signal.Signals;

/** Conditions as nobody writes them. */
class ConditionFuzzTest {

  private static final Signals SIGNALS =
      RubricReader.read(
              Json.node(
                  """
                  {"format": "rubric/1", "id": "r", "version": "1", "title": "R",
                   "scale": [{"name": "weak"}, {"name": "strong"}],
                   "signals": [{"id": "s.a", "label": "L", "type": "yes/no"},
                               {"id": "s.n", "label": "L", "type": "number"},
                               {"id": "s.c", "label": "L", "type": "choice", "options": ["PSI", "a, b"]},
                               {"id": "s.t", "label": "L", "type": "text"}],
                   "lists": [{"id": "m", "label": "L",
                              "columns": [{"id": "k", "label": "L", "type": "number"}]}],
                   "criteria": [{"id": "x", "title": "C",
                                 "levels": [{"level": "weak", "anchor": "a"},
                                            {"level": "strong", "anchor": "b"}]}]}
                  """,
                  "rubric.json"),
              new Problems())
          .orElseThrow()
          .signals();

  @FuzzTest(maxDuration = "3m")
  void everyTextIsAConditionOrAProblem(FuzzedDataProvider data) {
    Problems problems = new Problems();

    Rule rule = parse(data.consumeRemainingAsString(), problems);

    assertThat(problems.list()).extracting(Problem::describe).doesNotContain("");
    if (!problems.hasErrors()) {
      Problems again = new Problems();
      parse(rule.textOf(rule.condition()), again);
      assertThat(again.list()).as(rule.text()).isEmpty();
    }
  }

  private static Rule parse(String text, Problems problems) {
    return ConditionParser.parse(text, new Location.InFile("rubric.json"), SIGNALS, problems);
  }
}
