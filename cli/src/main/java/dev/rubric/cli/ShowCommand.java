package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.report.RubricText;
import dev.rubric.engine.panel.PanelRules;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rubric show}. */
@Command(
    name = "show",
    description = "Print a rubric for reading: criteria, levels, red flags, profiles, bands.")
final class ShowCommand implements Callable<Integer> {

  @Mixin private RubricParameter rubric = new RubricParameter();

  private final RubricSource rubrics;
  private final PanelRules panelRules;
  private final Console console;

  @Inject
  ShowCommand(RubricSource rubrics, PanelRules panelRules, Console console) {
    this.rubrics = rubrics;
    this.panelRules = panelRules;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    LoadedRubric loaded = rubric.load(rubrics, console);
    new RubricText(console.out(), panelRules.standIns()).print(loaded.rubric());
    return ExitCode.DONE.number();
  }
}
