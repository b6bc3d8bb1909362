package dev.rubric.cli.output;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.engine.audit.DecisionsBefore;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** All outputs of a run as one. */
public final class AllOutputs implements EvaluationOutput {

  private final List<EvaluationOutput> outputs = new ArrayList<>();
  private final UnaryOperator<DecisionsBefore> shown;

  /** Outputs that show decisions as they are. */
  public AllOutputs() {
    this(UnaryOperator.identity());
  }

  /**
   * Outputs of a run.
   *
   * @param shown how they show decisions
   */
  public AllOutputs(UnaryOperator<DecisionsBefore> shown) {
    this.shown = shown;
  }

  /** Adds an output, which is closed with the others. */
  public void add(EvaluationOutput output) {
    outputs.add(output);
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) throws IOException {
    for (EvaluationOutput output : outputs) {
      output.evaluated(rubric, evaluation);
    }
  }

  @Override
  public void packet(LoadedRubric loop, Packet packet) throws IOException {
    for (EvaluationOutput output : outputs) {
      output.packet(loop, packet);
    }
  }

  @Override
  public void problems(List<Problem> problems) throws IOException {
    for (EvaluationOutput output : outputs) {
      output.problems(problems);
    }
  }

  @Override
  public void decided(DecisionsBefore decisions) throws IOException {
    DecisionsBefore all = shown.apply(decisions);
    for (EvaluationOutput output : outputs) {
      output.decided(all);
    }
  }

  @Override
  public void commit() throws IOException {
    for (EvaluationOutput output : outputs) {
      output.commit();
    }
  }

  @Override
  public void close() throws IOException {
    for (EvaluationOutput output : outputs) {
      output.close();
    }
  }
}
