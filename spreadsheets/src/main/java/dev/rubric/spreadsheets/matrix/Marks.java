package dev.rubric.spreadsheets.matrix;

import java.util.regex.Pattern;

/** Texts that fill a cell and describe nothing. */
final class Marks {

  private static final Pattern NOTHING =
      Pattern.compile("(?i)[-–—_.…/]+|n\\.?/?a\\.?|entfällt|s/o|k\\.?\\s?a\\.?|无|不适用");
  private static final Pattern MARK = Pattern.compile("(?i)[x×o✓✔☐☑☒□■○●◯\\[\\]()\\s]+");
  private static final Pattern LIST =
      Pattern.compile(
          "\\S+@\\S+\\.\\S+|https?://.*|\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\+?[\\d ()/-]{7,}");

  /** An address that is longer begins as one. */
  private static final int LONGEST = 300;

  private Marks() {}

  /** Whether the text says that there is nothing: a dash, {@code n/a}. */
  static boolean isNothing(String text) {
    return NOTHING.matcher(text).matches();
  }

  /** Whether the text is a box or a tick. */
  static boolean isMark(String text) {
    return MARK.matcher(text).matches();
  }

  /** Whether the text is what lists hold: an address, a link, a date, a telephone number. */
  static boolean isListed(String text) {
    return LIST.matcher(text.substring(0, Math.min(LONGEST, text.length()))).matches();
  }
}
