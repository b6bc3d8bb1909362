package dev.rubric.cli.report;

import java.text.Normalizer;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Text as a terminal shows it: what it would obey is made visible, and how wide it comes out. */
public final class TerminalText {

  /** Below these all characters are one column wide. */
  private static final int FIRST_MARK = 0x300;

  /** From here on stand the scripts whose letters are joined, or kept apart, without a width. */
  private static final int FIRST_JOINED = 0x600;

  private static final int FIRST_PICTURE = 0x1F300;
  private static final int LAST_PICTURE = 0x1FAFF;

  private TerminalText() {}

  /**
   * The text with the characters spelt out that a terminal or a reader would be led astray by:
   * control characters, those that turn the direction of writing, and those without a width. Line
   * ends and tabs stay, and so do joiners between letters of scripts that are written with them.
   */
  public static String plain(String text) {
    if (text.codePoints().noneMatch(TerminalText::isHidden)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      if (isHidden(c) && !isLineEnd(c, next, text) && !joins(c, i, text)) {
        plain.append(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        plain.appendCodePoint(c);
      }
    }
    return plain.toString();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** A carriage return by itself would have a line written over. */
  private static boolean isLineEnd(int c, int next, String text) {
    boolean beforeFeed = next < text.length() && text.charAt(next) == '\n';
    return c == '\n' || c == '\t' || (c == '\r' && beforeFeed);
  }

  private static boolean joins(int c, int at, String text) {
    return (c == 0x200C || c == 0x200D)
        && at > 0
        && at + 1 < text.length()
        && text.charAt(at - 1) >= FIRST_JOINED
        && text.charAt(at + 1) >= FIRST_JOINED
        && !isHidden(text.codePointAt(at + 1));
  }

  /** How many columns a text takes: letters of East Asia two, accents none. */
  static int width(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(TerminalText::width)
        .sum();
  }

  private static int width(int c) {
    if (c < FIRST_MARK) {
      return 1;
    }
    if (c >= FIRST_PICTURE && c <= LAST_PICTURE) {
      return 2;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> Ansi.OFF.new Text(Character.toString(c)).getCJKAdjustedLength();
    };
  }
}
