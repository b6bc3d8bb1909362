package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import org.apache.poi.ss.util.CellRangeAddress;

/** A row a problem. */
final class ProblemsSheet {

  private final SheetWriter sheet;
  private int row;

  ProblemsSheet(SheetWriter sheet) {
    this.sheet = sheet;
    sheet.widths(12, 40, 36, 80, 60, 26);
    sheet.headers(0, 0, "Severity", "File", "Place", "Problem", "Hint", "Code");
  }

  void add(Problem problem) {
    row++;
    boolean error = problem.severity() == Severity.ERROR;
    sheet.text(row, 0, error ? "error" : "warning", error ? Look.RAISED : Look.UNDETERMINED);
    sheet.text(row, 1, problem.location().file(), Look.TEXT);
    sheet.text(row, 2, problem.location().place(), Look.TEXT);
    sheet.text(row, 3, problem.message(), Look.TEXT);
    sheet.text(row, 4, problem.hint(), Look.TEXT);
    sheet.text(row, 5, problem.code(), Look.FAINT);
  }

  void finish() {
    sheet.sheet().setAutoFilter(new CellRangeAddress(0, Math.max(1, row), 0, 5));
    sheet.print();
  }
}
