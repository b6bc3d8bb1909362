package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.MergedRange;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.RowReader;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scorecards of a flat batch, read row by row: of the rows in its other tables, which stand in
 * any order, all are kept until their scorecard comes.
 */
public final class FlatBatch implements Closeable {

  /** What is filled in before anything is recorded. */
  private static final Set<String> PREFILLED = Set.of(FlatNames.RUBRIC, FlatNames.VERSION);

  private final OpenWorkbook workbook;
  private final FlatSheet sheet;
  private final RowReader rows;
  private final List<FurtherTable> further;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, List<Integer>> sharedIds;
  private final IdentityHashMap<Rubric, FlatSchema> schemas = new IdentityHashMap<>();
  private final Problems leftOver = new Problems();

  private FlatBatch(Path path, OpenWorkbook workbook, FlatSheet sheet) throws IOException {
    this.workbook = workbook;
    this.sheet = sheet;
    for (Cell cell : sheet.start().row(sheet.headerRow())) {
      String name = Texts.comparable(cell.text()).replace(' ', '_');
      columns.putIfAbsent(name, cell.address().column());
    }
    this.further = further(path, workbook, sheet.start().name());
    Integer ids = columns.get("id");
    this.sharedIds = ids == null ? Map.of() : SharedIds.of(workbook, sheet, ids, further);
    this.rows = workbook.rows(sheet.start().name());
  }

  /**
   * The batch that a workbook holds, which it closes with itself.
   *
   * @param path of the workbook's file: beside a text file may stand others with its lists
   * @param rubric what columns may be labelled by; null where only ids will do
   * @return empty when the workbook holds none; it then stays open
   */
  public static Optional<FlatBatch> of(OpenWorkbook workbook, Path path, @Nullable Rubric rubric)
      throws IOException {
    Optional<FlatSheet> sheet = FlatSheet.find(workbook, rubric);
    return sheet.isEmpty()
        ? Optional.empty()
        : Optional.of(new FlatBatch(path, workbook, sheet.get()));
  }

  /** Whether a workbook holds a batch. */
  public static boolean isIn(OpenWorkbook workbook, @Nullable Rubric rubric) throws IOException {
    return FlatSheet.find(workbook, rubric).isPresent();
  }

  /** Whether a sheet holds a batch that nobody could take for anything else. */
  public static boolean isIn(SheetCells sheet) {
    return FlatSheet.isOwn(sheet);
  }

  /** Whether a workbook is none itself but has the rows of a list for a batch beside it. */
  public static boolean isPart(OpenWorkbook workbook, Path path) throws IOException {
    return FlatFiles.isDelimited(path)
        && FlatFiles.hasBatch(path)
        && FurtherTable.read(workbook, workbook.sheets().get(0)).isPresent();
  }

  /** Whether a file beside a batch in a text file has the rows of one of its lists. */
  public static boolean has(Path batch, Path file) throws IOException {
    if (!FlatFiles.mayBelong(file, batch) || !Files.isRegularFile(file)) {
      return false;
    }
    try (OpenWorkbook workbook = WorkbookReader.open(file, file.toString())) {
      return FurtherTable.read(workbook, workbook.sheets().get(0)).isPresent();
    }
  }

  private static List<FurtherTable> further(Path path, OpenWorkbook workbook, String scorecards)
      throws IOException {
    List<FurtherTable> found = new ArrayList<>();
    for (String other : workbook.sheets()) {
      if (!other.equals(scorecards)) {
        FurtherTable.read(workbook, other).ifPresent(found::add);
      }
    }
    if (FlatFiles.isDelimited(path)) {
      for (Path beside : FlatFiles.beside(path)) {
        try (OpenWorkbook other =
            WorkbookReader.open(beside, FlatFiles.named(beside, path, workbook.file()))) {
          FurtherTable.read(other, other.sheets().get(0)).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /**
   * Learns what the headers mean by a rubric, before the first row is read by it.
   *
   * @return what is wrong with the headers; nothing when the rubric was learnt before
   */
  public List<Problem> learn(Rubric rubric) {
    return schemas.containsKey(rubric) ? List.of() : schema(rubric).problems();
  }

  /** The next scorecard; empty at the end. */
  public Optional<FlatRow> next() throws IOException {
    while (true) {
      SheetCells cells = new SheetCells(workbook.file(), sheet.start().name());
      boolean more = rows.next(cells);
      for (int row : cells.rows()) {
        if (row > sheet.headerRow() && isFilled(cells, row)) {
          return Optional.of(row(new TableRow(cells, row)));
        }
      }
      if (!more) {
        end(cells);
        return Optional.empty();
      }
    }
  }

  private boolean isFilled(SheetCells cells, int row) {
    return columns.entrySet().stream()
        .filter(column -> !PREFILLED.contains(column.getKey()))
        .anyMatch(column -> cells.cell(row, column.getValue()) != null);
  }

  private FlatRow row(TableRow row) {
    Integer column = columns.get("id");
    String id = column == null ? "" : row.text(column);
    List<Integer> alike = sharedIds.getOrDefault(id, List.of());
    Problems found = new Problems();
    if (column != null && !alike.isEmpty() && alike.get(0) == row.index()) {
      found.error("duplicate-id", row.at(column), SharedIds.said(id, alike), SharedIds.HINT);
    }
    boolean torn = row.cells().isTornApart(row.index(), sheet.start(), sheet.headerRow());
    String unnamed = FlatFiles.stem(Path.of(workbook.file())) + "-" + (row.index() + 1);
    boolean usable = !torn && alike.isEmpty();
    if (torn && alike.isEmpty()) {
      found.add(row.torn());
    }
    return new FlatRow(this, row, id.isEmpty() ? unnamed : id, usable, found);
  }

  private void end(SheetCells last) {
    for (MergedRange range : last.merged()) {
      if (range.last().row() > sheet.headerRow()) {
        leftOver.error(
            "merged-cells",
            last.at(range.first().row(), range.first().column()),
            "the cells " + range + " are merged, expected one value a cell",
            "unmerge them and fill in each cell");
      }
    }
    further.forEach(table -> table.reportLeftOver(leftOver));
  }

  /** What belonged to no scorecard, known at the end. */
  public List<Problem> leftOver() {
    return leftOver.list();
  }

  /** What had to be guessed in reading the file. */
  public List<Problem> warnings() {
    return workbook.warnings();
  }

  /** The column of the rubric's id. */
  Optional<Integer> rubricColumn() {
    return Optional.ofNullable(columns.get(FlatNames.RUBRIC));
  }

  List<FurtherTable> further() {
    return further;
  }

  FlatSchema schema(Rubric rubric) {
    return schemas.computeIfAbsent(
        rubric, any -> new FlatSchema(sheet.start(), sheet.headerRow(), further, rubric));
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      rows.close();
    }
  }
}
