package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.rubric.RedFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Watches a run: prints its problems as they come and notices the findings asked for. */
final class FindingsOutput implements EvaluationOutput {

  private final Console console;
  private final RedFlag.@Nullable Severity failOn;
  private boolean found;

  FindingsOutput(Console console, RedFlag.@Nullable Severity failOn) {
    this.console = console;
    this.failOn = failOn;
  }

  /** Whether a finding asked for is there. */
  boolean found() {
    return found;
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) {
    RedFlag.Severity asked = failOn;
    found |=
        asked != null
            && evaluation.raised().stream()
                .anyMatch(result -> result.flag().severity().isAtLeast(asked));
  }

  @Override
  public void problems(List<Problem> problems) {
    console.problems(problems);
  }
}
