package dev.rubric.cli;

import dev.rubric.cli.input.FilesRead;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.UsageException;
import dev.rubric.cli.output.FlatOutput;
import dev.rubric.cli.output.ReplacedFile;
import dev.rubric.spreadsheets.ScorecardWorkbook;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric template}. */
@Command(
    name = "template",
    description = "Write an empty scorecard workbook for interviewers to fill in.")
final class TemplateCommand implements Callable<Integer> {

  @Mixin private RubricParameter rubric = new RubricParameter();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.xlsx",
      required = true,
      description = "The workbook to write; with --flat a .csv file, too.")
  private Path output = Path.of("");

  @Option(names = "--flat", description = "One table for a batch: a row a scorecard.")
  private boolean flat;

  private final RubricSource rubrics;
  private final Console console;

  @Inject
  TemplateCommand(RubricSource rubrics, Console console) {
    this.rubrics = rubrics;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (flat) {
      FlatOutput.template(rubric.load(rubrics, console), output);
      console.err().println("wrote " + output);
      return ExitCode.DONE.number();
    }
    if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new UsageException(
          "a template is a workbook, but `" + output + "` is no .xlsx",
          "with --flat it may be a .csv file");
    }
    LoadedRubric loaded = rubric.load(rubrics, console);
    FilesRead.of(List.of(), List.of(loaded)).requireOutput(output);
    ReplacedFile.write(
        output, stream -> ScorecardWorkbook.template(loaded.rubric(), loaded.sha256(), stream));
    console.err().println("wrote " + output);
    return ExitCode.DONE.number();
  }
}
