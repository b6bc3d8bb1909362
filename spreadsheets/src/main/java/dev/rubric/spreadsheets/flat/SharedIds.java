package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.RowReader;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ids that several scorecards of a batch have, of those with rows in its other tables: nobody can
 * tell whose these rows are, and the first scorecard must not be evaluated with those of another.
 */
final class SharedIds {

  private final List<FurtherTable> further;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> shared = new HashSet<>();

  private SharedIds(List<FurtherTable> further) {
    this.further = further;
  }

  /** The ids in a column; the sheet is read only where other tables have rows at all. */
  static Set<String> of(
      OpenWorkbook workbook, FlatSheet sheet, int column, List<FurtherTable> further)
      throws IOException {
    SharedIds ids = new SharedIds(further);
    if (!further.stream().allMatch(FurtherTable::isEmpty)) {
      ids.read(workbook, sheet, column);
    }
    return ids.shared;
  }

  private void read(OpenWorkbook workbook, FlatSheet sheet, int column) throws IOException {
    String name = sheet.start().name();
    try (RowReader rows = workbook.rows(name)) {
      boolean more = true;
      while (more) {
        SheetCells cells = new SheetCells(workbook.file(), name);
        more = rows.next(cells);
        for (int row : cells.rows()) {
          if (row > sheet.headerRow()) {
            add(cells.text(row, column));
          }
        }
      }
    } catch (InvalidInputException damaged) {
      // Reported when the scorecards before the damage have been read.
    }
  }

  private void add(String id) {
    if (further.stream().anyMatch(table -> table.has(id)) && !seen.add(id)) {
      shared.add(id);
    }
  }
}
