package dev.rubric.cli;

import dev.rubric.cli.input.ScorecardInput;
import dev.rubric.cli.input.UsageException;
import dev.rubric.cli.output.AllOutputs;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.Nearest;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the loop of one candidate among the scorecards of several. */
final class ExplainedLoop {

  private final LoopRun loops;
  private final EvaluationOutput problems;

  /**
   * A search.
   *
   * @param problems receives those of the scorecards
   */
  ExplainedLoop(LoopRun loops, EvaluationOutput problems) {
    this.loops = loops;
    this.problems = problems;
  }

  /**
   * The evaluation of the candidate's loop.
   *
   * @param candidate null where the scorecards are of one candidate
   * @return empty when no scorecard could be used
   * @throws UsageException if it is not clear which candidate is meant
   */
  Optional<Evaluation> find(Iterator<ScorecardInput> inputs, @Nullable String candidate)
      throws IOException {
    KeptPackets kept = new KeptPackets();
    AllOutputs outputs = new AllOutputs();
    outputs.add(problems);
    outputs.add(kept);
    new EvaluationRun(outputs, loops).run(inputs);
    List<Packet> packets = kept.list();
    if (packets.isEmpty()) {
      return Optional.empty();
    }
    if (candidate == null && packets.size() > 1) {
      throw new UsageException(
          "the scorecards are of " + packets.size() + " candidates",
          "name one with --candidate NAME");
    }
    return Optional.of(
        packets.stream()
            .filter(packet -> candidate == null || isOf(packet, candidate))
            .findFirst()
            .orElseThrow(() -> absent(String.valueOf(candidate), packets))
            .evaluation());
  }

  private static boolean isOf(Packet packet, String candidate) {
    return Texts.comparable(packet.loop().candidate()).equals(Texts.comparable(candidate));
  }

  private static UsageException absent(String candidate, List<Packet> packets) {
    List<String> known = packets.stream().map(packet -> packet.loop().candidate()).toList();
    return new UsageException(
        "no scorecard is of a candidate `" + Texts.shortened(candidate) + "`",
        Nearest.hint(candidate, known));
  }
}
