package dev.rubric.engine.scorecard;

import dev.rubric.engine.provenance.Location;

/**
 * A text of the interviewer's with its place: the level chosen as a rating, or a quote given as
 * evidence.
 */
public record Note(String text, Location location) {}
