package dev.rubric.cli.report;

import dev.rubric.engine.provenance.Excerpt;
import dev.rubric.engine.provenance.Problem;
import java.io.PrintWriter;
import java.util.List;

/** Prints problems: place and message on one line, then the words meant and the hint, indented. */
public final class ProblemText {

  private ProblemText() {}

  /** Prints problems one after the other. */
  public static void print(List<Problem> problems, PrintWriter out) {
    problems.forEach(problem -> print(problem, out));
  }

  private static void print(Problem problem, PrintWriter out) {
    out.println(problem.describe());
    Excerpt excerpt = problem.excerpt();
    if (excerpt != null) {
      excerpt.withCaret().lines().forEach(line -> out.println("    " + line));
    }
    if (problem.hint() != null) {
      out.println("  hint: " + problem.hint());
    }
  }
}
