package dev.rubric.spreadsheets;

import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import org.jspecify.annotations.Nullable;

/** A sheet for a grid: its rows and columns are fixed, its cells are signals. */
final class GridEntries {

  static final String KIND = "Grid";

  private static final int FIRST_ROW = 6;
  private static final int FIRST_COLUMN = 2;

  private GridEntries() {}

  static void write(
      SignalList grid, @Nullable Scorecard scorecard, SheetWriter sheet, Choices choices) {
    head(grid, sheet);
    for (int i = 0; i < grid.rows().size(); i++) {
      row(grid, grid.rows().get(i), scorecard, FIRST_ROW + i, sheet);
    }
    for (int i = 0; i < grid.columns().size(); i++) {
      choices.guard(
          sheet.sheet(),
          EntryCells.column(FIRST_ROW, FIRST_ROW + grid.rows().size() - 1, FIRST_COLUMN + i),
          grid.columns().get(i).type());
    }
    sheet.print();
  }

  private static void head(SignalList grid, SheetWriter sheet) {
    sheet.widths(22, 30);
    String[] labels = new String[FIRST_COLUMN + grid.columns().size()];
    labels[0] = "Row id";
    labels[1] = "Row";
    for (int i = 0; i < grid.columns().size(); i++) {
      Signal column = grid.columns().get(i);
      labels[FIRST_COLUMN + i] = column.label();
      sheet.width(FIRST_COLUMN + i, Math.max(24, EntryCells.width(column)));
      sheet.text(3, FIRST_COLUMN + i, ListEntries.hint(column), Look.HINT);
      sheet.text(5, FIRST_COLUMN + i, column.id(), Look.FAINT);
    }
    sheet.text(0, 0, grid.label(), Look.TITLE);
    sheet.text(1, 0, KIND, Look.NOTE);
    sheet.text(1, 1, grid.id(), Look.NOTE);
    sheet.text(5, 0, ListEntries.IDS, Look.FAINT);
    sheet.text(5, 1, null, Look.FAINT);
    sheet.headers(4, FIRST_COLUMN, labels);
    sheet.sheet().createFreezePane(FIRST_COLUMN, FIRST_ROW);
  }

  private static void row(
      SignalList grid,
      SignalList.Row row,
      @Nullable Scorecard scorecard,
      int at,
      SheetWriter sheet) {
    sheet.text(at, 0, row.id(), Look.FAINT);
    sheet.text(at, 1, row.label(), Look.TEXT);
    for (int i = 0; i < grid.columns().size(); i++) {
      Signal column = grid.columns().get(i);
      Observation fact =
          scorecard == null ? null : scorecard.facts().get(row.id() + "." + column.id());
      EntryCells.write(
          sheet, at, FIRST_COLUMN + i, column.type(), fact == null ? null : fact.value());
    }
  }
}
