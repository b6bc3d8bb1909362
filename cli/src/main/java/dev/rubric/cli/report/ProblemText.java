package dev.rubric.cli.report;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Excerpt;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints problems: place and message on one line, then the words meant and the hint, indented. Of
 * one file so many errors and so many warnings are printed: one fault may stand in each of its
 * rows.
 */
public final class ProblemText {

  private static final int LONGEST = 500;
  private static final int MOST = 200;

  private final PrintWriter out;
  private final Map<Severity, Map<String, Integer>> printed = new EnumMap<>(Severity.class);

  /** Prints to there. */
  public ProblemText(PrintWriter out) {
    this.out = out;
  }

  /** Prints problems one after the other. */
  public void print(List<Problem> problems) {
    for (Problem problem : problems) {
      String file = problem.location().file();
      int count =
          printed
              .computeIfAbsent(problem.severity(), any -> new HashMap<>())
              .merge(file, 1, Integer::sum);
      if (count <= MOST) {
        print(problem);
      } else if (count == MOST + 1) {
        String kind = problem.severity() == Severity.ERROR ? "problems" : "warnings";
        out.println(line(file + ": has more " + kind + " than the " + MOST + " above"));
      }
    }
  }

  private void print(Problem problem) {
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
