package dev.rubric.cli.report;

import dev.rubric.spreadsheets.matrix.MatrixSummary;
import dev.rubric.spreadsheets.matrix.MatrixSummary.CriterionRead;
import dev.rubric.spreadsheets.matrix.MatrixSummary.LeftOut;
import dev.rubric.spreadsheets.matrix.MatrixSummary.LevelRead;
import dev.rubric.spreadsheets.matrix.MatrixSummary.OtherRead;
import dev.rubric.spreadsheets.matrix.MatrixSummary.TableRead;
import java.io.PrintWriter;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;

/** What was understood of a plain matrix, as text for a person to check. */
public final class MatrixText {

  private static final int WIDTH = 96;

  private final PrintWriter out;

  /** Prints to a writer. */
  public MatrixText(PrintWriter out) {
    this.out = out;
  }

  /** Prints where the matrix stands, its levels and criteria, what was decided and left out. */
  public void print(MatrixSummary summary) {
    for (TableRead table : summary.tables()) {
      out.println("  read as a plain matrix: " + table.place() + ", " + table.layout().words());
    }
    others(summary);
    out.println(
        "  "
            + summary.levels().size()
            + " levels from weakest to strongest, "
            + summary.order()
            + ":");
    levels(summary);
    out.println(
        "  " + MatrixSummary.counted(summary.criteria().size()) + ", " + summary.weighing() + ":");
    criteria(summary);
    if (!summary.remarks().isEmpty()) {
      out.println("  please check:");
      summary.remarks().forEach(this::remark);
    }
    out.println(summary.leftOut().isEmpty() ? "  nothing was left out" : "  left out:");
    leftOut(summary);
    out.println("  `rubric export` writes it as a full workbook to go on with: -o FILE.xlsx");
  }

  private void others(MatrixSummary summary) {
    if (summary.others().isEmpty()) {
      return;
    }
    out.println("  rubric taken: `" + line(summary.title()) + "`; others in the file go by");
    TextTable table = new TextTable();
    for (OtherRead other : summary.others()) {
      table.add(
          "`" + other.reference() + "`",
          MatrixSummary.counted(other.criteria()),
          String.join(", ", other.places()));
    }
    table.print(out, "    ");
  }

  private void levels(MatrixSummary summary) {
    TextTable table = new TextTable();
    for (LevelRead level : summary.levels()) {
      table.add(level.points().toPlainString(), level.name(), level.place());
    }
    table.print(out, "    ");
  }

  private void criteria(MatrixSummary summary) {
    TextTable table = new TextTable();
    for (CriterionRead criterion : summary.criteria()) {
      table.add(
          "weight " + criterion.weight().toPlainString(),
          named(criterion.group(), criterion.title()),
          criterion.place(),
          criterion.levels() == summary.levels().size() ? "" : criterion.levels() + " levels");
    }
    table.print(out, "    ");
  }

  private static String named(@Nullable String group, String title) {
    return group == null ? title : line(group) + " / " + title;
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private void remark(String remark) {
    out.println("    - " + WordUtils.wrap(remark, WIDTH, "\n      ", false));
  }

  private void leftOut(MatrixSummary summary) {
    TextTable table = new TextTable();
    for (LeftOut left : summary.leftOut()) {
      String more = left.cells() > 1 ? " and " + (left.cells() - 1) + " more" : "";
      table.add(left.place(), "`" + left.text() + "`" + more, left.reason());
    }
    table.print(out, "    ");
  }
}
