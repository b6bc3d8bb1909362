package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.RowReader;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids that several scorecards of a batch have, of those with rows in its other tables: nobody can
 * tell whose these rows are, and the first scorecard must not be evaluated with those of another.
 */
final class SharedIds {

  static final String HINT = "give each scorecard an id of its own";

  private static final int LISTED = 5;

  private final List<FurtherTable> further;
  private final Map<String, List<Integer>> rows = new HashMap<>();

  private SharedIds(List<FurtherTable> further) {
    this.further = further;
  }

  /**
   * The ids in a column, each with the positions of its rows; the sheet is read only where other
   * tables have rows at all.
   */
  static Map<String, List<Integer>> of(
      OpenWorkbook workbook, FlatSheet sheet, int column, List<FurtherTable> further)
      throws IOException {
    SharedIds ids = new SharedIds(further);
    if (!further.stream().allMatch(FurtherTable::isEmpty)) {
      ids.read(workbook, sheet, column);
    }
    ids.rows.values().removeIf(one -> one.size() == 1);
    return ids.rows;
  }

  /** What is wrong with rows of one id. */
  static String said(String id, List<Integer> rows) {
    List<String> numbers = rows.stream().map(row -> Integer.toString(row + 1)).toList();
    return "the rows "
        + Texts.listed(numbers, LISTED)
        + " have the id `"
        + Texts.shortened(id)
        + "`, so that nobody can tell whose its rows in other tables are";
  }

  private void read(OpenWorkbook workbook, FlatSheet sheet, int column) throws IOException {
    String name = sheet.start().name();
    try (RowReader reader = workbook.rows(name)) {
      boolean more = true;
      while (more) {
        SheetCells cells = new SheetCells(workbook.file(), name);
        more = reader.next(cells);
        for (int row : cells.rows()) {
          if (row > sheet.headerRow()) {
            add(cells.text(row, column), row);
          }
        }
      }
    } catch (InvalidInputException damaged) {
      // Reported when the scorecards before the damage have been read.
    }
  }

  private void add(String id, int row) {
    if (further.stream().anyMatch(table -> table.has(id))) {
      rows.computeIfAbsent(id, any -> new ArrayList<>()).add(row);
    }
  }
}
