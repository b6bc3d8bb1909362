package dev.rubric.engine.document;

import java.io.Reader;

/**
 * Reads a text without ever parting the two halves of a character beyond the basic plane. The YAML
 * parser reads blocks of 1025, and fails on a half at the end of one.
 */
final class WholeCharacters extends Reader {

  private final String text;
  private int at;

  WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (at == text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), at + length);
    boolean parts = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    if (parts && end - at > 1) {
      end--;
    }
    int count = end - at;
    text.getChars(at, end, buffer, offset);
    at = end;
    return count;
  }

  @Override
  public void close() {}
}
