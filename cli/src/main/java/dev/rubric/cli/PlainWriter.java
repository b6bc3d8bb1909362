package dev.rubric.cli;

import dev.rubric.cli.report.TerminalText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Shows control characters instead of sending them to a terminal, which would obey them, and those
 * that nobody would see. Each text is written whole: what stands beside a character matters.
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
    out.write(TerminalText.plain(text.substring(from, from + length)));
  }
}
