package dev.rubric.engine.provenance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a spreadsheet cell. Rows and columns count from 0 here and appear only as {@code
 * C7} to people; this is the one place that converts.
 *
 * @param row 0 to 1,048,575
 * @param column 0 to 16,383
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

  /** Rows of a sheet in the Office Open XML format (ECMA-376, part 1, 18.3.1.73). */
  public static final int ROWS = 1 << 20;

  /** Columns of a sheet in the Office Open XML format. */
  public static final int COLUMNS = 1 << 14;

  private static final Pattern A1 = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

  public CellAddress {
    if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
      throw new IllegalArgumentException(
          "no cell at row " + row + ", column " + column + " (counted from 0)");
    }
  }

  /**
   * Reads an address such as {@code C7} or {@code $C$7}.
   *
   * @throws IllegalArgumentException if the text is no address, or one outside a sheet
   */
  public static CellAddress parse(String text) {
    Matcher parts = A1.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("`" + text + "` is not a cell address");
    }
    int column = 0;
    for (char letter : parts.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
      column = column * 26 + (letter - 'A' + 1);
    }
    return new CellAddress(Integer.parseInt(parts.group(2)) - 1, column - 1);
  }

  /** The letters of the column: {@code A} to {@code XFD}. */
  public String columnName() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  @Override
  public int compareTo(CellAddress other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return columnName() + (row + 1);
  }
}
