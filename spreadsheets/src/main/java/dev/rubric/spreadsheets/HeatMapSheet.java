package dev.rubric.spreadsheets;

import dev.rubric.engine.rubric.Criterion;
import java.util.ArrayList;
import java.util.List;

/** The levels of every criterion of one rubric, in the order of the ranking. */
final class HeatMapSheet {

  private static final int FIRST_LEVEL = 2;

  private final List<Criterion> criteria;
  private final List<Ranking.Line> lines;
  private final SheetWriter sheet;

  private HeatMapSheet(Ranking ranking, SheetWriter sheet) {
    this.criteria = ranking.rubric().criteria();
    this.lines = ranking.lines();
    this.sheet = sheet;
  }

  static void write(Ranking ranking, SheetWriter sheet) {
    new HeatMapSheet(ranking, sheet).write();
  }

  private void write() {
    boolean remarked = lines.stream().anyMatch(line -> !remarks(line).isEmpty());
    int columns = headers(remarked);
    ResultRows rows = new ResultRows(sheet);
    for (Ranking.Line line : lines) {
      if (!rows.next()) {
        continue;
      }
      int row = rows.row();
      sheet.text(row, 0, line.candidate(), Look.TEXT);
      sheet.text(row, 1, line.scorecard(), Look.FAINT);
      for (int i = 0; i < criteria.size(); i++) {
        level(line.levels().get(i), criteria.get(i), row, FIRST_LEVEL + i);
      }
      if (remarked) {
        sheet.text(row, columns - 1, remarks(line), Look.TEXT);
      }
    }
    rows.finish(columns, ResultsWorkbook.ELSEWHERE);
  }

  private int headers(boolean remarked) {
    List<String> headers = new ArrayList<>(List.of("Candidate", "Scorecard"));
    criteria.forEach(criterion -> headers.add(criterion.title()));
    sheet.widths(26, 26);
    for (int i = FIRST_LEVEL; i < headers.size(); i++) {
      sheet.width(i, 20);
    }
    if (remarked) {
      sheet.width(headers.size(), 50);
      headers.add("Caps and contradictions");
    }
    sheet.headers(0, 1, headers.toArray(String[]::new));
    return headers.size();
  }

  /** In a column of their own: beside the levels they would hide the map. */
  private String remarks(Ranking.Line line) {
    List<String> remarks = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      for (String remark : line.levels().get(i).remarks()) {
        remarks.add(criteria.get(i).title() + ": " + remark);
      }
    }
    return String.join("\n", remarks);
  }

  /** Shows what was found and, where flags cap it, what counts; the tint is of what counts. */
  private void level(Ranking.Level level, Criterion criterion, int row, int column) {
    if (level.equals(Ranking.Level.NOT_ASKED)) {
      sheet.text(row, column, level.found(), Look.CLEAR);
      return;
    }
    boolean capped = !level.counted().equals(level.found());
    String text = capped ? level.found() + " → " + level.counted() : level.found();
    if (level.tint() >= 0) {
      sheet.level(row, column, text, level.tint(), criterion.levels().size());
    } else {
      sheet.text(row, column, text, Look.UNDETERMINED);
    }
  }
}
