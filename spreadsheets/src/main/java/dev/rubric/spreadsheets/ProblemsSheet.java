package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;

/** A row a problem. */
final class ProblemsSheet {

  private final SheetWriter sheet;
  private final ResultRows rows;

  ProblemsSheet(SheetWriter sheet) {
    this.sheet = sheet;
    this.rows = new ResultRows(sheet);
    sheet.widths(12, 40, 36, 80, 60, 26);
    sheet.headers(0, 0, "Severity", "File", "Place", "Problem", "Hint", "Code");
  }

  void add(Problem problem) {
    if (!rows.next()) {
      return;
    }
    int row = rows.row();
    boolean error = problem.severity() == Severity.ERROR;
    sheet.text(row, 0, error ? "error" : "warning", error ? Look.RAISED : Look.UNDETERMINED);
    sheet.text(row, 1, problem.location().file(), Look.TEXT);
    sheet.text(row, 2, problem.location().place(), Look.TEXT);
    sheet.text(row, 3, problem.message(), Look.TEXT);
    sheet.text(row, 4, problem.hint(), Look.TEXT);
    sheet.text(row, 5, problem.code(), Look.FAINT);
  }

  void finish() {
    rows.finish(6, "the run printed all of them");
  }
}
