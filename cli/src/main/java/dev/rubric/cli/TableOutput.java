package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.cli.report.EvaluationTable;
import dev.rubric.cli.report.OverviewText;
import dev.rubric.cli.report.PacketTable;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.whatif.Clearings;
import java.util.ArrayList;
import java.util.List;

/** Evaluations as a table for people, several hundred rows at a time. */
final class TableOutput implements EvaluationOutput {

  private static final int ROWS = 500;

  private final Console console;
  private final boolean explained;
  private final Clearings clearings = new Clearings();
  private final List<Evaluation> rows = new ArrayList<>();
  private final List<Packet> packets = new ArrayList<>();

  TableOutput(Console console, boolean explained) {
    this.console = console;
    this.explained = explained;
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) {
    if (explained) {
      EvaluationTable.print(List.of(evaluation), console.out());
      explain(rubric.rubric(), evaluation);
      return;
    }
    rows.add(evaluation);
    if (rows.size() == ROWS) {
      print();
    }
  }

  @Override
  public void packet(LoadedRubric loop, Packet packet) {
    if (explained) {
      PacketTable.print(List.of(packet), console.out());
      explain(loop.rubric(), packet.evaluation());
    } else {
      packets.add(packet);
    }
  }

  private void explain(Rubric rubric, Evaluation evaluation) {
    console.out().println();
    new OverviewText(console.out(), raised -> clearings.of(rubric, evaluation, raised))
        .print(new Explainer(rubric, evaluation), evaluation);
  }

  private void print() {
    if (!rows.isEmpty()) {
      EvaluationTable.print(rows, console.out());
      rows.clear();
    }
    console.out().flush();
  }

  @Override
  public void commit() {
    print();
    if (!packets.isEmpty()) {
      console.out().println();
      PacketTable.print(packets, console.out());
      packets.clear();
    }
  }

  @Override
  public void close() {
    console.out().flush();
  }
}
