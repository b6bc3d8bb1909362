package dev.rubric.cli.report;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.panel.Loop;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.panel.PlannedStage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Candidates' loops by one loop rubric as a table, a row each. */
public final class PacketTable {

  private PacketTable() {}

  /** Prints a header and the rows, at least one. */
  public static void print(List<Packet> packets, PrintWriter out) {
    List<PlannedStage> planned = packets.get(0).loop().planned();
    TextTable table = new TextTable();
    List<String> headers = new ArrayList<>(List.of("CANDIDATE", "RECOMMENDATION", "SCORE"));
    planned.forEach(stage -> headers.add(stage.label().toUpperCase(Locale.ROOT)));
    headers.add("RED FLAGS");
    table.add(headers.toArray(String[]::new));
    packets.forEach(packet -> table.add(row(packet, planned).toArray(String[]::new)));
    table.print(out, "");
  }

  private static List<String> row(Packet packet, List<PlannedStage> planned) {
    Evaluation evaluation = packet.evaluation();
    List<String> row = new ArrayList<>();
    row.add(Texts.shortened(packet.loop().candidate()));
    row.add(EvaluationTable.recommendation(evaluation));
    row.add(Exact.range(evaluation.score().low(), evaluation.score().high()));
    planned.forEach(stage -> row.add(stage(packet.loop(), stage)));
    row.add(EvaluationTable.flags(evaluation));
    return row;
  }

  private static String stage(Loop loop, PlannedStage stage) {
    return loop.score(stage)
        .map(score -> Exact.range(score.low(), score.high()))
        .orElse("not held");
  }
}
