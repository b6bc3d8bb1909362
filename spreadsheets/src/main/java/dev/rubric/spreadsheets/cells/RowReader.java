package dev.rubric.spreadsheets.cells;

import java.io.Closeable;
import java.io.IOException;

/** Reads a sheet row by row, so that no more of it than one row need be in memory. */
public interface RowReader extends Closeable {

  /**
   * Adds the next row that the file has to the cells; such a row may be blank.
   *
   * @return false when there is none
   */
  boolean next(SheetCells into) throws IOException;

  /** Adds all rows that are left. */
  default void all(SheetCells into) throws IOException {
    boolean more = true;
    while (more) {
      more = next(into);
    }
  }
}
