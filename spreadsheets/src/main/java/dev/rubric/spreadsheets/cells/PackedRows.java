package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.CellAddress;
import java.util.List;

/**
 * Rows kept as bytes, for a table of which all rows must be known before the first can be used: as
 * objects, a million of them would take several times the memory.
 */
public final class PackedRows {

  private static final List<Cell.Kind> KINDS = List.of(Cell.Kind.values());

  private final PackedTexts rows = new PackedTexts();

  /**
   * Keeps a row of a sheet.
   *
   * @return its index, from 0
   */
  public int add(SheetCells cells, int row) {
    StringBuilder packed = new StringBuilder();
    write(row, packed);
    write(cells.width(row), packed);
    for (Cell cell : cells.row(row)) {
      write(cell.address().column(), packed);
      write(KINDS.indexOf(cell.kind()), packed);
      write(cell.text().length(), packed);
      packed.append(cell.text());
    }
    rows.add(packed.toString());
    return rows.size() - 1;
  }

  /**
   * Adds a row to cells of the sheet that it came from.
   *
   * @return the row of the sheet, from 0
   */
  public int unpack(int index, SheetCells into) {
    Reader packed = new Reader(rows.get(index));
    int row = packed.number();
    into.setWidth(row, packed.number());
    while (packed.hasMore()) {
      into.add(packed.cell(row));
    }
    return row;
  }

  /** In chars of one byte each: a wide one would double what the whole row takes. */
  private static void write(int number, StringBuilder packed) {
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      packed.append((char) (number >> shift & 0xFF));
    }
  }

  /** Takes a packed row apart, from left to right. */
  private static final class Reader {

    private final String packed;
    private int next;

    Reader(String packed) {
      this.packed = packed;
    }

    boolean hasMore() {
      return next < packed.length();
    }

    Cell cell(int row) {
      CellAddress address = new CellAddress(row, number());
      Cell.Kind kind = KINDS.get(number());
      int length = number();
      next += length;
      return new Cell(address, kind, packed.substring(next - length, next));
    }

    int number() {
      int number = 0;
      for (int end = next + Integer.BYTES; next < end; next++) {
        number = number << Byte.SIZE | packed.charAt(next);
      }
      return number;
    }
  }
}
