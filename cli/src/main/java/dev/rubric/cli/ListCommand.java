package dev.rubric.cli;

import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.report.RubricTable;
import dev.rubric.engine.rubric.Rubric;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code rubric list}. */
@Command(name = "list", description = "List the built-in rubrics.")
final class ListCommand implements Callable<Integer> {

  private final RubricSource rubrics;
  private final Console console;

  @Inject
  ListCommand(RubricSource rubrics, Console console) {
    this.rubrics = rubrics;
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Rubric> builtIn =
        rubrics.builtInIds().stream()
            .map(rubrics::builtIn)
            .flatMap(Optional::stream)
            .map(loaded -> loaded.rubric())
            .toList();
    RubricTable.print(builtIn, console.out());
    return ExitCode.DONE.number();
  }
}
