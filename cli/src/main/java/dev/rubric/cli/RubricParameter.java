package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import java.io.IOException;
import picocli.CommandLine.Parameters;

/** The rubric that a command is about. */
final class RubricParameter {

  @Parameters(
      paramLabel = "RUBRIC",
      description = "A built-in id or a file (.xlsx, .xls, .ods, .csv, .json, .yaml).")
  private String rubric = "";

  /** The rubric; warnings about it are printed. */
  LoadedRubric load(RubricSource source, Console console) throws IOException {
    LoadedRubric loaded = source.load(rubric);
    console.problems(loaded.warnings());
    return loaded;
  }
}
