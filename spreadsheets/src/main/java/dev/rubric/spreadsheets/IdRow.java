package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.MergedRange;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The row of a list's or grid's sheet that names its columns.
 *
 * @param columns the id of each column that has one
 */
record IdRow(int row, Map<Integer, String> columns) {

  /** Above it stand the title, which can be any word, and the id of the list. */
  static final int FIRST_ROW = 2;

  private static final int SEARCHED_ROWS = 20;

  /** The row of ids; null when the sheet has none, which is then reported. */
  static @Nullable IdRow find(SheetCells sheet, Problems problems) {
    for (int row = FIRST_ROW; row < SEARCHED_ROWS; row++) {
      if (sheet.text(row, 0).equalsIgnoreCase(ListEntries.IDS)) {
        Map<Integer, String> columns = new TreeMap<>();
        for (Cell cell : sheet.row(row)) {
          String id = cell.text().strip();
          if (cell.address().column() > 0 && !id.isEmpty()) {
            columns.put(cell.address().column(), id);
          }
        }
        rejectMergedCells(sheet, row, problems);
        return new IdRow(row, columns);
      }
    }
    problems.error(
        "missing-column",
        sheet.at(0, 0),
        "the sheet `" + sheet.name() + "` has no row that begins with `" + ListEntries.IDS + "`",
        "make a new workbook with `rubric template` and copy the values into it");
    return null;
  }

  private static void rejectMergedCells(SheetCells sheet, int row, Problems problems) {
    for (MergedRange range : sheet.merged()) {
      if (range.last().row() > row) {
        problems.error(
            "merged-cells",
            sheet.at(range.first().row(), range.first().column()),
            "the cells " + range + " are merged, expected one value a cell");
      }
    }
  }
}
