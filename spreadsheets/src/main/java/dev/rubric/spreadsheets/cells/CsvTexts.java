package dev.rubric.spreadsheets.cells;

/**
 * Keeps texts of .csv files from being taken for formulas: spreadsheet programs run what begins
 * with an equals sign and the like, and show an apostrophe before it as they would any text.
 */
public final class CsvTexts {

  /** The last four are wide forms, which programs set to Chinese or Japanese take for formulas. */
  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvTexts() {}

  /** The text with an apostrophe before it where a program would take it for a formula. */
  public static String escaped(String text) {
    return isFormula(text, 0) || isEscaped(text) ? "'" + text : text;
  }

  /** The text that {@link #escaped} was given: other apostrophes are part of their text. */
  public static String unescaped(String text) {
    return isEscaped(text) ? text.substring(1) : text;
  }

  private static boolean isEscaped(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at > 0 && isFormula(text, at);
  }

  private static boolean isFormula(String text, int at) {
    return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
  }
}
