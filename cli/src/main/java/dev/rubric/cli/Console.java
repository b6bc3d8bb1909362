package dev.rubric.cli;

import dev.rubric.cli.report.ProblemText;
import dev.rubric.engine.provenance.Problem;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;

/** Where a run prints. */
final class Console {

  private final OutputStream stream;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ProblemText problems;

  /**
   * A console.
   *
   * @param stream standard output as bytes, for documents
   * @param out standard output, for results
   * @param err standard error, for problems and progress
   */
  Console(OutputStream stream, PrintWriter out, PrintWriter err) {
    this.stream = stream;
    this.out = out;
    this.err = err;
    this.problems = new ProblemText(err);
  }

  /** Standard output as bytes, for documents. */
  OutputStream stream() {
    return stream;
  }

  /** Standard output, for results. */
  PrintWriter out() {
    return out;
  }

  /** Standard error, for problems and progress. */
  PrintWriter err() {
    return err;
  }

  /** Prints problems to standard error. */
  void problems(List<Problem> found) {
    problems.print(found);
    err.flush();
  }
}
