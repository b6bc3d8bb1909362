package dev.rubric.cli;

import dev.rubric.cli.input.FilesRead;
import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.cli.input.ScorecardInput;
import dev.rubric.cli.output.FileFormat;
import dev.rubric.cli.output.ScorecardOutput;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric convert}. */
@Command(
    name = "convert",
    description = "Turn scorecards from one kind of file into another, losing nothing.",
    footer = {
      "",
      "Examples:",
      "  rubric convert scorecards/ -o all.jsonl",
      "  rubric convert all.jsonl -o workbooks/",
      "  rubric convert filled.xlsx -o filled.json",
      "  rubric convert scorecards/ -o batch.xlsx --flat"
    })
final class ConvertCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "SCORECARD",
      description = "Files or folders: .xlsx, .ods, .csv, .json, .yaml, .jsonl.")
  private List<Path> scorecards = List.of();

  @Mixin private RubricOption rubric = new RubricOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      required = true,
      description = {
        "A .jsonl or .csv file for all, a .json, .yaml or .xlsx file for one,",
        "or a folder for a file each, named for the scorecard's id."
      })
  private Path output = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description = "The kind of files in a folder: ${COMPLETION-CANDIDATES}. Default: xlsx.")
  private @Nullable FileFormat to;

  @Option(
      names = "--flat",
      description = "Write a workbook of one table, a row a scorecard; a .csv file always is one.")
  private boolean flat;

  private final RubricSource rubrics;
  private final ScorecardFiles files;
  private final Console console;

  @Inject
  ConvertCommand(RubricSource rubrics, ScorecardFiles files, Console console) {
    this.rubrics = rubrics;
    this.files = files;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    GivenRubrics given = rubric.load(rubrics, console);
    List<InputFile> found = files.find(scorecards, List.of(output));
    Iterator<ScorecardInput> inputs = files.read(found, given);
    FilesRead read = FilesRead.of(found, given.list());
    int converted = 0;
    int unusable = 0;
    try (ScorecardOutput out = ScorecardOutput.open(output, to, flat, read)) {
      while (inputs.hasNext()) {
        ScorecardInput input = inputs.next();
        console.problems(input.problems());
        if (input.scorecard().isPresent()) {
          out.write(input.scorecard().get(), Objects.requireNonNull(input.rubric()));
          converted++;
        } else if (input.isRefused()) {
          unusable++;
        }
      }
      if (converted > 0) {
        out.commit();
      }
    }
    console.err().println(converted + " converted, " + unusable + " not usable");
    return ExitCode.of(converted, unusable).number();
  }
}
