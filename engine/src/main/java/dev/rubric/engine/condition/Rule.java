package dev.rubric.engine.condition;

import dev.rubric.engine.provenance.Location;

/**
 * A condition as a rubric states it.
 *
 * @param text the words, on one line
 * @param location where they stand
 */
public record Rule(String text, Condition condition, Location location) {

  /** The words of a part of the condition. */
  public String textOf(Condition part) {
    return part.span().of(text);
  }
}
