package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import java.util.ArrayList;
import java.util.List;

/** Keeps the hashes of a run's evaluations. */
final class KeptDigests implements EvaluationOutput {

  private final List<EvaluationDigest> digests = new ArrayList<>();

  /** The evaluations, in the order in which they came. */
  List<EvaluationDigest> list() {
    return List.copyOf(digests);
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) {
    digests.add(Documents.digest(evaluation, false));
  }

  @Override
  public void packet(LoadedRubric loop, Packet packet) {
    digests.add(Documents.digest(packet.evaluation(), true));
  }
}
