package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import java.util.ArrayList;
import java.util.List;

/** Keeps the loops of a run. */
final class KeptPackets implements EvaluationOutput {

  private final List<Packet> packets = new ArrayList<>();

  /** The loops, in the order in which they came. */
  List<Packet> list() {
    return List.copyOf(packets);
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) {}

  @Override
  public void packet(LoadedRubric loop, Packet packet) {
    packets.add(packet);
  }
}
