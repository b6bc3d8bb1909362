package dev.rubric.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfsTest {

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "r", "version": "1", "title": "R",
       "scale": [{"name": "weak", "points": 0}, {"name": "strong", "points": 1}],
       "sections": [{"id": "b", "title": "B", "assessed_by": "b.depth"}],
       "signals": [{"id": "a.x", "label": "X", "type": "yes/no", "ask": "Ask for x."},
                   {"id": "a.y", "label": "Y", "type": "yes/no"},
                   {"id": "a.note", "label": "Note", "type": "text"},
                   {"id": "a.way", "label": "Way", "type": "choice", "options": ["by hand", "daily"]},
                   {"id": "a.from", "label": "From", "type": "number", "min": 0, "max": 60},
                   {"id": "a.to", "label": "To", "type": "number", "min": 0, "max": 60},
                   {"id": "b.seen", "label": "Seen", "type": "yes/no", "blank": "no"},
                   {"id": "b.depth", "label": "Depth", "type": "choice", "options": ["deep"]}],
       "lists": [{"id": "metrics", "label": "Metrics",
                  "columns": [{"id": "online", "label": "Online", "type": "yes/no"}]},
                 {"id": "risks", "label": "Risks",
                  "columns": [{"id": "named", "label": "L", "type": "yes/no"}]}],
       "criteria": [{"id": "c", "title": "C", "weight": 50, "levels": [
                      {"level": "weak", "anchor": "a"},
                      {"level": "strong", "anchor": "b", "when": "a.x and a.y"}]},
                    {"id": "rated", "title": "Rated", "weight": 50, "mode": "rated", "levels": [
                      {"level": "weak", "anchor": "a"}, {"level": "strong", "anchor": "b"}]}],
       "flags": [{"id": "f", "title": "F", "severity": "minor", "when": "%s"}],
       "bands": [{"name": "hire", "at_least": 80}, {"name": "maybe", "at_least": 40},
                 {"name": "no"}]}
      """;

  private static final String SCORECARD =
      """
      {"format": "scorecard/1", "id": "s", "candidate": "C", "rubric": "r",
       "facts": {"a.x": true, "a.way": "daily", "a.from": 20, "a.to": 10},
       "lists": {"metrics": [{"online": true}, {"online": false}]},
       "ratings": {"rated": "weak"}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.x                                     | X: had it been no (it is yes)",
        "a.y                                     | Y: if it is found to be no",
        "a.x and not (a.y)                       | X: had it been no (it is yes) / "
            + "Y: if it is found to be yes",
        "a.x or a.y                              | X: had it been no (it is yes), and "
            + "Y: if it is found to be no",
        "a.way is daily                          | Way: had it been by hand or none (it is daily)",
        "a.note is none                          | Note: if it is found to be stated",
        "a.from above 12.5                       | From: had it been at most 12.5 (it is 20)",
        "a.from at least 3                       | From: had it been below 3 (it is 20)",
        "a.from is not 20                        | ",
        "a.from between 5 and 30                 | From: had it been below 5 (it is 20) / "
            + "From: had it been above 30 (it is 20)",
        "a.from is not one of 5, 6               | From: had it been 5 (it is 20) / "
            + "From: had it been 6 (it is 20)",
        "a.to below a.from                       | From: had it been at most 10 (it is 20) / "
            + "To: had it been at least 20 (it is 10)",
        "some metrics has (online)               | Metrics, row 1: Online: had it been no (it is yes)",
        "some metrics has (not (online))         | Metrics, row 2: Online: had it been yes (it is no)",
        "some risks has (named)                  | Risks: if it is found to have no rows / "
            + "Risks, new row 1: L: if it is found to be no",
        "no risks has (named)                    | Risks, new row 1: L: if it is found to be yes",
        "fewer than 2 metrics have (online)      | Metrics, row 2: Online: had it been yes (it is no) / "
            + "Metrics, new row 3: Online: had it been yes",
        "fewer than 3 metrics have (online)      | Metrics, row 2: Online: had it been yes (it is no), "
            + "and Metrics, new row 3: Online: had it been yes / "
            + "Metrics, new row 3: Online: had it been yes, and "
            + "Metrics, new row 4: Online: had it been yes",
        "fewer than 3 metrics have (a.x)         | Metrics, new row 3: Online: had it been yes or no",
        "b.seen is no                            | Seen: if it is found to be yes",
        "not (b.seen is no)                      | Seen: if it is found to be no / "
            + "Depth: if it is found to be deep or none (the blanks of its section then "
            + "count)",
      })
  void sayWhatClearsAFlag(String when, String ways) {
    Evaluator evaluator = evaluator(when);
    Evaluation evaluation = evaluation(evaluator);

    List<String> found =
        WhatIfs.thorough(evaluator, evaluation).flag(evaluation.flags().get(0)).stream()
            .flatMap(whatIf -> whatIf.counterfactuals().stream())
            .map(Counterfactual::text)
            .toList();

    assertThat(String.join(" / ", found)).isEqualTo(ways == null ? "" : ways);
  }

  @Test
  void sayWhereNothingLeadsThere() {
    Evaluator evaluator = evaluator("a.from is not 20.5 or a.from is 20.5");
    Evaluation evaluation = evaluation(evaluator);

    WhatIf whatIf =
        WhatIfs.thorough(evaluator, evaluation).flag(evaluation.flags().get(0)).orElseThrow();

    assertThat(whatIf.counterfactuals()).isEmpty();
    assertThat(whatIf.ended()).isEqualTo(WhatIf.End.IMPOSSIBLE);
    assertThat(whatIf.limits())
        .isEqualTo("no change of what was recorded or left open leads there");
  }

  @Test
  void sayWhatReachesTheNextLevel() {
    Evaluator evaluator = evaluator("a.x");
    Evaluation evaluation = evaluation(evaluator);
    WhatIfs whatIfs = WhatIfs.thorough(evaluator, evaluation);

    assertThat(whatIfs.criterion(evaluation.criteria().get(0)).orElseThrow())
        .satisfies(found -> assertThat(found.conclusion()).isEqualTo("criterion c would be strong"))
        .satisfies(
            found ->
                assertThat(found.counterfactuals())
                    .extracting(Counterfactual::text)
                    .containsExactly("Y: if it is found to be yes"));
    assertThat(whatIfs.criterion(evaluation.criteria().get(1)).orElseThrow().counterfactuals())
        .extracting(Counterfactual::text)
        .containsExactly("Rating of Rated: had it been strong (it is weak)");
  }

  @Test
  void sayWhatMovesTheRecommendation() {
    Evaluator evaluator = evaluator("a.x");
    Evaluation evaluation = evaluation(evaluator);

    List<WhatIf> found = WhatIfs.thorough(evaluator, evaluation).recommendation();

    assertThat(found)
        .extracting(WhatIf::conclusion)
        .containsExactly(
            "the recommendation would be maybe or better", "the recommendation would be no");
    assertThat(found.get(0).counterfactuals())
        .extracting(Counterfactual::text)
        .containsExactly(
            "Y: if it is found to be yes", "Rating of Rated: had it been strong (it is weak)");
    assertThat(found.get(1).counterfactuals())
        .extracting(Counterfactual::text)
        .containsExactly("X: had it been no (it is yes)", "Y: if it is found to be no");
  }

  @Test
  void rankQuestionsByWhatTheirAnswersSettle() {
    Evaluator evaluator = evaluator("a.note is none");
    Evaluation evaluation = evaluation(evaluator);

    List<NextQuestion> questions = NextQuestions.of(evaluator, evaluation);

    assertThat(questions)
        .extracting(question -> question.fact().text())
        .containsExactly("a.y", "a.note");
    assertThat(questions.get(0).points().doubleValue()).isEqualTo(50);
    assertThat(questions.get(0).bands().doubleValue()).isEqualTo(1);
    assertThat(questions.get(0).replies())
        .extracting(reply -> reply.answer().text() + ": " + reply.shifts().get(0).after())
        .containsExactly("yes: maybe", "no: no");
    assertThat(questions.get(1).replies())
        .extracting(reply -> reply.answer().text() + ": " + reply.shifts().get(0).after())
        .containsExactly("stated: clear", "none: raised");
  }

  @Test
  void sayWhichAnswerToAQuestionWasNotTried() {
    Evaluator evaluator = evaluator("no risks has (named) and a.note is none");
    Evaluation evaluation = evaluation(evaluator);

    assertThat(NextQuestions.of(evaluator, evaluation))
        .extracting(question -> question.fact() + ": " + question.notTried())
        .contains("risks: some rows", "a.note: ");
  }

  @Test
  void sayOfAnAnswerThatItGivesBlanksTheirMeaning() {
    Evaluator evaluator = evaluator("b.seen is no or b.depth is none");
    Evaluation evaluation = evaluation(evaluator);

    assertThat(NextQuestions.of(evaluator, evaluation))
        .filteredOn(question -> question.fact().text().equals("b.depth"))
        .flatExtracting(NextQuestion::replies)
        .extracting(NextQuestion.Reply::text)
        .containsExactly("deep or none (the blanks of its section then count)");
  }

  private static Evaluator evaluator(String when) {
    Rubric rubric =
        RubricReader.read(Json.node(RUBRIC.formatted(when)), new Problems()).orElseThrow();
    return new Evaluator(rubric, "0");
  }

  private static Evaluation evaluation(Evaluator evaluator) {
    return evaluator.evaluate(
        ScorecardReader.read(Json.node(SCORECARD), evaluator.rubric(), new Problems())
            .orElseThrow());
  }
}
