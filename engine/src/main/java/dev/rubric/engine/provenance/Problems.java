package dev.rubric.engine.provenance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one pass over an input, so that all of them are reported together. */
public final class Problems {

  private static final int MOST = 10_000;

  private final Set<Problem> found = new LinkedHashSet<>();
  private boolean hasErrors;

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

  /** Adds a problem, once. After 10,000 the pass has too many to tell, and no more are kept. */
  public void add(Problem problem) {
    hasErrors |= problem.severity() == Severity.ERROR;
    if (found.size() < MOST) {
      found.add(problem);
    } else if (found.size() == MOST) {
      found.add(tooMany(problem));
    }
  }

  private static Problem tooMany(Problem next) {
    return new Problem(
        Severity.WARNING,
        "too-many-problems",
        new Location.InFile(next.location().file()),
        "has more problems than the " + MOST + " before this",
        null,
        null);
  }

  /** Adds all problems of another pass. */
  public void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  /** Whether something was found that makes the input unusable. */
  public boolean hasErrors() {
    return hasErrors;
  }

  /** The problems found so far, in the order they were met. */
  public List<Problem> list() {
    return List.copyOf(found);
  }
}
