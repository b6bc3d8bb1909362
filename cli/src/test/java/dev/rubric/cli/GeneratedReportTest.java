package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.Trial;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.rubric.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports by rubrics of all shapes say what the evaluations do. */
class GeneratedReportTest {

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void saysWhatTheEvaluationsSay(long seed) throws IOException {
    Trial trial = Trial.of(seed);
    List<Map<String, Object>> scorecards = trial.scorecards(6);
    Document report = Jsoup.parse(Files.readString(report(trial, scorecards)));

    assertThat(report.select("article")).hasSameSizeAs(scorecards);
    Evaluator evaluator = trial.evaluator();
    for (Map<String, Object> scorecard : scorecards) {
      Evaluation evaluation = evaluator.evaluate(trial.read(scorecard));
      Element article =
          report.select("article").stream()
              .filter(
                  of -> of.expectFirst("p.note bdi").text().endsWith(evaluation.scorecard().id()))
              .findFirst()
              .orElseThrow();
      assertThat(article.select(".total td").text())
          .isEqualTo(Exact.range(evaluation.score().low(), evaluation.score().high()));
      assertThat(article.select(".criteria tr[data-criterion]"))
          .hasSameSizeAs(evaluation.criteria());
      assertThat(article.select("section[data-flag]").eachAttr("data-flag"))
          .isEqualTo(ids(evaluation.raised()));
      assertThat(article.select("details[data-flag]").eachAttr("data-flag"))
          .isEqualTo(ids(evaluation.undetermined()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void marksTheLevelsThatFlagsCapAndNamesTheFlags(long seed) throws IOException {
    Trial trial = Trial.of(seed);
    List<Map<String, Object>> scorecards = trial.scorecards(6);
    Document report = Jsoup.parse(Files.readString(report(trial, scorecards)));

    Evaluator evaluator = trial.evaluator();
    for (Map<String, Object> scorecard : scorecards) {
      Evaluation evaluation = evaluator.evaluate(trial.read(scorecard));
      Element row =
          report.select(".overview tbody tr").stream()
              .filter(of -> of.expectFirst(".name small").text().endsWith(scorecard.get("id") + ""))
              .findFirst()
              .orElseThrow();
      Elements cells = row.select("td.heat:not(:contains(not asked for))");
      assertThat(cells).hasSameSizeAs(evaluation.criteria());
      for (int i = 0; i < cells.size(); i++) {
        marksCaps(evaluation, evaluation.criteria().get(i), cells.get(i));
      }
    }
  }

  private static void marksCaps(Evaluation evaluation, CriterionResult result, Element cell) {
    boolean capped = !result.levels().equals(result.countedLevels());
    assertThat(cell.select(".mark").text().contains("→")).isEqualTo(capped);
    String words = cell.select(".vh").text();
    assertThat(words).startsWith(result.levels());
    if (!capped) {
      assertThat(words).doesNotContain("capped");
      return;
    }
    List<String> capping =
        evaluation.flags().stream()
            .filter(flag -> flag.isRaised() || flag.isUndetermined())
            .filter(flag -> caps(flag, result.criterion().id()))
            .map(flag -> flag.flag().title())
            .toList();
    assertThat(capping).anyMatch(words::contains);
    assertThat(words).contains("capped at " + result.name(result.countedLow()));
  }

  private static boolean caps(FlagResult flag, String criterion) {
    return flag.flag().effects().stream()
        .anyMatch(
            effect ->
                effect instanceof Effect.CapCriterion cap && cap.criterion().equals(criterion));
  }

  private static List<String> ids(List<FlagResult> flags) {
    return flags.stream().map(result -> result.flag().id()).toList();
  }

  private Path report(Trial trial, List<Map<String, Object>> scorecards) throws IOException {
    Path rubric = Files.writeString(folder.resolve("rubric.json"), Json.write(trial.tree()));
    Path cards = folder.resolve("cards.jsonl");
    Files.write(cards, scorecards.stream().map(Json::write).toList());
    Path report = folder.resolve("report.html");
    assertThat(Cli.run("evaluate", cards, "-r", rubric, "-o", report).code()).isZero();
    return report;
  }
}
