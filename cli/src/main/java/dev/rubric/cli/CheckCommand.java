package dev.rubric.cli;

import dev.rubric.cli.input.CheckedFile;
import dev.rubric.cli.input.FileChecks;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.report.MatrixText;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rubric check}. */
@Command(
    name = "check",
    description = "Report everything that is wrong with rubrics and scorecards, in one pass.")
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Rubrics or scorecards, in files or folders; what each is, it says itself. Also ids of"
              + " built-in rubrics.")
  private List<Path> paths = List.of();

  @Mixin private RubricOption rubric = new RubricOption();

  private final RubricSource rubrics;
  private final FileChecks checks;
  private final Console console;

  @Inject
  CheckCommand(RubricSource rubrics, FileChecks checks, Console console) {
    this.rubrics = rubrics;
    this.checks = checks;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    boolean found = false;
    Iterator<CheckedFile> checked = checks.check(paths, rubric.load(rubrics, console));
    while (checked.hasNext()) {
      CheckedFile file = checked.next();
      console.problems(file.problems());
      found |= !file.problems().isEmpty();
      if (file.isUsable()) {
        console.out().println(file.path() + ": " + file.holds());
        if (file.matrix() != null) {
          new MatrixText(console.out()).print(file.matrix());
        }
      }
    }
    console.out().flush();
    return (found ? ExitCode.FOUND : ExitCode.DONE).number();
  }
}
