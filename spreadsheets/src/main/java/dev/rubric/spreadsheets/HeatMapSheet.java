package dev.rubric.spreadsheets;

import dev.rubric.engine.rubric.Criterion;
import java.util.ArrayList;
import java.util.List;

/** The levels of every criterion of one rubric, in the order of the ranking. */
final class HeatMapSheet {

  private final Ranking ranking;
  private final SheetWriter sheet;

  private HeatMapSheet(Ranking ranking, SheetWriter sheet) {
    this.ranking = ranking;
    this.sheet = sheet;
  }

  static void write(Ranking ranking, SheetWriter sheet) {
    new HeatMapSheet(ranking, sheet).write();
  }

  private void write() {
    headers();
    ResultRows rows = new ResultRows(sheet);
    for (Ranking.Line line : ranking.lines()) {
      if (!rows.next()) {
        continue;
      }
      int row = rows.row();
      sheet.text(row, 0, line.candidate(), Look.TEXT);
      sheet.text(row, 1, line.scorecard(), Look.FAINT);
      for (int i = 0; i < line.levels().size(); i++) {
        level(line.levels().get(i), ranking.rubric().criteria().get(i), row, i + 2);
      }
    }
    rows.finish(2 + ranking.rubric().criteria().size(), ResultsWorkbook.ELSEWHERE);
  }

  private void headers() {
    List<String> headers = new ArrayList<>(List.of("Candidate", "Scorecard"));
    ranking.rubric().criteria().forEach(criterion -> headers.add(criterion.title()));
    sheet.widths(26, 26);
    for (int i = 2; i < headers.size(); i++) {
      sheet.width(i, 20);
    }
    sheet.headers(0, 1, headers.toArray(String[]::new));
  }

  /** Shows what was found and, where flags cap it, what counts; the tint is of what counts. */
  private void level(Ranking.Level level, Criterion criterion, int row, int column) {
    if (level.equals(Ranking.Level.NOT_ASKED)) {
      sheet.text(row, column, level.found(), Look.CLEAR);
      return;
    }
    boolean capped = !level.counted().equals(level.found());
    String shown = capped ? level.found() + " → " + level.counted() : level.found();
    String text = level.remarks().isEmpty() ? shown : shown + "\n" + level.remarks();
    if (level.tint() >= 0) {
      sheet.level(row, column, text, level.tint(), criterion.levels().size());
    } else {
      sheet.text(row, column, text, Look.UNDETERMINED);
    }
  }
}
