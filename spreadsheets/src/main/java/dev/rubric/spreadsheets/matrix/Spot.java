package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Location;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import org.jspecify.annotations.Nullable;

/** A visible cell that holds something, with the text that it shows. */
record Spot(SheetCells sheet, CellAddress address, String text) {

  Location location() {
    return sheet.at(address.row(), address.column());
  }

  /** The cell as the sheet has it. */
  @Nullable Cell cell() {
    return sheet.cell(address.row(), address.column());
  }

  /** The text on one line. */
  String line() {
    return Texts.collapse(text);
  }

  /** Whether it holds a quantity and nothing else. */
  boolean isQuantity() {
    return Quantity.parse(text) != null;
  }
}
