package dev.rubric.engine.panel;

import dev.rubric.engine.evaluation.Evaluation;
import java.util.List;

/**
 * All that a committee gets on one candidate.
 *
 * @param evaluation of the loop rubric
 * @param findings across the interviews
 */
public record Packet(Evaluation evaluation, Loop loop, List<PanelFinding> findings) {

  public Packet {
    findings = List.copyOf(findings);
  }
}
