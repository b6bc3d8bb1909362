package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.cli.report.EvaluationRow;
import dev.rubric.cli.report.EvaluationTable;
import dev.rubric.cli.report.OverviewText;
import dev.rubric.cli.report.PacketTable;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.whatif.Clearings;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluations as a table for people: by rank once all are there; where they are too many to be
 * kept, in their own order, several hundred rows at a time.
 */
final class TableOutput implements EvaluationOutput {

  private static final int RANKED = 100_000;
  private static final int ROWS = 500;

  private final Console console;
  private final boolean explained;
  private final Clearings clearings = new Clearings();
  private final List<EvaluationRow> rows = new ArrayList<>();
  private final List<Packet> packets = new ArrayList<>();
  private List<Band> bands = List.of();
  private boolean unranked;

  TableOutput(Console console, boolean explained) {
    this.console = console;
    this.explained = explained;
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) {
    if (explained) {
      EvaluationTable.print(List.of(EvaluationRow.of(rubric.rubric(), evaluation)), console.out());
      explain(rubric.rubric(), evaluation);
      return;
    }
    rows.add(EvaluationRow.of(rubric.rubric(), evaluation));
    if (rows.size() > RANKED) {
      unranked = true;
    }
    if (unranked && rows.size() >= ROWS) {
      printInOrder();
    }
  }

  @Override
  public void packet(LoadedRubric loop, Packet packet) {
    if (explained) {
      PacketTable.print(packet, console.out());
      explain(loop.rubric(), packet.evaluation());
    } else {
      bands = loop.rubric().bands();
      packets.add(packet);
    }
  }

  private void explain(Rubric rubric, Evaluation evaluation) {
    console.out().println();
    new OverviewText(console.out(), raised -> clearings.of(rubric, evaluation, raised))
        .print(new Explainer(rubric, evaluation), evaluation);
  }

  private void printInOrder() {
    for (int i = 0; i < rows.size(); i += ROWS) {
      EvaluationTable.print(rows.subList(i, Math.min(i + ROWS, rows.size())), console.out());
    }
    rows.clear();
    console.out().flush();
  }

  @Override
  public void commit() {
    if (unranked) {
      printInOrder();
      console
          .err()
          .println("more than " + RANKED + " scorecards: shown as they were read, without ranks");
    } else {
      EvaluationTable.printRanked(rows, console.out());
    }
    if (!packets.isEmpty()) {
      console.out().println();
      PacketTable.printRanked(bands, packets, console.out());
    }
    console.out().flush();
  }

  @Override
  public void close() {
    console.out().flush();
  }
}
