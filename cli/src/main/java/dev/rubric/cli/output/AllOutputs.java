package dev.rubric.cli.output;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.engine.audit.DecisionsBefore;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All outputs of a run as one. */
public final class AllOutputs implements EvaluationOutput {

  private final List<EvaluationOutput> outputs = new ArrayList<>();

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
    for (EvaluationOutput output : outputs) {
      output.decided(decisions);
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
