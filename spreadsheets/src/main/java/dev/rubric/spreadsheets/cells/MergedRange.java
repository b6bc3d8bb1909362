package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.CellAddress;

/** Cells shown as one. Only the first of them can hold something. */
public record MergedRange(CellAddress first, CellAddress last) {

  /**
   * Reads a range such as {@code A1:C1}.
   *
   * @throws IllegalArgumentException if the text is no range
   */
  public static MergedRange parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      CellAddress only = CellAddress.parse(text);
      return new MergedRange(only, only);
    }
    return new MergedRange(
        CellAddress.parse(text.substring(0, colon)), CellAddress.parse(text.substring(colon + 1)));
  }

  /** Whether it touches the column in that row or below. */
  public boolean touches(int fromRow, int column) {
    return last.row() >= fromRow && first.column() <= column && column <= last.column();
  }

  @Override
  public String toString() {
    return first + ":" + last;
  }
}
