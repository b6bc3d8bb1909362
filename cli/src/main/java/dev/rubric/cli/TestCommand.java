package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.report.ExampleText;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.example.ExampleRun;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rubric test}. */
@Command(
    name = "test",
    description = "Hold a rubric to its own examples: what each expects and what it comes to.")
final class TestCommand implements Callable<Integer> {

  @Mixin private RubricParameter rubric = new RubricParameter();

  private final RubricSource rubrics;
  private final Console console;

  @Inject
  TestCommand(RubricSource rubrics, Console console) {
    this.rubrics = rubrics;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    LoadedRubric loaded = rubric.load(rubrics, console);
    ExampleRun run = ExampleRun.of(new Evaluator(loaded.rubric(), loaded.sha256()));
    ExampleText.print(run, console.out());
    return (run.failed() == 0 ? ExitCode.DONE : ExitCode.FOUND).number();
  }
}
