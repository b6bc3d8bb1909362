package dev.rubric.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.provenance.Excerpt;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.AssessedFacts;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionParserTest {

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "r", "version": "1", "title": "R",
       "scale": [{"name": "weak"}, {"name": "strong"}],
       "signals": [{"id": "a.yes", "label": "L", "type": "yes/no"},
                   {"id": "a.no", "label": "L", "type": "yes/no"},
                   {"id": "a.open", "label": "L", "type": "yes/no"},
                   {"id": "a.five", "label": "L", "type": "number"},
                   {"id": "a.six", "label": "L", "type": "number"},
                   {"id": "a.number", "label": "L", "type": "number"},
                   {"id": "a.drift", "label": "L", "type": "choice",
                    "options": ["PSI", "KL divergence", "this, and (that)", "not stated"]},
                   {"id": "a.list", "label": "L", "type": "choice",
                    "options": ["PSI", "this, and (that)"]},
                   {"id": "a.silent", "label": "L", "type": "choice", "options": ["x"]},
                   {"id": "a.text", "label": "L", "type": "text"},
                   {"id": "a.empty", "label": "L", "type": "text"}],
       "lists": [{"id": "metrics", "label": "L",
                  "columns": [{"id": "kind", "label": "L", "type": "choice",
                               "options": ["offline", "online"]},
                              {"id": "target", "label": "L", "type": "number"}]},
                 {"id": "none-yet", "label": "L",
                  "columns": [{"id": "kind", "label": "L", "type": "text"}]},
                 {"id": "unasked", "label": "L",
                  "columns": [{"id": "kind", "label": "L", "type": "text"}]},
                 {"id": "steps", "label": "L", "rows": [{"id": "one_step", "label": "L"},
                  {"id": "two_step", "label": "L"}],
                  "columns": [{"id": "minutes", "label": "L", "type": "number"}]}],
       "criteria": [{"id": "c", "title": "C", "levels": [{"level": "weak", "anchor": "a"},
                                                         {"level": "strong", "anchor": "b"}]}]}
      """;
  private static final String SCORECARD =
      """
      {"format": "scorecard/1", "id": "s", "candidate": "C", "rubric": "r",
       "facts": {"a.yes": true, "a.no": false, "a.five": 5, "a.six": 6.0,
                 "a.drift": "kl  DIVERGENCE", "a.list": "this, and (that)", "a.silent": "none",
                 "a.text": "words", "a.empty": "None", "one_step.minutes": 10,
                 "two_step.minutes": 3},
       "lists": {"metrics": [{"kind": "offline", "target": 5}, {"kind": "online", "target": 9},
                             {"kind": "online"}], "none-yet": []}}
      """;

  private final Rubric rubric = RubricReader.read(Json.node(RUBRIC), new Problems()).orElseThrow();
  private final Scorecard scorecard =
      ScorecardReader.read(Json.node(SCORECARD), rubric, new Problems()).orElseThrow();

  private Rule parse(String text, Problems problems) {
    Location at = new Location.InFile("rubric");
    return ConditionParser.parse(text, at, rubric.signals(), problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.yes | TRUE",
        "a.yes is yes | TRUE",
        "a.yes IS NOT Yes | FALSE",
        "a.no = no | TRUE",
        "a.no != no | FALSE",
        "a.open | UNKNOWN",
        "not a.open | UNKNOWN",
        "not a.no | TRUE",
        "not (a.yes) | FALSE",
        "a.five is 5.0 | TRUE",
        "a.five=5 | TRUE",
        "a.five is not 5 | FALSE",
        "a.five below 5 | FALSE",
        "a.five<5.01 | TRUE",
        "a.five ≤ 5 | TRUE",
        "a.five above a.six | FALSE",
        "a.five at least 5 | TRUE",
        "a.five >= -5 | TRUE",
        "a.five at most 4 | FALSE",
        "a.five between 5 and 6 and a.yes | TRUE",
        "a.five Between a.six And 9 | FALSE",
        "a.five between 9 and a.number | UNKNOWN",
        "a.five is one of 1, 5,9 | TRUE",
        "a.five is not one of 1, 5 | FALSE",
        "a.number below 3 | UNKNOWN",
        "a.drift is KL divergence | TRUE",
        "a.drift is one of PSI, KL divergence and a.yes | TRUE",
        "a.drift is one of \"not stated\", psi | FALSE",
        "a.list is \"This, and (that)\" | TRUE",
        "a.list is “this, and (that)” | TRUE",
        "a.drift is none | FALSE",
        "a.silent is none | TRUE",
        "a.silent is one of x, none | TRUE",
        "a.text is none | FALSE",
        "a.empty is not none | FALSE",
        "a.yes and a.open | UNKNOWN",
        "a.no and a.open | FALSE",
        "a.yes or a.open | TRUE",
        "a.no or a.open | UNKNOWN",
        "(a.no or a.yes) and not (a.no and a.open) | TRUE",
        "some metrics has (kind is offline) | TRUE",
        "every metrics has (target above 3) | UNKNOWN",
        "no metrics has (target is 9) | FALSE",
        "some metrics has (target above a.six and kind is online) | TRUE",
        "some none-yet has (kind is none) | FALSE",
        "every none-yet has (kind is none) | TRUE",
        "no none-yet has (kind is none) | TRUE",
        "some unasked has (kind is none) | UNKNOWN",
        "at least 0 unasked have (kind is none) | UNKNOWN",
        "exactly 0 none-yet have (kind is none) | TRUE",
        "some steps has (minutes above 9) | TRUE",
        "some steps has (some metrics has (target is 9 and minutes is 3)) | TRUE",
        "at least 2 metrics have (kind is online) | TRUE",
        "more than 1 metrics have (target above 1) | TRUE",
        "fewer than 3 metrics have (target above 1) | UNKNOWN",
        "at most 1 metrics have (target above 1) | FALSE",
        "exactly 2 metrics have (target above 1) | UNKNOWN",
        "at least 2 of (a.yes, a.no, a.open) | UNKNOWN",
        "at most 2 of (a.yes, a.no, a.open) | TRUE",
        "exactly 3 of (a.yes, a.no, a.open) | FALSE",
        "fewer than 1 of (a.yes, a.open) | FALSE",
        "more than 0 of (a.no, (a.drift is one of PSI, KL divergence)) | TRUE",
        "at least 1 of (a.yes and a.no, a.five between 5 and 6) | TRUE",
      })
  void readsEachFormOfTheLanguage(String text, Truth truth) {
    Problems problems = new Problems();

    Rule rule = parse(text, problems);

    assertThat(problems.list()).isEmpty();
    assertThat(rule.condition().truth(new AssessedFacts(scorecard, rubric.signals()), null))
        .isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.yes and a.no or a.open | mixed-and-or | or | parentheses",
        "a.yes or a.no and a.open | mixed-and-or | and | parentheses",
        "a.five between 1 and 2 or a.yes and a.no | mixed-and-or | and | parentheses",
        "a.yess | unknown-signal | a.yess | did you mean `a.yes`?",
        "a.five above a.sixx | unknown-signal | a.sixx | did you mean `a.six`?",
        "nobody.knows is one of x, y | unknown-signal | nobody.knows |",
        "nobody.knows between 1 and 2 | unknown-signal | nobody.knows |",
        "at least 1 of (nobody.knows, a.yes) | unknown-signal | nobody.knows |",
        "kind is offline | unknown-signal | kind |",
        "a.drift is PSY | unknown-option | PSY | did you mean `PSI`?",
        "a.drift is one of PSI, KL divergnce | unknown-option | KL divergnce | did you mean `KL divergence`?",
        "some metric has (kind is online) | unknown-list | metric | did you mean `metrics`?",
        "metrics is none | wrong-type | metrics | some metrics has",
        "a.text above 3 | wrong-type | a.text |",
        "a.yes between 1 and 2 | wrong-type | a.yes |",
        "a.five above a.text | wrong-type | a.text |",
        "a.five | wrong-type | a.five | write `a.five is …`",
        "a.drift and a.yes | wrong-type | a.drift | write `a.drift is …`",
        "a.five is one of 1, many | wrong-type | many |",
        "a.five is none | wrong-type | none |",
        "a.text is words | wrong-type | words |",
        "a.text is one of none | wrong-type | a.text |",
        "a.yes is maybe | wrong-type | maybe |",
        "a.yes is one of yes, no | wrong-type | a.yes |",
        "a.drift is \"PSI | condition-syntax | \"PSI |",
        "(a.yes and a.no | condition-syntax | |",
        "a.yes) | condition-syntax | ) |",
        "a.yes and | condition-syntax | |",
        "a.yes a.no | condition-syntax | a.no |",
        "not | condition-syntax | |",
        "some metrics (kind is online) | condition-syntax | ( |",
        "at least two of (a.yes) | condition-syntax | two |",
        "at least 1.5 of (a.yes) | condition-syntax | 1.5 |",
        "exactly 1 of a.yes | condition-syntax | a.yes |",
        "at least 1 of () | condition-syntax | ) |",
        "a.five between 1 or 2 | condition-syntax | or |",
        "a.five above | condition-syntax | |",
        "a.drift is not stated | unknown-option | stated |",
        "at least 1 of (a.drift is one of PSI, a.yes) | condition-syntax | one of | write `(a.drift is one of …)`",
      })
  void marksTheWordsThatAreWrongAndAdvises(
      String text, String code, @Nullable String marked, @Nullable String hint) {
    Problems problems = new Problems();

    parse(text, problems);

    assertThat(problems.list()).extracting(Problem::code).containsExactly(code);
    Problem problem = problems.list().get(0);
    Excerpt excerpt = Objects.requireNonNull(problem.excerpt());
    assertThat(excerpt.text().substring(excerpt.start(), excerpt.end()))
        .isEqualTo(marked == null ? "" : marked);
    assertThat(problem.message()).doesNotEndWith(".").matches("(?s)[a-z`].*");
    if (hint != null) {
      assertThat(problem.hint()).contains(hint);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.yse and a.drift is PSY and a.five | unknown-signal, unknown-option, wrong-type",
        "a.yse and a.five above a.text and (a.yes | unknown-signal, wrong-type, condition-syntax",
        "nobody.knows is one of x, y and a.drift is PSY | unknown-signal, unknown-option",
      })
  void reportsAllFaultsOfAConditionInOnePass(String text, String codes) {
    Problems problems = new Problems();

    parse(text, problems);

    assertThat(problems.list())
        .extracting(Problem::code)
        .containsExactlyInAnyOrderElementsOf(List.of(codes.split(", ", -1)));
  }

  @ParameterizedTest
  @CsvSource({"(, )", "not (, )", "some steps has (, )", "at least 1 of (, )"})
  void refusesToNestWithoutEnd(String open, String close) {
    Problems problems = new Problems();

    parse(open.repeat(5_000) + "a.yes" + close.repeat(5_000), problems);

    assertThat(problems.list()).extracting(Problem::code).containsExactly("condition-syntax");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.yes and a.yse | ^^^^^ | 10",
        "a.drift is one of PSI, KL divergnce | ^^^^^^^^^^^^ | 23",
      })
  void putsTheCaretUnderTheWords(String text, String carets, int column) {
    Problems problems = new Problems();

    parse(text, problems);

    Excerpt excerpt = Objects.requireNonNull(problems.list().get(0).excerpt());
    assertThat(excerpt.withCaret()).isEqualTo(text + "\n" + " ".repeat(column) + carets);
  }

  @Test
  void cutsWordsAsLongAsABook() {
    Problems problems = new Problems();

    parse("a.yes and " + "9".repeat(3_000) + " above 3", problems);

    Problem problem = problems.list().get(0);
    assertThat(problem.message()).hasSizeLessThan(100).contains("999…`");
    assertThat(Objects.requireNonNull(problem.excerpt()).withCaret().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
  }
}
