package dev.rubric.cli.report;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Excerpt;
import dev.rubric.engine.provenance.Problem;
import java.io.PrintWriter;
import java.util.List;

/** Prints problems: place and message on one line, then the words meant and the hint, indented. */
public final class ProblemText {

  private static final int LONGEST = 500;

  private ProblemText() {}

  /** Prints problems one after the other. */
  public static void print(List<Problem> problems, PrintWriter out) {
    problems.forEach(problem -> print(problem, out));
  }

  private static void print(Problem problem, PrintWriter out) {
    out.println(line(problem.describe()));
    Excerpt excerpt = problem.excerpt();
    if (excerpt != null) {
      excerpt.withCaret().lines().forEach(line -> out.println("    " + line));
    }
    if (problem.hint() != null) {
      out.println("  hint: " + line(problem.hint()));
    }
  }

  /** On one line: names of keys can hold line feeds, and be as long as a book. */
  private static String line(String text) {
    String line = Texts.collapse(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
