package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.rubric.Band;
import dev.rubric.spreadsheets.cells.CellTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Two charts a rubric, each beside the numbers that it shows: how many scorecards came to which
 * recommendation, and between which scores the best of them lie.
 */
final class ChartsSheet {

  static final String NAME = "Charts";

  /** Bars that can be told apart on one page. */
  private static final int MOST_BARS = 40;

  private static final int LONGEST_LABEL = 32;
  private static final int LEAST_ROWS = 12;

  /** For the title, the legend and the axis. */
  private static final int ROWS_AROUND = 7;

  private static final int FIRST_CHART_COLUMN = 4;
  private static final int LAST_CHART_COLUMN = 13;
  private static final int STEPS = 5;
  private static final int BEST_SCORE = 100;

  private final XSSFSheet drawn;
  private final SheetWriter sheet;
  private int row;

  ChartsSheet(XSSFSheet drawn, Looks looks) {
    this.drawn = drawn;
    this.sheet = new SheetWriter(drawn, looks);
    sheet.widths(36, 18, 16, 3);
  }

  /** Writes what there is to show of a rubric below the rubrics before it. */
  void write(Ranking ranking) {
    List<Ranking.Line> lines = ranking.lines();
    if (row > 0) {
      drawn.setRowBreak(row - 1);
    }
    sheet.text(row, 0, ranking.rubric().title(), Look.TITLE);
    row += 2;
    if (!ranking.rubric().bands().isEmpty()) {
      recommendations(lines, ranking.rubric().bands());
    }
    scores(lines);
  }

  void finish() {
    Pages.upright(drawn);
  }

  private void recommendations(List<Ranking.Line> lines, List<Band> bands) {
    int first = headers("Recommendation", "Scorecards");
    Map<Band, Long> settled =
        lines.stream()
            .map(Ranking.Line::recommendation)
            .filter(recommendation -> recommendation != null && recommendation.isSettled())
            .collect(Collectors.groupingBy(Recommendation::low, Collectors.counting()));
    long open = lines.size();
    long most = 0;
    for (Band band : bands) {
      long count = settled.getOrDefault(band, 0L);
      open -= count;
      most = Math.max(most, count);
      numbers(band.name(), BigDecimal.valueOf(count));
    }
    most = Math.max(most, open);
    numbers("open", BigDecimal.valueOf(open));
    long step = step(most);
    BarChart chart =
        new BarChart(drawn, place(first), labels(first), "Recommendations")
            .measures("Scorecards", (most + step - 1) / step * step, step)
            .part("Scorecards", 1, Look.UNDETERMINED.fill());
    for (int i = 0; i < bands.size(); i++) {
      chart.color(i, Tints.of(bands.size() - 1 - i, bands.size()));
    }
    chart.draw();
    leave(first);
  }

  /** The least of 1, 2, 5, 10, 20, … that takes no more than a few steps to a number. */
  static long step(long most) {
    long step = 1;
    for (int i = 1; step * STEPS < most; i++) {
      step = i % 3 == 2 ? step / 2 * 5 : step * 2;
    }
    return step;
  }

  private void scores(List<Ranking.Line> lines) {
    List<Ranking.Line> shown = lines.subList(0, Math.min(MOST_BARS, lines.size()));
    int first = headers("Candidate", "Score at least", "Still open");
    Function<Ranking.Line, String> label = labels(shown);
    for (Ranking.Line line : shown) {
      numbers(label.apply(line), line.low(), line.high().subtract(line.low()));
    }
    String title =
        shown.size() < lines.size()
            ? "Scores of the first " + shown.size() + " of " + lines.size()
            : "Scores";
    new BarChart(drawn, place(first), labels(first), title)
        .measures("Score", BEST_SCORE, BEST_SCORE / STEPS)
        .part("at least", 1, Tints.STRONGEST)
        .part("still open", 2, Look.UNDETERMINED.fill())
        .legend()
        .draw();
    leave(first);
  }

  /** The candidate, with the scorecard where the candidate has several. */
  private static Function<Ranking.Line, String> labels(List<Ranking.Line> lines) {
    Map<String, Long> cards =
        lines.stream()
            .collect(Collectors.groupingBy(Ranking.Line::candidate, Collectors.counting()));
    return line ->
        CellTexts.cut(
            cards.getOrDefault(line.candidate(), 1L) > 1
                ? line.scorecard() + ", " + line.candidate()
                : line.candidate(),
            LONGEST_LABEL);
  }

  /** Writes headers, and gives the row below. */
  private int headers(String... headers) {
    for (int i = 0; i < headers.length; i++) {
      sheet.text(row, i, headers[i], Look.HEADER);
    }
    row++;
    return row;
  }

  private void numbers(String label, BigDecimal... numbers) {
    sheet.text(row, 0, label, Look.TEXT);
    for (int i = 0; i < numbers.length; i++) {
      sheet.number(row, i + 1, numbers[i], numbers.length > 1 ? Look.SCORE : Look.COUNT);
    }
    row++;
  }

  private CellRangeAddress labels(int first) {
    return new CellRangeAddress(first, row - 1, 0, 0);
  }

  /** Beside a table, from its headers on. */
  private CellRangeAddress place(int first) {
    return new CellRangeAddress(
        first - 1,
        Math.max(row - 1 + ROWS_AROUND, first + LEAST_ROWS),
        FIRST_CHART_COLUMN,
        LAST_CHART_COLUMN);
  }

  /** Goes on below a table and the chart beside it. */
  private void leave(int first) {
    row = place(first).getLastRow() + 3;
  }
}
