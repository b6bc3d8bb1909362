package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Location;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import org.jspecify.annotations.Nullable;

/**
 * A visible cell that holds something, with the text that it shows.
 *
 * @param content what the text is, taken once: each cell is looked at from many sides
 */
record Spot(SheetCells sheet, CellAddress address, String text, Content content) {

  Spot(SheetCells sheet, CellAddress address, String text) {
    this(sheet, address, text, Content.of(text));
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

  /**
   * What a text is.
   *
   * @param line the text on one line
   * @param quantity the one that it is, or null
   * @param isMark whether it describes nothing: a dash, a box, a tick
   * @param isListed whether it is an address, a date or the like
   * @param length as a reader sees it: an ideograph counts as three letters
   */
  record Content(
      String line, @Nullable Quantity quantity, boolean isMark, boolean isListed, int length) {

    private static final int SHORTEST_PROSE = 12;

    static Content of(String text) {
      String line = Texts.collapse(text);
      return new Content(
          line,
          Quantity.parse(line),
          Marks.isNothing(line) || Marks.isMark(line),
          Marks.isListed(line),
          ColumnStats.length(line));
    }

    /** Whether it is words that describe. */
    boolean isProse() {
      return quantity == null && !isListed && length >= SHORTEST_PROSE;
    }
  }
}
