package dev.rubric.spreadsheets;

import dev.rubric.engine.scorecard.Note;
import java.util.Map;

/** Evidence for facts that have no cell of their own for it on another sheet. */
final class EvidenceEntries {

  static final String NAME = "More evidence";
  private static final int FIRST_ROW = 2;
  private static final int USUAL_ROWS = 30;
  private static final int SPARE_ROWS = 10;

  private EvidenceEntries() {}

  static void write(Map<String, Note> evidence, SheetWriter sheet) {
    sheet.widths(40, 100);
    sheet.text(
        0,
        0,
        "Evidence for a cell of a grid (serving.minutes), a list (metrics), a cell of a list"
            + " (metrics[2].kind) or a rating (rating/serving).",
        sheet.looks().of(Look.NOTE));
    sheet.headers(1, 0, "Fact", "Evidence");
    int row = FIRST_ROW;
    for (Map.Entry<String, Note> entry : evidence.entrySet()) {
      sheet.text(row, 0, entry.getKey(), Look.ENTRY);
      sheet.text(row, 1, entry.getValue().text(), Look.ENTRY);
      row++;
    }
    int end = Math.max(FIRST_ROW + USUAL_ROWS, row + SPARE_ROWS);
    for (; row < end; row++) {
      sheet.text(row, 0, null, Look.ENTRY);
      sheet.text(row, 1, null, Look.ENTRY);
    }
    sheet.print();
  }
}
