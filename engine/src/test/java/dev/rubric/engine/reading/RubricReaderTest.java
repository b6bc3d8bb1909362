package dev.rubric.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RubricReaderTest {

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "r", "version": "1", "title": "R",
       "scale": [{"name": "weak", "points": 1}, {"name": "fair", "points": 2},
                 {"name": "strong", "points": 3}],
       "sections": [{"id": "a", "title": "A"}],
       "signals": [{"id": "a.b", "label": "B", "type": "yes/no"},
                   {"id": "a.n", "label": "N", "type": "number", "min": 0, "max": 9},
                   {"id": "a.c", "label": "C", "type": "choice", "options": ["x", "y"]}],
       "lists": [{"id": "metrics", "label": "M",
                  "columns": [{"id": "kind", "label": "K", "type": "text"}]},
                 {"id": "steps", "label": "S", "rows": [{"id": "s1", "label": "1"}],
                  "columns": [{"id": "n", "label": "N", "type": "number"}]}],
       "criteria": [{"id": "c", "title": "C", "weight": 2, "mode": "derived",
                     "levels": [{"level": "weak", "anchor": "w"},
                                {"level": "strong", "anchor": "s", "when": "a.b"}]},
                    {"id": "d", "title": "D", "mode": "rated",
                     "levels": [{"level": "weak", "anchor": "w"},
                                {"level": "strong", "anchor": "s"}]}],
       "flags": [{"id": "f", "title": "F", "severity": "minor", "when": "a.b",
                  "effects": ["note"], "only_for": ["p"]}],
       "profiles": [{"id": "p", "title": "P", "multipliers": {"c": 1.5}}],
       "bands": [{"name": "hire", "at_least": 75}, {"name": "maybe", "at_least": 50},
                 {"name": "no hire"}],
       "examples": [{"name": "e", "scorecard": {"id": "s", "candidate": "C"},
                     "expect": {"flags": ["f"], "levels": {"c": "weak"},
                                "recommendation": "hire"}}]}
      """;

  private static List<Problem> problemsOf(String document) {
    Problems problems = new Problems();
    boolean read = RubricReader.read(Json.node(document), problems).isPresent();
    assertThat(read).isEqualTo(!problems.hasErrors());
    return problems.list();
  }

  private static String pointer(Problem problem) {
    return ((Location.InDocument) problem.location()).pointer();
  }

  @Test
  void readsARubricThatIsRight() {
    assertThat(problemsOf(RUBRIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"rubric/1\" | \"rubric/2\" | unknown-format | /format",
        "\"rubric/1\" | \"?\" | unknown-format | /format",
        "\"format\": \"rubric/1\", | | missing-value | ``",
        "\"version\": \"1\" | \"version\": 1 | wrong-type | /version",
        "\"version\": \"1\" | \"version\": \" \" | missing-value | /version",
        "\"title\": \"R\" | \"titel\": \"R\", \"title\": \"R\" | unknown-key | /titel",
        "\"title\": \"R\" | \"title\": \"\\u0001\" | control-character | /title",
        "\"id\": \"r\" | \"id\": \"R r\" | bad-id | /id",
        "{\"name\": \"fair\", \"points\": 2} | 7 | wrong-type | /scale/1",
        "\"name\": \"fair\" | \"name\": \" WEAK \" | duplicate-id | /scale/1/name",
        "\"points\": 1 | \"points\": -1 | out-of-range | /scale/0/points",
        "\"points\": 3 | \"points\": 1.5 | scale-order | /scale/2/points",
        "\"points\": 1 | \"points\": \"one\" | wrong-type | /scale/0/points",
        "\"title\": \"A\" | \"title\": \"A\", \"assessed_by\": \"a.bb\" | unknown-signal | /sections/0",
        "\"id\": \"a\", | \"id\": \"A\", | bad-id | /sections/0/id",
        "\"id\": \"a.n\" | \"id\": \"a.b\" | duplicate-id | /signals/1/id",
        "\"id\": \"a.n\" | \"id\": \"minutes\" | bad-id | /signals/1/id",
        "\"text\" | \"txt\" | unknown-type | /lists/0/columns/0/type",
        "\"yes/no\" | \"yes/no\", \"unit\": \"min\" | key-of-another-type | /signals/0",
        "\"yes/no\" | \"yes/no\", \"options\": [\"x\"] | key-of-another-type | /signals/0",
        "\"yes/no\" | \"yes/no\", \"blank\": \"maybe\" | wrong-type | /signals/0/blank",
        "\"yes/no\" | \"yes/no\", \"required\": \"perhaps\" | wrong-type | /signals/0/required",
        "\"max\": 9 | \"max\": -9 | out-of-range | /signals/1/max",
        "\"max\": 9 | \"max\": 9, \"blank\": 10 | out-of-range | /signals/1/blank",
        "[\"x\", \"y\"] | [\"x\", \" X\"] | duplicate-option | /signals/2/options/1",
        "[\"x\", \"y\"] | [] | missing-value | /signals/2",
        "[\"x\", \"y\"] | [\"x\", \"y\"], \"blank\": \"z\" | unknown-option | /signals/2/blank",
        "\"id\": \"metrics\" | \"id\": \"some\" | bad-id | /lists/0/id",
        "\"id\": \"steps\" | \"id\": \"metrics\" | duplicate-id | /lists/1/id",
        "\"id\": \"kind\" | \"id\": \"not\" | bad-id | /lists/0/columns/0/id",
        "\"id\": \"s1\" | \"id\": \"a\" | duplicate-id | /lists/1/rows/0",
        "\"weight\": 2 | \"weight\": -2 | out-of-range | /criteria/0/weight",
        "\"id\": \"d\", | \"id\": \"recommendation\", | bad-id | /criteria/1/id",
        "\"id\": \"d\", | \"id\": \"flag\", | bad-id | /criteria/1/id",
        "\"derived\" | \"guessed\" | unknown-mode | /criteria/0/mode",
        "\"rated\" | \"checked\" | missing-condition | /criteria/1/levels/1/anchor",
        "\"derived\" | \"rated\" | condition-not-expected | /criteria/0/levels/1/when",
        "\"anchor\": \"w\" | \"anchor\": \"w\", \"when\": \"a.b\" | condition-not-expected | /criteria/0/levels/0/when",
        "\"level\": \"strong\" | \"level\": \"weak\" | level-order | /criteria/0/levels/1/level",
        "\"level\": \"strong\" | \"level\": \"stong\" | unknown-level | /criteria/0/levels/1/level",
        "\"when\": \"a.b\" | \"when\": \"a.b and\" | condition-syntax | /criteria/0/levels/1/when",
        "\"minor\" | \"fatal\" | unknown-severity | /flags/0/severity",
        "\"minor\" | \"?\" | unknown-severity | /flags/0/severity",
        "\"note\" | \"fire\" | unknown-effect | /flags/0/effects/0",
        "\"note\" | \"deduct many points\" | wrong-type | /flags/0/effects/0",
        "\"note\" | \"deduct -1 points\" | wrong-type | /flags/0/effects/0",
        "\"note\" | \"cap recommendation at hier\" | unknown-band | /flags/0/effects/0",
        "\"note\" | \"cap e at weak\" | unknown-criterion | /flags/0/effects/0",
        "\"note\" | \"cap c at fair\" | unknown-level | /flags/0/effects/0",
        "\"only_for\": [\"p\"] | \"only_for\": [\"q\"] | unknown-profile | /flags/0",
        "{\"c\": 1.5} | {\"z\": 1.5} | unknown-criterion | /profiles/0/multipliers/z",
        "{\"c\": 1.5} | {\"c\": -1.5} | wrong-type | /profiles/0/multipliers/c",
        "\"at_least\": 50 | \"at_least\": 75 | band-order | /bands/1",
        "\"at_least\": 75 | \"at_least\": null | band-threshold | /bands/0",
        "\"name\": \"no hire\" | \"name\": \"no hire\", \"at_least\": 0 | band-threshold | /bands/2",
        "\"name\": \"maybe\" | \"name\": \"HIRE\" | duplicate-id | /bands/1/name",
        "[\"f\"] | [\"g\"] | unknown-flag | /examples/0/expect/flags/0",
        "{\"c\": \"weak\"} | {\"c\": \"fair\"} | unknown-level | /examples/0/expect/levels/c",
        "\"recommendation\": \"hire\" | \"recommendation\": \"hier\" | unknown-band | /examples/0/expect/recommendation",
        "\"candidate\": \"C\" | \"candidat\": \"C\", \"candidate\": \"C\" | unknown-key | /examples/0/scorecard/candidat",
      })
  void reportsAFaultOnceAtItsPlace(String right, String wrong, String code, String pointer) {
    String document = RUBRIC.replace("\n", " ").replaceAll(" +", " ");
    assertThat(document).contains(right);
    int at = document.indexOf(right);
    String broken =
        document.substring(0, at)
            + (wrong == null ? "" : wrong)
            + document.substring(at + right.length());

    List<Problem> problems = problemsOf(broken);

    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(pointer(problems.get(0))).isEqualTo(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"rubric\"", "3", "null"})
  void reportsWhatIsNoObject(String document) {
    assertThat(problemsOf(document)).extracting(Problem::code).containsExactly("wrong-type");
  }

  @Test
  void reportsAllFaultsOfARubricInOnePass() {
    String broken =
        RUBRIC
            .replace("\"points\": 3", "\"points\": 0")
            .replace("\"type\": \"yes/no\"", "\"type\": \"yesno\"")
            .replace("\"weight\": 2", "\"weight\": \"two\"")
            .replace("\"severity\": \"minor\"", "\"severity\": \"fatal\"")
            .replace("\"at_least\": 50", "\"at_least\": 80")
            .replace("\"title\": \"P\"", "\"titel\": \"P\"");

    assertThat(problemsOf(broken))
        .extracting(RubricReaderTest::pointer)
        .contains(
            "/scale/2/points",
            "/signals/0/type",
            "/criteria/0/weight",
            "/flags/0/severity",
            "/bands/1",
            "/profiles/0",
            "/profiles/0/titel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\": \"kind\", | {\"id\": \"kind%d\", \"label\": \"K\", \"type\": \"text\"} | 1000 | /lists/0/columns",
        "\"x\", | \"x%d\" | 10000 | /signals/2/options",
        "{\"id\": \"s1\", | {\"id\": \"s1_%d\", \"label\": \"S\"} | 9996 | /lists/1",
        "{\"id\": \"a.b\", | {\"id\": \"a.b%d\", \"label\": \"B\", \"type\": \"text\"} | 10000 | /signals",
        "{\"id\": \"d\", | {\"id\": \"d%d\", \"title\": \"D\", \"levels\": [{\"level\": \"weak\", \"anchor\": \"w\"}, {\"level\": \"strong\", \"anchor\": \"s\"}]} | 1000 | /criteria"
      })
  void reportsMoreThanAWorkbookCanShow(String before, String entry, int count, String pointer) {
    String entries =
        IntStream.range(0, count)
            .mapToObj(i -> entry.replace("%d", Integer.toString(i)))
            .collect(Collectors.joining(", "));

    assertThat(problemsOf(RUBRIC.replace(before, entries + ", " + before)))
        .filteredOn(problem -> problem.code().equals("too-many"))
        .extracting(RubricReaderTest::pointer)
        .startsWith(pointer);
  }

  @Test
  void reportsATooShortScaleAndTooFewLevels() {
    String document =
        """
        {"format": "rubric/1", "id": "r", "version": "1", "title": "R", "scale": [{"name": "w"}],
         "criteria": [{"id": "c", "title": "C", "levels": [{"level": "w", "anchor": "a"}]}]}
        """;

    assertThat(problemsOf(document))
        .extracting(Problem::code)
        .containsExactly("scale-too-short", "too-few-levels");
  }

  @Test
  void reportsASectionAssessedByASignalWhoseBlankHasAMeaning() {
    String broken =
        RUBRIC
            .replace("\"title\": \"A\"", "\"title\": \"A\", \"assessed_by\": \"a.b\"")
            .replace("\"type\": \"yes/no\"", "\"type\": \"yes/no\", \"blank\": \"no\"");

    assertThat(problemsOf(broken)).extracting(Problem::code).containsExactly("blank-has-meaning");
  }
}
