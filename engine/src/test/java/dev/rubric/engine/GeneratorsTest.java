package dev.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorsTest {

  private static List<Evaluation> evaluations() {
    List<Evaluation> evaluations = new ArrayList<>();
    Seeds.fifty()
        .mapToObj(Trial::of)
        .forEach(
            trial ->
                trial
                    .evaluator()
                    .evaluate(trial.scorecards(20).stream().map(trial::read))
                    .forEach(evaluations::add));
    return evaluations;
  }

  @Test
  void giveTheSameForTheSameSeed() {
    Map<String, Object> rubric = Generators.rubric(7);

    assertThat(Json.write(Generators.rubric(7))).isEqualTo(Json.write(rubric));
    assertThat(Json.write(Generators.scorecard(rubric, 7)))
        .isEqualTo(Json.write(Generators.scorecard(rubric, 7)));
    assertThat(Json.write(Generators.rubric(8))).isNotEqualTo(Json.write(rubric));
  }

  @Test
  void reachEveryKindOfOutcome() {
    List<Evaluation> evaluations = evaluations();
    List<FlagResult> flags = evaluations.stream().flatMap(one -> one.flags().stream()).toList();
    List<CriterionResult> criteria =
        evaluations.stream().flatMap(one -> one.criteria().stream()).toList();

    assertThat(flags.stream().filter(FlagResult::isRaised)).hasSizeGreaterThan(300);
    assertThat(flags.stream().filter(FlagResult::isUndetermined)).hasSizeGreaterThan(300);
    assertThat(flags.stream().filter(flag -> flag.status().equals("clear")))
        .hasSizeGreaterThan(300);
    assertThat(criteria.stream().filter(one -> !one.isSettled())).hasSizeGreaterThan(300);
    assertThat(criteria.stream().filter(one -> one.low() > 0)).hasSizeGreaterThan(300);
    assertThat(criteria.stream().filter(one -> one.countedHigh() < one.high()))
        .hasSizeGreaterThan(20);
    assertThat(criteria.stream().filter(CriterionResult::contradiction)).hasSizeGreaterThan(20);
    assertThat(
            evaluations.stream()
                .map(Evaluation::recommendation)
                .filter(bands -> bands != null && !bands.isSettled()))
        .hasSizeGreaterThan(100);
    assertThat(evaluations.stream().filter(one -> one.openQuestions().size() > 3))
        .hasSizeGreaterThan(100);
    assertThat(evaluations.stream().filter(one -> !one.missing().isEmpty()))
        .hasSizeGreaterThan(100);
    assertThat(evaluations.stream().filter(Evaluation::isWeightless)).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "is",
        "is not",
        "below",
        "above",
        "between",
        "is one of",
        "is not one of",
        "is none",
        "is not none",
        "!= none",
        "and",
        "or",
        "not \\(",
        "not \\w+\\.",
        "some",
        "every",
        "no",
        "at least \\d of",
        "at most \\d of",
        "fewer than \\d of",
        "more than \\d of",
        "exactly \\d of",
        "at least \\d [a-z_-]+ ha(s|ve)",
        "at most \\d [a-z_-]+ ha(s|ve)",
        "fewer than \\d [a-z_-]+ ha(s|ve)",
        "more than \\d [a-z_-]+ ha(s|ve)",
        "exactly \\d [a-z_-]+ ha(s|ve)",
        "at least \\w+\\.\\w+",
        "\"[^\"]*\"",
        "\"[^\"]*,[^\"]*\"",
        "\"[^\"]*\\([^\"]*\"",
        "\"[^\"]*\\band\\b[^\"]*\"",
        "(?-i:AND|OR|IS|NOT) ",
        "\n",
        "-?\\d+\\.5",
        "has ?\\([^()]*(some|every|no) [a-z_-]+ ha(s|ve)"
      })
  void writeEveryFormOfTheLanguage(String form) {
    Pattern pattern = Pattern.compile("(?<![\\w.])" + form, Pattern.CASE_INSENSITIVE);

    long found =
        Seeds.twoHundred()
            .mapToObj(seed -> Generators.condition(Generators.rubric(seed), seed, 5))
            .filter(condition -> pattern.matcher(condition).find())
            .count();

    assertThat(found).isGreaterThan(1);
  }
}
