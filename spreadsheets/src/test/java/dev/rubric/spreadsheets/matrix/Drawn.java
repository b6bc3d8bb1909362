package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.RubricWorkbook;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.MergedRange;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks drawn as text: a line a row, cells between bars. {@code <} is merged with the cell to
 * its left and {@code ^} with the one above it.
 */
final class Drawn {

  static final String FILE = "matrix.xlsx";

  private final List<SheetCells> sheets = new ArrayList<>();

  /** A workbook of one sheet. */
  static Drawn sheet(String drawing) {
    return new Drawn().and("Sheet1", drawing);
  }

  /** Adds a sheet. */
  Drawn and(String name, String drawing) {
    SheetCells cells = new SheetCells(FILE, name);
    String[] rows = drawing.stripTrailing().split("\n", -1);
    String[][] grid = new String[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      grid[row] = rows[row].split("\\|", -1);
      for (int column = 0; column < grid[row].length; column++) {
        String text = grid[row][column].strip().replace("\\n", "\n");
        grid[row][column] = text;
        if (!text.isEmpty() && !text.equals("<") && !text.equals("^")) {
          cells.add(new Cell(new CellAddress(row, column), Cell.Kind.TEXT, text));
        }
      }
    }
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid[row].length; column++) {
        merge(cells, grid, row, column);
      }
    }
    sheets.add(cells);
    return this;
  }

  private static void merge(SheetCells cells, String[][] grid, int row, int column) {
    if (grid[row][column].equals("<") || grid[row][column].equals("^")) {
      return;
    }
    int right = column;
    while (right + 1 < grid[row].length && grid[row][right + 1].equals("<")) {
      right++;
    }
    int below = row;
    while (below + 1 < grid.length
        && column < grid[below + 1].length
        && grid[below + 1][column].equals("^")) {
      below++;
    }
    if (right > column || below > row) {
      cells.add(new MergedRange(new CellAddress(row, column), new CellAddress(below, right)));
    }
  }

  /** The sheet last drawn. */
  SheetCells last() {
    return sheets.get(sheets.size() - 1);
  }

  WorkbookCells cells() {
    return new WorkbookCells(FILE, sheets, List.of());
  }

  /** The reading, which must succeed without a problem. */
  Reading read() {
    return read(null);
  }

  /** The reading of what goes by a name. */
  Reading read(@Nullable String name) {
    Problems problems = new Problems();
    PlainMatrix matrix = PlainMatrix.read(cells(), name, problems).orElse(null);
    assertThat(problems.list()).isEmpty();
    Rubric rubric = RubricReader.read(Objects.requireNonNull(matrix).tree(), problems).orElse(null);
    assertThat(problems.list()).isEmpty();
    assertThat(exportedAndImported(Objects.requireNonNull(rubric))).isEqualTo(document(rubric));
    assertThat(Accounts.lost(cells(), matrix.summary(), document(rubric))).isEmpty();
    return new Reading(rubric, matrix.summary());
  }

  /** Every rubric that is read from a matrix survives its way through our own workbook. */
  private static String exportedAndImported(Rubric rubric) {
    try {
      Path file = Files.createTempFile("matrix", ".xlsx");
      try (OutputStream output = Files.newOutputStream(file)) {
        RubricWorkbook.write(rubric, output);
      }
      Problems problems = new Problems();
      Node tree = RubricWorkbook.read(WorkbookReader.read(file, FILE), problems).orElseThrow();
      Files.delete(file);
      Rubric read = RubricReader.read(tree, problems).orElse(null);
      assertThat(problems.list()).isEmpty();
      return document(Objects.requireNonNull(read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String document(Rubric rubric) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    Documents.writeJson(rubric, json);
    return json.toString(StandardCharsets.UTF_8);
  }

  /** What is wrong with a workbook that cannot be read. */
  List<Problem> problems() {
    return problems(null);
  }

  /** What is wrong when something of a name is asked for. */
  List<Problem> problems(@Nullable String name) {
    Problems problems = new Problems();
    PlainMatrix.read(cells(), name, problems);
    return problems.list();
  }

  /** A rubric that was understood, in forms that are easy to compare. */
  record Reading(Rubric rubric, MatrixSummary summary) {

    /** {@code Poor 1 < Good 2}. */
    String scale() {
      return rubric.scale().stream()
          .map(level -> level.name() + " " + level.points().toPlainString())
          .collect(Collectors.joining(" < "));
    }

    /** {@code Group / Title 30}. */
    List<String> criteria() {
      return rubric.criteria().stream()
          .map(
              criterion ->
                  (criterion.group() == null ? "" : criterion.group() + " / ")
                      + criterion.title()
                      + " "
                      + criterion.weight().toPlainString())
          .toList();
    }

    /** {@code Poor: text} for each level of the criterion at a position. */
    List<String> levels(int position) {
      Criterion criterion = rubric.criteria().get(position);
      return criterion.levels().stream().map(Reading::level).toList();
    }

    private static String level(Level level) {
      return level.name() + ": " + level.anchor();
    }

    /** {@code matrix.xlsx#Name} for the rubrics in the file that were left out. */
    List<String> others() {
      return summary.others().stream().map(MatrixSummary.OtherRead::reference).toList();
    }

    String weighing() {
      return summary.weighing();
    }

    String remarks() {
      return String.join("\n", summary.remarks());
    }

    /** {@code A1 reason} for what was left out. */
    List<String> leftOut() {
      return summary.leftOut().stream()
          .map(left -> left.place().substring(left.place().indexOf('!') + 1) + " " + left.reason())
          .toList();
    }
  }
}
