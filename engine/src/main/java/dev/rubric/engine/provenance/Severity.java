package dev.rubric.engine.provenance;

/** How much a {@link Problem} matters. */
public enum Severity {
  /** What was read cannot be used. */
  ERROR,
  /** What was read is used, but probably not meant as it stands. */
  WARNING
}
