package dev.rubric.engine.condition;

/**
 * A part of a condition's text.
 *
 * @param start index of the first character
 * @param end index after the last
 */
public record Span(int start, int end) {

  /** From the start of this to the end of the other. */
  Span to(Span other) {
    return new Span(start, other.end);
  }

  /** The part of the text. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
