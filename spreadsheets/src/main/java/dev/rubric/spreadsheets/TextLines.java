package dev.rubric.spreadsheets;

/** How many lines a text takes in a cell whose text is wrapped. */
final class TextLines {

  /** A unit of column width is a digit, and letters are narrower on average. */
  private static final double LETTERS_A_UNIT = 1.1;

  /** From here on most letters are of East Asian scripts, twice as wide and broken anywhere. */
  private static final char FIRST_WIDE = '\u1100';

  private TextLines() {}

  /**
   * Counts the lines.
   *
   * @param width of the cell, in units of column width
   */
  static int count(String text, double width) {
    double usable = width * LETTERS_A_UNIT;
    if (text.indexOf('\n') < 0 && width(text, 0, text.length()) <= usable) {
      return 1;
    }
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += ofLine(line, usable);
    }
    return lines;
  }

  /** Words go on to the next line; one too long for a line is broken. */
  private static int ofLine(String line, double usable) {
    int lines = 1;
    double used = 0;
    int end;
    for (int start = 0; start < line.length(); start = end) {
      end = wordEnd(line, start);
      int blanks = line.charAt(end - 1) == ' ' ? 1 : 0;
      int wordWidth = width(line, start, end - blanks);
      if (used > 0 && used + wordWidth > usable) {
        lines++;
        used = 0;
      }
      lines += (int) ((wordWidth - 1) / usable);
      used = used + wordWidth % usable + blanks;
    }
    return lines;
  }

  /** Lines are broken behind a blank, which then takes no room, and behind a hyphen. */
  private static int wordEnd(String line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '-') {
      end++;
    }
    return Math.min(end + 1, line.length());
  }

  private static int width(String text, int start, int end) {
    int width = end - start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= FIRST_WIDE && !Character.isLowSurrogate(text.charAt(i))) {
        width += isPunctuation(text.charAt(i)) ? 0 : 1;
      }
    }
    return width;
  }

  /** Dashes, quotation marks and the like, which are as narrow as letters. */
  private static boolean isPunctuation(char letter) {
    return letter >= '\u1E00' && letter <= '\u22FF';
  }
}
