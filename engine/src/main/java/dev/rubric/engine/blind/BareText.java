package dev.rubric.engine.blind;

import dev.rubric.engine.located.Letters;
import java.util.Arrays;

/** A text without the marks of its letters, each place of which leads back to the text. */
final class BareText {

  /** Characters that one becomes at most, as in {@code ss} for ß. */
  private static final int LONGEST = 2;

  private final String bare;
  private final int[] from;

  private BareText(String bare, int[] from) {
    this.bare = bare;
    this.from = from;
  }

  static BareText of(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    int[] from = new int[LONGEST * text.length() + 1];
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      int start = bare.length();
      bare.append(Letters.bare(letter));
      Arrays.fill(from, start, bare.length(), at);
      at += Character.charCount(letter);
    }
    from[bare.length()] = text.length();
    return new BareText(bare.toString(), from);
  }

  @Override
  public String toString() {
    return bare;
  }

  /** The place in the text of what begins at a place of the bare one; at its end the text's. */
  int inText(int place) {
    return from[place];
  }
}
