package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The ranking, and the levels of every criterion in the same order. */
final class SummarySheets {

  private static final Comparator<Line> RANKING =
      Comparator.comparing(Line::low)
          .thenComparing(Line::high)
          .reversed()
          .thenComparing(Line::candidate)
          .thenComparing(Line::scorecard);

  private final Rubric rubric;
  private final SheetWriter summary;
  private final SheetWriter heatMap;
  private final List<Line> lines = new ArrayList<>();

  /**
   * What the ranking shows of an evaluation.
   *
   * @param levels by criterion of the rubric: lowest and highest position; null where the criterion
   *     does not exist for the scorecard's profiles
   */
  private record Line(
      String candidate,
      String scorecard,
      @Nullable String interviewer,
      @Nullable String date,
      @Nullable Recommendation recommendation,
      BigDecimal low,
      BigDecimal high,
      BigDecimal coverage,
      String raised,
      String undetermined,
      int missing,
      List<Level> levels) {}

  /** The level of a criterion; low is -1 where the criterion does not exist. */
  private record Level(int low, int high, boolean contradiction) {}

  SummarySheets(Rubric rubric, SheetWriter summary, SheetWriter heatMap, XSSFWorkbook workbook) {
    this.rubric = rubric;
    this.summary = summary;
    this.heatMap = heatMap;
    workbook.setActiveSheet(0);
    summary.widths(7, 26, 26, 20, 13, 26, 10, 11, 11, 11, 46, 46, 10);
    summary.headers(
        0,
        2,
        "Rank",
        "Candidate",
        "Scorecard",
        "Interviewer",
        "Date",
        "Recommendation",
        "Settled",
        "Score from",
        "Score to",
        "Coverage",
        "Red flags raised",
        "Red flags undetermined",
        "Missing");
    heatMapHeaders();
  }

  private void heatMapHeaders() {
    List<String> headers = new ArrayList<>(List.of("Candidate", "Scorecard"));
    rubric.criteria().forEach(criterion -> headers.add(criterion.title()));
    heatMap.widths(26, 26);
    for (int i = 2; i < headers.size(); i++) {
      heatMap.sheet().setColumnWidth(i, 20 * 256);
    }
    heatMap.headers(0, 1, headers.toArray(String[]::new));
  }

  void add(Evaluation evaluation) {
    var header = evaluation.scorecard().header();
    lines.add(
        new Line(
            header.candidate(),
            header.id(),
            header.interviewer(),
            header.date(),
            evaluation.recommendation(),
            evaluation.score().roundedLow(),
            evaluation.score().roundedHigh(),
            evaluation.coverage(),
            titles(evaluation.raised().stream()),
            titles(evaluation.undetermined().stream()),
            evaluation.missing().size(),
            rubric.criteria().stream().map(criterion -> level(evaluation, criterion)).toList()));
  }

  private static String titles(Stream<FlagResult> flags) {
    return flags
        .map(result -> result.flag().id() + " (" + result.flag().severity().word() + ")")
        .collect(Collectors.joining("\n"));
  }

  private static Level level(Evaluation evaluation, Criterion criterion) {
    CriterionResult result = evaluation.criterion(criterion.id()).orElse(null);
    return result == null
        ? new Level(-1, -1, false)
        : new Level(result.low(), result.high(), result.contradiction());
  }

  void finish() {
    lines.sort(RANKING);
    ResultRows ranked = new ResultRows(summary);
    ResultRows heated = new ResultRows(heatMap);
    for (Line line : lines) {
      if (ranked.next()) {
        write(line, ranked.row());
      }
      if (heated.next()) {
        heat(line, heated.row());
      }
    }
    ranked.finish(13, ResultsWorkbook.ELSEWHERE);
    heated.finish(2 + rubric.criteria().size(), ResultsWorkbook.ELSEWHERE);
  }

  private void write(Line line, int row) {
    Recommendation recommendation = line.recommendation();
    summary.number(row, 0, BigDecimal.valueOf(row), Look.NUMBER);
    summary.text(row, 1, line.candidate(), Look.TEXT);
    summary.text(row, 2, line.scorecard(), Look.FAINT);
    summary.text(row, 3, line.interviewer(), Look.TEXT);
    summary.text(row, 4, line.date(), Look.TEXT);
    band(row, recommendation);
    summary.text(
        row,
        6,
        recommendation == null ? null : recommendation.isSettled() ? "settled" : "open",
        Look.TEXT);
    summary.number(row, 7, line.low(), Look.SCORE);
    summary.number(row, 8, line.high(), Look.SCORE);
    summary.number(row, 9, line.coverage(), Look.PERCENT);
    summary.text(row, 10, line.raised(), line.raised().isEmpty() ? Look.CLEAR : Look.RAISED);
    summary.text(
        row,
        11,
        line.undetermined(),
        line.undetermined().isEmpty() ? Look.CLEAR : Look.UNDETERMINED);
    summary.number(row, 12, BigDecimal.valueOf(line.missing()), Look.NUMBER);
  }

  private void band(int row, @Nullable Recommendation recommendation) {
    if (recommendation == null) {
      summary.text(row, 5, null, Look.TEXT);
    } else if (recommendation.isSettled()) {
      int bands = rubric.bands().size();
      int fromWorst = bands - 1 - rubric.bands().indexOf(recommendation.low());
      summary.level(row, 5, recommendation.low().name(), fromWorst, bands);
    } else {
      String range = recommendation.low().name() + " to " + recommendation.high().name();
      summary.text(row, 5, range, Look.UNDETERMINED);
    }
  }

  private void heat(Line line, int row) {
    heatMap.text(row, 0, line.candidate(), Look.TEXT);
    heatMap.text(row, 1, line.scorecard(), Look.FAINT);
    for (int i = 0; i < line.levels().size(); i++) {
      heat(line.levels().get(i), rubric.criteria().get(i), row, i + 2);
    }
  }

  private void heat(Level level, Criterion criterion, int row, int column) {
    if (level.low() < 0) {
      heatMap.text(row, column, "not asked for", Look.CLEAR);
      return;
    }
    String low = criterion.levels().get(level.low()).name();
    String high = criterion.levels().get(level.high()).name();
    String mark = level.contradiction() ? "\nrating contradicts the signals" : "";
    if (level.low() == level.high()) {
      heatMap.level(row, column, low + mark, level.low(), criterion.levels().size());
    } else {
      heatMap.text(row, column, low + " to " + high + mark, Look.UNDETERMINED);
    }
  }
}
