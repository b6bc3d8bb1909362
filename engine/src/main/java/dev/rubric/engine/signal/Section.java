package dev.rubric.engine.signal;

import dev.rubric.engine.provenance.Location;
import org.jspecify.annotations.Nullable;

/**
 * The signals whose ids share the part before the dot.
 *
 * @param id that part
 * @param assessedBy id of the signal that says the section was covered; without it blanks of the
 *     section have their meaning always
 * @param note what to watch for in the section as a whole
 */
public record Section(
    String id,
    String title,
    @Nullable String assessedBy,
    @Nullable String note,
    Location location) {}
