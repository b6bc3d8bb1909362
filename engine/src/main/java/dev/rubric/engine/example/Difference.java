package dev.rubric.engine.example;

/**
 * Where an example came to something else than it expects.
 *
 * @param outcome {@code flag/ID}, {@code criterion/ID} or {@code recommendation}
 */
public record Difference(String outcome, String expected, String actual) {}
