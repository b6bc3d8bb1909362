package dev.rubric.engine.evaluation;

/**
 * Which text of which rubric was used.
 *
 * @param sha256 of the rubric's canonical document, 64 hexadecimal digits
 */
public record RubricIdentity(String id, String version, String sha256) {}
