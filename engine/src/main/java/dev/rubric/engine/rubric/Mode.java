package dev.rubric.engine.rubric;

import java.util.Locale;

/** Where the level of a criterion comes from. */
public enum Mode {
  /** From the conditions of its levels. */
  DERIVED,
  /** From the interviewer's rating. */
  RATED,
  /** From the rating, checked against the conditions; without a rating from the conditions. */
  CHECKED;

  /** The word for it in a rubric. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
