package dev.rubric.cli;

import dev.rubric.cli.input.FilesRead;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.UsageException;
import dev.rubric.cli.output.ReplacedFile;
import dev.rubric.cli.output.RubricFormat;
import dev.rubric.engine.rubric.Rubric;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric export}. */
@Command(
    name = "export",
    description = "Write a rubric as a workbook or a document, to read or to edit.",
    footer = {
      "",
      "Examples:",
      "  rubric export ml-system-design-framework -o ours.xlsx",
      "  rubric export ours.xlsx --to yaml",
      "  rubric export ours.xlsx --to canvas -o canvas.csv"
    })
final class ExportCommand implements Callable<Integer> {

  @Mixin private RubricParameter rubric = new RubricParameter();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}. Default: as the ending of the output says, else json.")
  private @Nullable RubricFormat to;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write. Default: standard output.")
  private @Nullable Path output;

  private final RubricSource rubrics;
  private final Console console;

  @Inject
  ExportCommand(RubricSource rubrics, Console console) {
    this.rubrics = rubrics;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RubricFormat format = format();
    LoadedRubric from = rubric.load(rubrics, console);
    Rubric loaded = from.rubric();
    if (output == null) {
      format.write(loaded, console.stream());
      console.stream().flush();
    } else {
      FilesRead.of(List.of(), List.of(from)).requireOutput(output);
      ReplacedFile.write(output, stream -> format.write(loaded, stream));
      console.err().println("wrote " + output);
    }
    format.losses(loaded).forEach(console.err()::println);
    return ExitCode.DONE.number();
  }

  private RubricFormat format() {
    if (to != null) {
      return to;
    }
    return output == null
        ? RubricFormat.json
        : RubricFormat.of(output)
            .orElseThrow(
                () ->
                    new UsageException(
                        "the ending of `" + output + "` names no format of rubrics",
                        "expected .xlsx, .json or .yaml, or a format with --to"));
  }
}
