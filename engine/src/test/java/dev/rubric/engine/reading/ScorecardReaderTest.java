package dev.rubric.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardReaderTest {

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "r", "version": "1", "title": "R",
       "scale": [{"name": "weak"}, {"name": "fair"}, {"name": "strong"}],
       "signals": [{"id": "a.b", "label": "B", "type": "yes/no"},
                   {"id": "a.n", "label": "N", "type": "number", "min": 0, "max": 9},
                   {"id": "a.c", "label": "C", "type": "choice", "options": ["PSI", "KL  test"]},
                   {"id": "a.t", "label": "T", "type": "text"}],
       "lists": [{"id": "metrics", "label": "M",
                  "columns": [{"id": "kind", "label": "K", "type": "text"},
                              {"id": "share", "label": "S", "type": "number", "max": 1}]},
                 {"id": "steps", "label": "S", "rows": [{"id": "s1", "label": "1"}],
                  "columns": [{"id": "n", "label": "N", "type": "number"}]}],
       "criteria": [{"id": "c", "title": "C", "levels": [{"level": "weak", "anchor": "w"},
                                                         {"level": "strong", "anchor": "s"}]}],
       "profiles": [{"id": "p", "title": "P"}]}
      """;
  private static final String SCORECARD =
      """
      {"format": "scorecard/1", "id": "s", "candidate": "C", "date": "2026-03-09", "rubric": "r",
       "rubric_version": "1", "profiles": ["p"],
       "facts": {"a.b": true, "a.n": 3, "a.c": " kl TEST", "a.t": "words", "s1.n": 4},
       "lists": {"metrics": [{"kind": "x", "share": 0.5}, {"kind": null}]},
       "ratings": {"c": "Weak"}, "evidence": {"metrics[2].kind": "said so"}}
      """;

  private final Rubric rubric = RubricReader.read(Json.node(RUBRIC), new Problems()).orElseThrow();

  private List<Problem> problemsOf(String document) {
    Problems problems = new Problems();
    boolean read = ScorecardReader.read(Json.node(document), rubric, problems).isPresent();
    assertThat(read).isEqualTo(!problems.hasErrors());
    return problems.list();
  }

  @Test
  void readsAScorecardThatIsRight() {
    assertThat(problemsOf(SCORECARD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"scorecard/1\" | \"rubric/1\" | unknown-format | /format | ``",
        "\"scorecard/1\" | \"?\" | unknown-format | /format | ``",
        "\"id\": \"s\" | \"id\": 7 | wrong-type | /id | ``",
        "\"candidate\": \"C\" | \"candidate\": \"\" | missing-value | /candidate | ``",
        "2026-03-09 | 2026-02-30 | wrong-type | /date | ``",
        "2026-03-09 | 9.3.2026 | wrong-type | /date | ``",
        "\"rubric\": \"r\" | \"rubric\": \"q\" | other-rubric | /rubric | ``",
        "\"rubric\": \"r\" | \"rubric\": \"?\" | other-rubric | /rubric | ``",
        "\"rubric_version\": \"1\" | \"rubric_version\": \"2\" | other-version | /rubric_version | ``",
        "[\"p\"] | [\"zzz\"] | unknown-profile | /profiles/0 | expected one of `p`",
        "[\"p\"] | [\"p\", \"p\"] | duplicate-id | /profiles/1 | ``",
        "\"a.b\": true | \"a.bb\": true | unknown-signal | /facts/a.bb | did you mean `a.b`?",
        "\"a.b\": true | \"a.b\": 1 | wrong-type | /facts/a.b | ``",
        "\"a.b\": true | \"a.b\": \"maybe\" | wrong-type | /facts/a.b | ``",
        "\"a.n\": 3 | \"a.n\": \"3\" | wrong-type | /facts/a.n | ``",
        "\"a.n\": 3 | \"a.n\": 9.01 | out-of-range | /facts/a.n | ``",
        "\"a.n\": 3 | \"a.n\": -1 | out-of-range | /facts/a.n | ``",
        "\"a.n\": 3 | \"a.n\": 1e99999 | wrong-type | /facts/a.n | ``",
        "\"a.n\": 3 | \"a.n\": [3] | wrong-type | /facts/a.n | ``",
        "\" kl TEST\" | \"PSY\" | unknown-option | /facts/a.c | did you mean `PSI`?",
        "\" kl TEST\" | true | wrong-type | /facts/a.c | ``",
        "\"words\" | 3 | wrong-type | /facts/a.t | ``",
        "\"words\" | \"\\u0000\" | control-character | /facts/a.t | ``",
        "\"words\" | \"\\ud800\" | control-character | /facts/a.t | ``",
        "\"metrics\": [ | \"metric\": [ | unknown-list | /lists/metric | did you mean `metrics`?",
        "\"metrics\": [ | \"steps\": [], \"metrics\": [ | grid-as-list | /lists/steps | ``",
        "\"metrics\": [ | \"metrics\": [7, | wrong-type | /lists/metrics/0 | ``",
        "\"share\": 0.5 | \"share\": 50 | out-of-range | /lists/metrics/0/share | ``",
        "\"share\": 0.5 | \"shares\": 0.5 | unknown-column | /lists/metrics/0/shares | did you mean `share`?",
        "\"Weak\" | \"fair\" | unknown-level | /ratings/c | expected one of `weak`, `strong`",
        "\"c\": \"Weak\" | \"d\": \"Weak\" | unknown-criterion | /ratings/d | did you mean `c`?",
        "\"metrics[2].kind\" | \"metrics[0].kind\" | unknown-fact | /evidence/metrics[0].kind | ``",
        "\"metrics[2].kind\" | \"steps[1].n\" | unknown-fact | /evidence/steps[1].n | ``",
        "\"ratings\" | \"rating\" | unknown-key | /rating | did you mean `ratings`?",
      })
  void reportsAFaultOnceAtItsPlace(
      String right, String wrong, String code, String pointer, String hint) {
    assertThat(SCORECARD).contains(right);

    List<Problem> problems = problemsOf(SCORECARD.replace(right, wrong));

    assertThat(problems).extracting(Problem::code).containsExactly(code);
    Location.InDocument at = (Location.InDocument) problems.get(0).location();
    assertThat(at.pointer()).isEqualTo(pointer);
    if (!hint.isEmpty()) {
      assertThat(problems.get(0).hint()).isEqualTo(hint);
    }
  }

  @Test
  void reportsAllFaultsOfAScorecardInOnePass() {
    String broken =
        SCORECARD
            .replace("\"a.b\": true", "\"a.b\": 3")
            .replace("\"share\": 0.5", "\"share\": 5")
            .replace("\"Weak\"", "\"weka\"")
            .replace("2026-03-09", "today")
            .replace("\"rubric_version\": \"1\"", "\"rubric_version\": \"2\"");

    assertThat(problemsOf(broken))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "wrong-type", "out-of-range", "unknown-level", "wrong-type", "other-version");
  }

  @Test
  void saysOfAScorecardOfAnotherRubricThatAndNothingElse() {
    String other =
        SCORECARD
            .replace("\"rubric\": \"r\"", "\"rubric\": \"q\"")
            .replace("\"rubric_version\": \"1\"", "\"rubric_version\": \"2\"")
            .replace("\"a.b\": true", "\"b.a\": 3")
            .replace("[\"p\"]", "[\"senior\"]");

    assertThat(problemsOf(other)).extracting(Problem::code).containsExactly("other-rubric");
  }
}
