package dev.rubric.cli;

import dev.rubric.cli.report.ProblemText;
import dev.rubric.engine.provenance.Problem;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;

/**
 * Where a run prints.
 *
 * @param stream standard output as bytes, for documents
 * @param out standard output, for results
 * @param err standard error, for problems and progress
 */
record Console(OutputStream stream, PrintWriter out, PrintWriter err) {

  /** Prints problems to standard error. */
  void problems(List<Problem> problems) {
    ProblemText.print(problems, err);
    err.flush();
  }
}
