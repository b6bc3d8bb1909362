package dev.rubric.engine.provenance;

/**
 * The words of the user that a problem is about, within the text that holds them.
 *
 * @param text the whole text, of one line
 * @param start index of the first character meant
 * @param end index after the last character meant; equal to {@code start} for a place between
 */
public record Excerpt(String text, int start, int end) {

  private static final int CONTEXT = 60;
  private static final int LONGEST = 120;

  public Excerpt {
    if (start < 0 || end < start || end > text.length()) {
      throw new IllegalArgumentException("no part " + start + " to " + end + " of `" + text + "`");
    }
  }

  /** Two lines: the text around the words, and carets under them; long words are cut. */
  public String withCaret() {
    int from = start <= CONTEXT ? 0 : start - CONTEXT;
    int shown = Math.min(end, start + LONGEST);
    int to = Math.min(text.length(), shown < end ? shown : Math.max(end, start + 1) + CONTEXT);
    String before = from > 0 ? "… " : "";
    String after = to < text.length() ? " …" : "";
    String line = before + text.substring(from, to) + after;
    String pad = " ".repeat(before.length() + start - from);
    return line + "\n" + pad + "^".repeat(Math.max(1, shown - start));
  }
}
