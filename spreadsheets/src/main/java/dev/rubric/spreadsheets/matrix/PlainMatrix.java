package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rubric read from a table that knows nothing of this product.
 *
 * @param tree the values in the shape of the JSON document, each at its cell
 * @param summary what was understood and what was left out
 */
public record PlainMatrix(Node tree, MatrixSummary summary) {

  /**
   * Reads the best table of a workbook, with others that continue it.
   *
   * @param problems receives what cannot be read: that nothing reads like a rubric, a value that is
   *     missing, a row that is torn apart
   * @return empty when nothing reads like a rubric, which is then reported
   */
  public static Optional<PlainMatrix> read(WorkbookCells workbook, Problems problems) {
    return read(workbook, null, problems);
  }

  /**
   * Reads one of several tables of a workbook, or of several rubrics.
   *
   * @param name its title, its sheet, or sheet and range such as {@code Loop!A3:F9}; null for the
   *     one that reads best
   * @param problems receives what cannot be read, and that no rubric goes by the name, or several
   * @return empty when nothing reads like that rubric, which is then reported
   */
  public static Optional<PlainMatrix> read(
      WorkbookCells workbook, @Nullable String name, Problems problems) {
    Matrices matrices = new Matrices(workbook);
    if (matrices.isEmpty()) {
      problems.add(
          new Problem(
              Severity.ERROR,
              "not-a-rubric",
              workbook.location(),
              "no rubric was found: " + Seen.in(workbook),
              null,
              workbook.sheets().stream().anyMatch(Unfit::isBatch)
                  ? "scorecards are evaluated by a rubric: name its file or its id in place of theirs"
                  : "expected criteria with levels such as `Poor (1)` and `Good (2)`, or with points"));
      return Optional.empty();
    }
    Choice choice = name == null ? matrices.best() : matrices.named(name, problems);
    if (choice == null) {
      return Optional.empty();
    }
    CellFaults.report(choice.tables(), problems);
    return Optional.of(new MatrixBuilder(workbook, choice).build());
  }
}
