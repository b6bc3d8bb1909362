package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Ranks.Ranked;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.rubric.Band;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rankings, one a rubric: scores of two rubrics do not compare. */
final class SummarySheet {

  private final SheetWriter sheet;
  private final ResultRows rows;
  private final Hyperlinks links;

  SummarySheet(SheetWriter sheet) {
    this.sheet = sheet;
    this.rows = new ResultRows(sheet);
    this.links = new Hyperlinks(sheet.sheet());
    sheet.widths(13, 11, 22, 14, 18, 15, 12, 20, 11, 14, 12, 12, 34, 25, 18, 11);
    sheet.headers(
        0,
        3,
        "Rank from",
        "Rank to",
        "Candidate",
        "Scorecard",
        "Rubric",
        "Interviewer",
        "Date",
        "Recommendation",
        "Settled",
        "Score from",
        "Score to",
        "Coverage",
        "Red flags raised",
        "Red flags undetermined",
        "Contradictions",
        "Missing");
  }

  /**
   * Writes the ranking of a rubric below those before it.
   *
   * @param heatMap the sheet that shows its candidates in the same order
   */
  void write(Ranking ranking, String heatMap) {
    int place = 0;
    for (Ranked<Ranking.Line> ranked : ranking.ranked()) {
      place++;
      if (!rows.next()) {
        continue;
      }
      int row = rows.row();
      sheet.number(row, 0, BigDecimal.valueOf(ranked.rank().best()), Look.COUNT);
      sheet.number(row, 1, BigDecimal.valueOf(ranked.rank().worst()), Look.COUNT);
      sheet.text(row, 4, ranking.rubric().id(), Look.FAINT);
      write(ranked.candidate(), row, ranking.rubric().bands());
      candidate(ranked.candidate().candidate(), row, heatMap, place);
    }
  }

  private void candidate(String name, int row, String heatMap, int place) {
    boolean isLink = links.hasRoom() && sheet.isOneLine(2, name);
    sheet.text(row, 2, name, isLink ? Look.LINK : Look.TEXT);
    if (isLink) {
      links.toRow(row, 2, heatMap, place);
    }
  }

  private void write(Ranking.Line line, int row, List<Band> bands) {
    Recommendation recommendation = line.recommendation();
    sheet.text(row, 3, line.scorecard(), Look.FAINT);
    sheet.text(row, 5, line.interviewer(), Look.TEXT);
    sheet.text(row, 6, line.date(), Look.TEXT);
    band(sheet, row, 7, recommendation, bands);
    sheet.text(row, 8, settled(recommendation), Look.TEXT);
    sheet.number(row, 9, line.low(), Look.SCORE);
    sheet.number(row, 10, line.high(), Look.SCORE);
    sheet.number(row, 11, line.coverage(), Look.PERCENT);
    flags(row, 12, line.raised(), Look.RAISED, Look.RAISED_LINK, line.flagRows().raised());
    flags(
        row,
        13,
        line.undetermined(),
        Look.UNDETERMINED,
        Look.UNDETERMINED_LINK,
        line.flagRows().undetermined());
    sheet.text(
        row,
        14,
        line.contradicted(),
        line.contradicted().isEmpty() ? Look.CLEAR : Look.UNDETERMINED);
    sheet.number(row, 15, BigDecimal.valueOf(line.missing()), Look.COUNT);
  }

  private void flags(int row, int column, String flags, Look look, Look linked, int flagRow) {
    boolean isLink =
        !flags.isEmpty() && flagRow > 0 && links.hasRoom() && sheet.isOneLine(column, flags);
    sheet.text(row, column, flags, flags.isEmpty() ? Look.CLEAR : isLink ? linked : look);
    if (isLink) {
      links.toRow(row, column, ResultsWorkbook.FLAGS, flagRow);
    }
  }

  static @Nullable String settled(@Nullable Recommendation recommendation) {
    return recommendation == null ? null : recommendation.isSettled() ? "settled" : "open";
  }

  /** Writes a recommendation, tinted by its band where it is settled. */
  static void band(
      SheetWriter sheet,
      int row,
      int column,
      @Nullable Recommendation recommendation,
      List<Band> bands) {
    if (recommendation == null) {
      sheet.text(row, column, null, Look.TEXT);
    } else if (recommendation.isSettled()) {
      int fromWorst = bands.size() - 1 - bands.indexOf(recommendation.low());
      sheet.level(row, column, recommendation.low().name(), fromWorst, bands.size());
    } else {
      String range = recommendation.low().name() + " to " + recommendation.high().name();
      sheet.text(row, column, range, Look.UNDETERMINED);
    }
  }

  void finish() {
    rows.finish(16, ResultsWorkbook.ELSEWHERE);
  }
}
