package dev.rubric.spreadsheets.cells;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet that are not blank, as their numbers from 0 and in order. They are nearly
 * always filled and read from top to bottom, so that the row asked for is the one asked for before
 * or the next.
 */
final class CellRows extends AbstractList<Integer> implements RandomAccess {

  private final List<CellRow> rows = new ArrayList<>();
  private int last;

  /** The row of that number, made where it was blank. */
  CellRow at(int number) {
    int position = position(number);
    if (position == rows.size() || rows.get(position).index() != number) {
      rows.add(position, new CellRow(number));
    }
    last = position;
    return rows.get(position);
  }

  /** The row of that number, null where it is blank. */
  @Nullable CellRow find(int number) {
    int position = position(number);
    if (position == rows.size()) {
      return null;
    }
    last = position;
    CellRow row = rows.get(position);
    return row.index() == number ? row : null;
  }

  /** The position of the first row that has that number or a higher one. */
  private int position(int number) {
    if (begins(last, number)) {
      return last;
    }
    if (begins(last + 1, number)) {
      return last + 1;
    }
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).index() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean begins(int position, int number) {
    return position <= rows.size()
        && (position == rows.size() || rows.get(position).index() >= number)
        && (position == 0 || rows.get(position - 1).index() < number);
  }

  @Override
  public Integer get(int position) {
    return rows.get(position).index();
  }

  @Override
  public int size() {
    return rows.size();
  }
}
