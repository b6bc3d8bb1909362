package dev.rubric.cli.output;

import java.io.IOException;

/** A kind of file that evaluations are written to. */
public interface OutputFormat {

  /** The ending of such files, {@code .xlsx}. */
  String ending();

  /** Begins a file. */
  EvaluationOutput open(OutputRequest request) throws IOException;
}
