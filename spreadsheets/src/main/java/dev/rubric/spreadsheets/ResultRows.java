package dev.rubric.spreadsheets;

import java.text.NumberFormat;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Hands out the rows below the headers of a sheet of results, of which there can be more than a
 * sheet has rows: the last row then says how many are left out.
 */
final class ResultRows {

  private final SheetWriter sheet;
  private int row;
  private int leftOut;

  ResultRows(SheetWriter sheet) {
    this.sheet = sheet;
  }

  /** Moves on to the next row; false when there is none left. */
  boolean next() {
    if (row + 2 < sheet.rows()) {
      row++;
      return true;
    }
    leftOut++;
    return false;
  }

  /** The row to write, from 0. */
  int row() {
    return row;
  }

  /**
   * Ends the sheet.
   *
   * @param columns how many columns it has
   * @param elsewhere where to find all rows when they are more than the sheet has
   */
  void finish(int columns, String elsewhere) {
    sheet.sheet().setAutoFilter(new CellRangeAddress(0, Math.max(1, row), 0, columns - 1));
    if (row == 0) {
      sheet.text(1, 0, "none", Look.NOTE);
    } else if (leftOut > 0) {
      String count = NumberFormat.getIntegerInstance(Locale.ROOT).format(leftOut);
      sheet.text(row + 1, 0, "and " + count + " more rows: " + elsewhere, Look.NOTE);
    }
    sheet.print();
  }
}
