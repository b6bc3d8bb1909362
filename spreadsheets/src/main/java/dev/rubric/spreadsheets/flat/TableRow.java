package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.SheetCells;

/** A row of a table. */
record TableRow(SheetCells cells, int index) {

  /** What the cell in a column shows; empty where it is blank. */
  String text(int column) {
    return cells.text(index, column);
  }

  /** The value in a column. */
  Node node(int column, Problems problems) {
    return cells.node(index, column, problems);
  }

  Location at(int column) {
    return cells.at(index, column);
  }

  /** What is wrong with a row that has more cells than there are headers. */
  Problem torn() {
    return cells.tornApart(index);
  }
}
