package dev.rubric.engine.provenance;

import java.util.List;

/** The user's input cannot be used; carries every problem found in it. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** The problems hold at least one error. */
  public InvalidInputException(List<Problem> problems) {
    super(problems.isEmpty() ? "" : problems.get(0).describe());
    this.problems = List.copyOf(problems);
  }

  /** Every problem found, errors and warnings. */
  public List<Problem> problems() {
    return problems;
  }
}
