package dev.rubric.cli.report;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.Ranks;
import dev.rubric.engine.evaluation.Ranks.Outcome;
import dev.rubric.engine.evaluation.Ranks.Ranked;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.panel.Loop;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.panel.PlannedStage;
import dev.rubric.engine.rubric.Band;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Candidates' loops by one loop rubric as a table, a row each. */
public final class PacketTable {

  private static final Comparator<Packet> BY_NAME =
      Comparator.comparing(packet -> packet.loop().candidate());

  private PacketTable() {}

  /** Prints a header and the row of one loop. */
  public static void print(Packet packet, PrintWriter out) {
    List<PlannedStage> planned = packet.loop().planned();
    TextTable table = new TextTable();
    table.add(headers(planned).toArray(String[]::new));
    table.add(row(packet, planned).toArray(String[]::new));
    table.print(out, "");
  }

  /**
   * Prints a header and the rows by rank.
   *
   * @param bands of the loop rubric
   * @param packets at least one
   */
  public static void printRanked(List<Band> bands, List<Packet> packets, PrintWriter out) {
    List<PlannedStage> planned = packets.get(0).loop().planned();
    TextTable table = new TextTable();
    table.add("RANK", headers(planned));
    Function<Packet, Outcome> outcomes = packet -> Outcome.of(packet.evaluation());
    for (Ranked<Packet> ranked : new Ranks(bands).of(packets, outcomes, BY_NAME)) {
      table.add(ranked.rank().text(), row(ranked.candidate(), planned));
    }
    table.print(out, "");
  }

  private static List<String> headers(List<PlannedStage> planned) {
    List<String> headers = new ArrayList<>(List.of("CANDIDATE", "RECOMMENDATION", "SCORE"));
    planned.forEach(stage -> headers.add(stage.label().toUpperCase(Locale.ROOT)));
    headers.add("RED FLAGS");
    return headers;
  }

  private static List<String> row(Packet packet, List<PlannedStage> planned) {
    Evaluation evaluation = packet.evaluation();
    List<String> row = new ArrayList<>();
    row.add(Texts.shortened(packet.loop().candidate()));
    row.add(EvaluationRow.recommendation(Outcome.of(evaluation)));
    row.add(Exact.range(evaluation.score().low(), evaluation.score().high()));
    planned.forEach(stage -> row.add(stage(packet.loop(), stage)));
    row.add(EvaluationRow.flags(evaluation));
    return row;
  }

  private static String stage(Loop loop, PlannedStage stage) {
    return loop.score(stage)
        .map(score -> Exact.range(score.low(), score.high()))
        .orElse("not held");
  }
}
