package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.Map;

/** Reads the sheet of a grid. */
final class GridReader {

  private final SheetCells sheet;
  private final Problems problems;

  GridReader(SheetCells sheet, Problems problems) {
    this.sheet = sheet;
    this.problems = problems;
  }

  /** Adds the grid's cells to the facts. */
  void read(ObjectBuilder facts) {
    IdRow ids = IdRow.find(sheet, problems);
    if (ids == null) {
      return;
    }
    for (int row : sheet.rows()) {
      String id = sheet.text(row, 0);
      if (row <= ids.row() || id.isEmpty()) {
        continue;
      }
      for (Map.Entry<Integer, String> column : ids.columns().entrySet()) {
        Node value = sheet.node(row, column.getKey(), problems);
        facts.putOnce(id + "." + column.getValue(), value, sheet.at(row, 0), problems);
      }
    }
  }
}
