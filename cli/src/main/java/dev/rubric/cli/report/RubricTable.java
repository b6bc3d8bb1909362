package dev.rubric.cli.report;

import dev.rubric.engine.rubric.Rubric;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/** Rubrics as a table, a row each. */
public final class RubricTable {

  private RubricTable() {}

  /** Prints a header and the rows. */
  public static void print(List<Rubric> rubrics, PrintWriter out) {
    TextTable table = new TextTable();
    table.add("ID", "VERSION", "SUBJECT", "STAGE", "CRITERIA", "FLAGS", "TITLE");
    for (Rubric rubric : rubrics) {
      table.add(
          rubric.id(),
          rubric.version(),
          Objects.requireNonNullElse(rubric.subject(), ""),
          Objects.requireNonNullElse(rubric.stage(), ""),
          String.valueOf(rubric.criteria().size()),
          String.valueOf(rubric.flags().size()),
          rubric.title());
    }
    table.print(out, "");
  }
}
