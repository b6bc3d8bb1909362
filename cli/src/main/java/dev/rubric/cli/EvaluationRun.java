package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.ScorecardInput;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.scorecard.Scorecard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates scorecards as they are read and hands each evaluation, and each problem, to an output.
 */
final class EvaluationRun {

  /** Scorecards of one rubric in a row that are evaluated together. */
  private static final int TOGETHER = 64;

  private final EvaluationOutput output;
  private final @Nullable LoopRun loops;
  private final Map<String, Evaluator> evaluators = new HashMap<>();
  private final List<Scorecard> waiting = new ArrayList<>();
  private @Nullable LoadedRubric rubric;
  private long evaluated;
  private long unusable;

  EvaluationRun(EvaluationOutput output) {
    this(output, null);
  }

  /**
   * A run.
   *
   * @param loops evaluates the loops of candidates when all scorecards are evaluated
   */
  EvaluationRun(EvaluationOutput output, @Nullable LoopRun loops) {
    this.output = output;
    this.loops = loops;
  }

  /** Evaluates all that is read. */
  void run(Iterator<ScorecardInput> inputs) throws IOException {
    while (inputs.hasNext()) {
      ScorecardInput input = inputs.next();
      if (!input.problems().isEmpty()) {
        evaluateWaiting();
        output.problems(input.problems());
      }
      if (input.scorecard().isEmpty()) {
        unusable += input.isRefused() ? 1 : 0;
        continue;
      }
      LoadedRubric by = Objects.requireNonNull(input.rubric());
      if (waiting.size() == TOGETHER || !isOf(by)) {
        evaluateWaiting();
      }
      rubric = by;
      waiting.add(input.scorecard().get());
    }
    evaluateWaiting();
    if (loops != null) {
      loops.conclude(output);
    }
  }

  private boolean isOf(LoadedRubric by) {
    return rubric != null && rubric.sha256().equals(by.sha256());
  }

  private void evaluateWaiting() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    LoadedRubric by = Objects.requireNonNull(rubric);
    Evaluator evaluator =
        evaluators.computeIfAbsent(by.sha256(), any -> new Evaluator(by.rubric(), by.sha256()));
    for (Evaluation evaluation : evaluator.evaluate(waiting.stream()).toList()) {
      output.evaluated(by, evaluation);
      if (loops != null) {
        loops.evaluated(by, evaluation);
      }
      evaluated++;
    }
    waiting.clear();
  }

  /** How many scorecards were evaluated. */
  long evaluated() {
    return evaluated;
  }

  /** How many could not be. */
  long unusable() {
    return unusable;
  }

  /** How many candidates' loops were evaluated. */
  int loops() {
    return loops == null ? 0 : loops.evaluated();
  }

  /** What the run tells by its exit code, apart from findings. */
  ExitCode exitCode() {
    boolean partly = loops != null && loops.failed();
    return ExitCode.of(evaluated, unusable + (partly ? 1 : 0));
  }
}
