package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import org.jspecify.annotations.Nullable;

/** What the text of a cell is, found out once: each cell is looked at from many sides. */
final class Content {

  private static final int SHORTEST_PROSE = 12;

  private final String line;
  private final @Nullable Quantity quantity;
  private final boolean isMark;
  private final boolean isListed;
  private final int length;
  private @Nullable Label label;

  Content(String text) {
    this.line = Texts.collapse(text);
    this.quantity = Quantity.parse(line);
    this.isMark = Marks.isNothing(line) || Marks.isMark(line);
    this.isListed = Marks.isListed(line);
    this.length = ColumnStats.length(line);
  }

  /** The text on one line. */
  String line() {
    return line;
  }

  /** The quantity that it is and nothing else, or null. */
  @Nullable Quantity quantity() {
    return quantity;
  }

  /** Whether it describes nothing: a dash, a box, a tick. */
  boolean isMark() {
    return isMark;
  }

  /** Whether it is an address, a date or the like. */
  boolean isListed() {
    return isListed;
  }

  /** Whether it is words that describe. */
  boolean isProse() {
    return quantity == null && !isListed && length >= SHORTEST_PROSE;
  }

  /** How long it is to a reader: an ideograph counts as three letters. */
  int length() {
    return length;
  }

  /** What it says of a level that it heads. */
  Label label() {
    if (label == null) {
      label = Label.parse(line);
    }
    return label;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Content content && line.equals(content.line);
  }

  @Override
  public int hashCode() {
    return line.hashCode();
  }
}
