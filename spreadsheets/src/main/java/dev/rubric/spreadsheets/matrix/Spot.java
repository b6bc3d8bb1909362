package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Location;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import org.jspecify.annotations.Nullable;

/**
 * A visible cell that holds something, with the text that it shows.
 *
 * @param content what the text is
 */
record Spot(SheetCells sheet, CellAddress address, String text, Content content) {

  Spot(SheetCells sheet, CellAddress address, String text) {
    this(sheet, address, text, new Content(text));
  }

  /** Two cells of a sheet have two addresses; to look at their texts would take longer. */
  @Override
  public int hashCode() {
    return address.hashCode();
  }

  Location location() {
    return sheet.at(address.row(), address.column());
  }

  /** The cell as the sheet has it. */
  @Nullable Cell cell() {
    return sheet.cell(address.row(), address.column());
  }

  /** The text on one line. */
  String line() {
    return content.line();
  }

  /** The quantity that it holds and nothing else, or null. */
  @Nullable Quantity quantity() {
    return content.quantity();
  }

  /** Whether it holds a quantity and nothing else. */
  boolean isQuantity() {
    return quantity() != null;
  }

  /** What the text says of a level that it heads. */
  Label label() {
    return content.label();
  }
}
