package dev.rubric.engine.provenance;

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

  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

  /** The bit that tells a lower-case letter of ASCII from its upper case. */
  private static final int LOWER_CASE = 0x20;

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
    int at = skip(text, 0, '$');
    int column = 0;
    int letters = at;
    while (at < text.length() && at < letters + MOST_LETTERS && isLetter(text.charAt(at))) {
      column = column * 26 + (text.charAt(at) & ~LOWER_CASE) - 'A' + 1;
      at++;
    }
    boolean hasLetters = at > letters;
    at = skip(text, at, '$');
    int row = 0;
    int digits = at;
    while (at < text.length() && at < digits + MOST_DIGITS && isDigit(text.charAt(at))) {
      row = row * 10 + text.charAt(at) - '0';
      at++;
    }
    if (!hasLetters || at == digits || at < text.length()) {
      throw new IllegalArgumentException("`" + text + "` is not a cell address");
    }
    return new CellAddress(row - 1, column - 1);
  }

  private static int skip(String text, int at, char optional) {
    return at < text.length() && text.charAt(at) == optional ? at + 1 : at;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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
