package dev.rubric.engine.rubric;

import dev.rubric.engine.provenance.Location;
import java.math.BigDecimal;

/**
 * A step of the scale.
 *
 * @param points what the step is worth, 0 or more
 */
public record ScaleLevel(String name, BigDecimal points, Location location) {}
