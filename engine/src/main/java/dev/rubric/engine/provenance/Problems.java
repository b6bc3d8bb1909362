package dev.rubric.engine.provenance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one pass over an input, so that all of them are reported together. */
public final class Problems {

  private final Set<Problem> found = new LinkedHashSet<>();

  /** Adds an error. */
  public void error(String code, Location at, String message) {
    error(code, at, message, null);
  }

  /** Adds an error with advice. */
  public void error(String code, Location at, String message, @Nullable String hint) {
    add(new Problem(Severity.ERROR, code, at, message, null, hint));
  }

  /** Adds a warning. */
  public void warning(String code, Location at, String message) {
    add(new Problem(Severity.WARNING, code, at, message, null, null));
  }

  /** Adds a problem, once. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Adds all problems of another pass. */
  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /** Whether something was found that makes the input unusable. */
  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** The problems found so far, in the order they were met. */
  public List<Problem> list() {
    return List.copyOf(found);
  }
}
