package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports cells of criteria that hold no usable value, and rows whose cells cannot be placed. */
final class CellFaults {

  private CellFaults() {}

  static void report(List<PlainTable> tables, Problems problems) {
    tables.forEach(table -> report(table, problems));
  }

  private static void report(PlainTable table, Problems problems) {
    SheetCells sheet = table.grid().sheet();
    PlainTable.Area area = table.area();
    Set<Integer> criterionRows =
        table.criteria().stream()
            .flatMap(criterion -> criterion.spots().stream())
            .map(spot -> spot.address().row())
            .collect(Collectors.toSet());
    for (int row = area.first().row(); row <= area.last().row(); row++) {
      if (sheet.isTornApart(row, area.first().row()) && !endsInBlank(sheet, row, area)) {
        problems.error(
            "torn-row",
            sheet.at(row, 0),
            "row " + (row + 1) + " has more cells than the row of headers, so none can be placed",
            "a text with a comma in it stands in double quotes");
      }
      for (Cell cell : sheet.row(row)) {
        boolean faulty = cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.UNCALCULATED;
        CellAddress at = cell.address();
        if (faulty && criterionRows.contains(row) && area.holds(at)) {
          sheet.node(row, at.column(), problems);
        }
      }
    }
  }

  /**
   * Whether a row that is too wide has a cell under each header and nothing behind them: it ends
   * with a delimiter too many. A text that was torn apart goes on with a space.
   */
  private static boolean endsInBlank(SheetCells sheet, int row, PlainTable.Area area) {
    List<Cell> cells = List.copyOf(sheet.row(row));
    int width = area.last().column() + 1;
    return cells.size() == width
        && cells.get(width - 1).address().column() == width - 1
        && sheet.row(area.first().row()).size() == width
        && cells.stream().noneMatch(cell -> Character.isWhitespace(cell.text().charAt(0)));
  }

  /** What a reader should know of such rows, in sentences. */
  static List<String> remarks(List<PlainTable> tables) {
    List<String> remarks = new ArrayList<>();
    for (PlainTable table : tables) {
      SheetCells sheet = table.grid().sheet();
      PlainTable.Area area = table.area();
      for (int row = area.first().row(); row <= area.last().row(); row++) {
        if (sheet.isTornApart(row, area.first().row()) && endsInBlank(sheet, row, area)) {
          remarks.add(
              "Row "
                  + (row + 1)
                  + " ends with a delimiter too many; as nothing stands behind it, its cells are"
                  + " taken to stand where they should.");
        }
      }
    }
    return remarks;
  }
}
