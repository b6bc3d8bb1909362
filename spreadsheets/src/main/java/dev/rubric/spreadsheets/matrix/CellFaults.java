package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
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
      if (sheet.isTornApart(row, area.first().row())) {
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
}
