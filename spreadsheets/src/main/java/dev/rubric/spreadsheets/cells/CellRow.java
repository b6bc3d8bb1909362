package dev.rubric.spreadsheets.cells;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a row that are not blank, from left to right, as files nearly always have them. */
final class CellRow extends AbstractList<Cell> {

  private final int index;
  private final List<Cell> cells = new ArrayList<>(4);

  /** A blank row of a sheet, from 0. */
  CellRow(int index) {
    this.index = index;
  }

  /** Which row of the sheet it is, from 0. */
  int index() {
    return index;
  }

  /** Puts a cell into its column, in the place of one that is there. */
  void put(Cell cell) {
    int column = cell.address().column();
    if (cells.isEmpty() || column(cells.size() - 1) < column) {
      cells.add(cell);
      return;
    }
    int found = find(column);
    if (found >= 0) {
      cells.set(found, cell);
    } else {
      cells.add(-found - 1, cell);
    }
  }

  /** The cell in a column, or null where it is blank. */
  @Nullable Cell in(int column) {
    int found = find(column);
    return found < 0 ? null : cells.get(found);
  }

  /** The index of the column's cell; else, negative, where it would be, less 1. */
  private int find(int column) {
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Integer.compare(column(middle), column);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  private int column(int index) {
    return cells.get(index).address().column();
  }

  @Override
  public Cell get(int index) {
    return cells.get(index);
  }

  @Override
  public int size() {
    return cells.size();
  }
}
