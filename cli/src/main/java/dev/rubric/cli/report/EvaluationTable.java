package dev.rubric.cli.report;

import dev.rubric.engine.evaluation.Ranks;
import dev.rubric.engine.evaluation.Ranks.Ranked;
import dev.rubric.engine.evaluation.RubricIdentity;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Evaluations as a table, a row each. */
public final class EvaluationTable {

  private static final String[] HEADERS = {
    "CANDIDATE", "SCORECARD", "RECOMMENDATION", "SCORE", "COVERAGE", "RED FLAGS"
  };

  private static final Comparator<RubricIdentity> BY_ID =
      Comparator.comparing(RubricIdentity::id)
          .thenComparing(RubricIdentity::version)
          .thenComparing(RubricIdentity::sha256);

  private EvaluationTable() {}

  /** Prints a header and the rows in their order. */
  public static void print(List<EvaluationRow> rows, PrintWriter out) {
    TextTable table = new TextTable();
    table.add(HEADERS);
    rows.forEach(row -> table.add(cells(row)));
    table.print(out, "");
  }

  /** Prints the rows by rank, those by each rubric apart: scores of two do not compare. */
  public static void printRanked(List<EvaluationRow> rows, PrintWriter out) {
    Supplier<TreeMap<RubricIdentity, List<EvaluationRow>>> byId = () -> new TreeMap<>(BY_ID);
    Collection<List<EvaluationRow>> groups =
        rows.stream()
            .collect(Collectors.groupingBy(EvaluationRow::rubric, byId, Collectors.toList()))
            .values();
    String gap = "";
    for (List<EvaluationRow> group : groups) {
      RubricIdentity rubric = group.get(0).rubric();
      if (groups.size() > 1) {
        out.println(gap + "By " + rubric.id() + " " + rubric.version() + ":");
        gap = System.lineSeparator();
      }
      table(group).print(out, "");
    }
  }

  private static TextTable table(List<EvaluationRow> rows) {
    TextTable table = new TextTable();
    table.add("RANK", List.of(HEADERS));
    Ranks ranks = new Ranks(rows.get(0).bands());
    for (Ranked<EvaluationRow> ranked :
        ranks.of(rows, EvaluationRow::outcome, EvaluationRow.BY_NAME)) {
      table.add(ranked.rank().text(), List.of(cells(ranked.candidate())));
    }
    return table;
  }

  private static String[] cells(EvaluationRow row) {
    return new String[] {
      row.candidate(),
      row.scorecard(),
      row.recommendation(),
      row.score(),
      row.coverage(),
      row.flags()
    };
  }
}
