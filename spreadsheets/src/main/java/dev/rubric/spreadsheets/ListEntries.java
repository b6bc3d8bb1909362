package dev.rubric.spreadsheets;

import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sheet for a list: a row an entry. */
final class ListEntries {

  static final String KIND = "List";
  static final String ASSESSED = "Assessed";
  static final String IDS = "Id";

  /** In the row of ids; no column can have this id. */
  static final String EVIDENCE = "(evidence)";

  /** Behind the number of a row that counts though nothing is filled in. */
  static final String BLANK_ROW = "blank";

  private static final int FIRST_ROW = 6;
  private static final int USUAL_ROWS = 24;

  private ListEntries() {}

  /** Writes the sheet, and takes the evidence that it shows out of the map. */
  static void write(
      SignalList list,
      @Nullable Scorecard scorecard,
      Map<String, Note> evidence,
      SheetWriter sheet,
      Choices choices) {
    Rows rows = scorecard == null ? null : scorecard.lists().get(list.id());
    head(list, rows, sheet);
    int filled = rows == null ? 0 : rows.rows().size();
    int count = Math.max(USUAL_ROWS, filled + 10);
    for (int i = 0; i < count; i++) {
      Rows.Row row = rows == null || i >= filled ? null : rows.rows().get(i);
      Note note = row == null ? null : evidence.remove(list.id() + "[" + (i + 1) + "]");
      row(list, row, note, i, sheet);
    }
    for (int i = 0; i < list.columns().size(); i++) {
      choices.guard(
          sheet.sheet(),
          EntryCells.column(FIRST_ROW, FIRST_ROW + count - 1, i + 1),
          list.columns().get(i).type());
    }
    sheet.print();
  }

  private static void head(SignalList list, @Nullable Rows rows, SheetWriter sheet) {
    int evidence = list.columns().size() + 1;
    sheet.widths(12);
    for (int i = 0; i < list.columns().size(); i++) {
      sheet.width(i + 1, EntryCells.width(list.columns().get(i)));
    }
    sheet.width(evidence, 40);
    sheet.text(0, 0, list.label(), Look.TITLE);
    sheet.text(1, 0, KIND, Look.NOTE);
    sheet.text(1, 1, list.id(), Look.NOTE);
    sheet.text(2, 0, ASSESSED, Look.TEXT);
    sheet.text(2, 1, rows == null ? null : "yes", Look.ENTRY);
    Entries.words(sheet.sheet(), EntryCells.column(2, 2, 1), "yes", "no");
    for (int i = 0; i < list.columns().size(); i++) {
      Signal column = list.columns().get(i);
      sheet.text(3, i + 1, hint(column), Look.HINT);
      sheet.text(5, i + 1, column.id(), Look.FAINT);
    }
    sheet.text(3, evidence, "What was said or seen, for the row as a whole", Look.HINT);
    sheet.text(5, 0, IDS, Look.FAINT);
    sheet.text(5, evidence, EVIDENCE, Look.FAINT);
    labels(list, sheet, evidence);
  }

  private static void labels(SignalList list, SheetWriter sheet, int evidence) {
    String[] labels = new String[evidence + 1];
    labels[0] = "Row";
    for (int i = 0; i < list.columns().size(); i++) {
      labels[i + 1] = list.columns().get(i).label();
    }
    labels[evidence] = "Evidence";
    sheet.headers(4, 1, labels);
    sheet.sheet().createFreezePane(1, FIRST_ROW);
    sheet.text(
        2,
        2,
        "yes: the rows below are all there is, or there is nothing to list. Blank: not assessed.",
        sheet.looks().of(Look.NOTE));
  }

  /** What a column takes and how to observe it. */
  static String hint(Signal column) {
    String guidance = EntryCells.guidance(column);
    return guidance.isEmpty()
        ? Choices.expected(column)
        : Choices.expected(column) + "\n" + guidance;
  }

  private static void row(
      SignalList list, Rows.@Nullable Row row, @Nullable Note note, int index, SheetWriter sheet) {
    int at = FIRST_ROW + index;
    boolean blank = row != null && row.cells().isEmpty();
    sheet.text(at, 0, (index + 1) + (blank ? " " + BLANK_ROW : ""), Look.FAINT);
    for (int i = 0; i < list.columns().size(); i++) {
      Signal column = list.columns().get(i);
      Observation cell = row == null ? null : row.cells().get(column.id());
      EntryCells.write(sheet, at, i + 1, column.type(), cell == null ? null : cell.value());
    }
    sheet.text(at, list.columns().size() + 1, note == null ? null : note.text(), Look.ENTRY);
  }
}
