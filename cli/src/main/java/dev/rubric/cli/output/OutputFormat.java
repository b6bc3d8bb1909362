package dev.rubric.cli.output;

import java.io.IOException;
import java.nio.file.Path;

/** A kind of file that evaluations are written to. */
public interface OutputFormat {

  /** The ending of such files, {@code .xlsx}. */
  String ending();

  /**
   * Begins a file.
   *
   * @param explained whether the explanation of each evaluation is written with it
   */
  EvaluationOutput open(Path path, boolean explained) throws IOException;
}
