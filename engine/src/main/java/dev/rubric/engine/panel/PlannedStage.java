package dev.rubric.engine.panel;

import dev.rubric.engine.provenance.Location;

/**
 * A stage that a loop rubric plans: a row of its grid.
 *
 * @param id as a section is named, {@code system_design}
 * @param label the stage in words
 * @param location the row in the loop rubric
 */
public record PlannedStage(String id, String label, Location location) {}
