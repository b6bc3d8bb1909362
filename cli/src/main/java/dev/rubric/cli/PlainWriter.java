package dev.rubric.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Shows control characters instead of sending them to a terminal, which would obey them. Only line
 * feeds and tabs pass.
 */
final class PlainWriter extends FilterWriter {

  PlainWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    write(String.valueOf((char) c), 0, 1);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        out.write(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.write(c);
      }
    }
  }
}
