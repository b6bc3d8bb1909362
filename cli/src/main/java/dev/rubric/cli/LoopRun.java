package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.panel.Panel;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.engine.provenance.Problems;
import java.io.IOException;
import java.util.List;

/** Takes the evaluations of stages and evaluates the loops when all are there. */
final class LoopRun {

  private final LoadedRubric loop;
  private final Panel panel;
  private final Problems problems = new Problems();
  private int evaluated;

  LoopRun(LoadedRubric loop, PanelRules rules, List<String> profiles) {
    this.loop = loop;
    this.panel = new Panel(new Evaluator(loop.rubric(), loop.sha256()), rules, profiles);
  }

  /** Takes the evaluation of a stage. */
  void evaluated(LoadedRubric rubric, Evaluation evaluation) {
    panel.add(rubric.rubric(), evaluation, problems);
  }

  /** The loops of all candidates, by name. */
  List<Packet> packets() {
    return panel.packets(problems);
  }

  /** Hands the loops of all candidates to an output. */
  void conclude(EvaluationOutput output) throws IOException {
    List<Packet> packets = packets();
    output.problems(problems.list());
    for (Packet packet : packets) {
      output.packet(loop, packet);
    }
    evaluated = packets.size();
  }

  /** The rubric of loops. */
  LoadedRubric rubric() {
    return loop;
  }

  /** How many loops were evaluated. */
  int evaluated() {
    return evaluated;
  }

  /** Whether a loop could not be evaluated. */
  boolean failed() {
    return problems.hasErrors();
  }
}
