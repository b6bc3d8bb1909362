package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.UsageException;
import dev.rubric.cli.output.FileFormat;
import dev.rubric.cli.output.ReplacedFile;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.RubricWorkbook;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
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
      "  rubric export ours.xlsx --to yaml"
    })
final class ExportCommand implements Callable<Integer> {

  @Mixin private RubricParameter rubric = new RubricParameter();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}. Default: as the ending of the output says, else json.")
  private @Nullable FileFormat to;

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
    FileFormat format = format();
    LoadedRubric loaded = rubric.load(rubrics, console);
    if (output == null) {
      write(loaded.rubric(), format, console.stream());
      console.stream().flush();
    } else {
      ReplacedFile.write(output, stream -> write(loaded.rubric(), format, stream));
      console.err().println("wrote " + output);
    }
    return ExitCode.DONE.number();
  }

  private FileFormat format() {
    if (to != null) {
      return to;
    }
    if (output == null) {
      return FileFormat.json;
    }
    String name = output.toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "xlsx" -> FileFormat.xlsx;
      case "json" -> FileFormat.json;
      case "yaml", "yml" -> FileFormat.yaml;
      default ->
          throw new UsageException(
              "the ending of `" + output + "` names no format of rubrics",
              "expected .xlsx, .json or .yaml, or a format with --to");
    };
  }

  private static void write(Rubric rubric, FileFormat format, OutputStream stream)
      throws IOException {
    switch (format) {
      case xlsx -> RubricWorkbook.write(rubric, stream);
      case json -> Documents.writeJson(rubric, stream);
      case yaml -> Documents.writeYaml(rubric, stream);
    }
  }
}
