package dev.rubric.engine.rubric;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.provenance.Location;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An ordered step of a criterion.
 *
 * @param name the step's name on the rubric's scale
 * @param points what the scale gives for it
 * @param anchor the observable behavior that fixes its meaning
 * @param rule what must hold to reach it; null for the first level, and where levels are rated
 */
public record Level(
    String name, BigDecimal points, String anchor, @Nullable Rule rule, Location location) {}
