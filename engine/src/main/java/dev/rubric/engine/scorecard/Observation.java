package dev.rubric.engine.scorecard;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.signal.Value;

/** The recorded value of a signal or a list's cell, and where it was recorded. */
public record Observation(Value value, Location location) {}
