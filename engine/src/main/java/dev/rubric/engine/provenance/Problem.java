package dev.rubric.engine.provenance;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the user's input.
 *
 * @param code stable, kebab-case, for searching and filtering
 * @param message one line in lower case without a final stop, the user's own words in backticks,
 *     saying what was expected
 * @param excerpt the words meant, where the message alone does not show them
 * @param hint advice, such as the nearest known name
 */
public record Problem(
    Severity severity,
    String code,
    Location location,
    String message,
    @Nullable Excerpt excerpt,
    @Nullable String hint) {

  /** The place and the message on one line. */
  public String describe() {
    String warning = severity == Severity.WARNING ? "warning: " : "";
    return location.describe() + ": " + warning + message;
  }
}
