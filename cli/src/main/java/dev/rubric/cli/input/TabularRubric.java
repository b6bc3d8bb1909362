package dev.rubric.cli.input;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.spreadsheets.RubricWorkbook;
import dev.rubric.spreadsheets.WorkbookKind;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import dev.rubric.spreadsheets.matrix.MatrixSummary;
import dev.rubric.spreadsheets.matrix.PlainMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rubric of a workbook or a text table: one of ours, or a plain matrix.
 *
 * @param tree empty when there is none, which is then reported
 * @param matrix what was understood of a plain matrix; null where there is none
 */
record TabularRubric(Optional<Node> tree, @Nullable MatrixSummary matrix) {

  private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".ods", ".csv", ".tsv");

  /** Whether the name of a file says that it holds tables. */
  static boolean isIn(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * Reads the file.
   *
   * @param title which of several plain matrices; null for the one that reads best
   * @return empty when it says that it is something of ours that is no rubric
   */
  static Optional<TabularRubric> read(InputFile file, @Nullable String title, Problems problems)
      throws IOException {
    try (OpenWorkbook workbook = WorkbookReader.open(file.path(), file.name())) {
      return switch (WorkbookKind.of(workbook)) {
        case RUBRIC ->
            Optional.of(new TabularRubric(RubricWorkbook.read(workbook.read(), problems), null));
        case OTHER -> Optional.of(plain(workbook.read(), title, problems));
        case SCORECARD, RESULTS -> Optional.empty();
      };
    }
  }

  private static TabularRubric plain(
      WorkbookCells cells, @Nullable String title, Problems problems) {
    problems.addAll(cells.warnings());
    return PlainMatrix.read(cells, title, problems)
        .map(found -> new TabularRubric(Optional.of(found.tree()), found.summary()))
        .orElseGet(() -> new TabularRubric(Optional.empty(), null));
  }

  /** Whether it is all that the file holds, a workbook of ours, which has no parts to name. */
  boolean isWhole() {
    return matrix == null && tree.isPresent();
  }

  /** Warns that a matrix was read as a rubric, in a line. */
  void warnOfReading(Location file, Problems problems) {
    if (matrix != null) {
      problems.add(
          new Problem(
              Severity.WARNING,
              "plain-matrix",
              file,
              "read as a plain matrix: " + matrix.size() + "; `rubric check` says how",
              null,
              null));
    }
  }
}
