package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the rubric of scorecards. */
final class RubricOption {

  @Option(
      names = {"-r", "--rubric"},
      paramLabel = "RUBRIC",
      description = {
        "The rubric that the scorecards are of: a built-in id or a file (.xlsx, .json, .yaml).",
        "Without it each scorecard's built-in rubric is used."
      })
  private @Nullable String rubric;

  /** The rubric named, or null when none is. */
  @Nullable LoadedRubric load(RubricSource source) throws IOException {
    return rubric == null ? null : source.load(rubric);
  }

  /** The name given, or null. */
  @Nullable String name() {
    return rubric;
  }
}
