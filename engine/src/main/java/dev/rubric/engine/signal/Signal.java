package dev.rubric.engine.signal;

import dev.rubric.engine.provenance.Location;
import org.jspecify.annotations.Nullable;

/**
 * One observable thing that a rubric asks interviewers to record, or a column of a list.
 *
 * @param id {@code section.name}; a column's id has no section
 * @param required listed as missing when it is not assessed
 * @param blank what a blank means; null where it means not assessed
 * @param ask how to observe it
 * @param note what to listen for
 */
public record Signal(
    String id,
    String label,
    ValueType type,
    boolean required,
    @Nullable Value blank,
    @Nullable String ask,
    @Nullable String note,
    Location location) {

  /** The part of the id before the dot. */
  public String section() {
    return id.substring(0, Math.max(0, id.indexOf('.')));
  }
}
