package dev.rubric.cli.report;

import dev.rubric.engine.example.Difference;
import dev.rubric.engine.example.ExampleResult;
import dev.rubric.engine.example.ExampleRun;
import java.io.PrintWriter;
import java.util.Set;

/** What the examples of a rubric expect and come to, and how much of it they exercise. */
public final class ExampleText {

  private ExampleText() {}

  /** Prints a line an example, each difference, and the shares. */
  public static void print(ExampleRun run, PrintWriter out) {
    for (ExampleResult result : run.results()) {
      out.println((result.isPassed() ? "pass  " : "FAIL  ") + result.example().name());
      for (Difference difference : result.differences()) {
        out.println(
            "        "
                + difference.outcome()
                + ": expected "
                + difference.expected()
                + ", came to "
                + difference.actual());
      }
    }
    out.println();
    int all = run.results().size();
    out.println(all - run.failed() + " passed, " + run.failed() + " failed");
    share("flags raised", run.flagCount(), run.unraised(), out);
    share("levels reached", run.levelCount(), run.unreached(), out);
    out.flush();
  }

  private static void share(String what, int all, Set<String> not, PrintWriter out) {
    String missing = not.isEmpty() ? "" : "; not " + String.join(", ", not);
    out.println(what + " by some example: " + (all - not.size()) + " of " + all + missing);
  }
}
