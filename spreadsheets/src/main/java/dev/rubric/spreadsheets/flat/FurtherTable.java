package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.RowReader;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table whose rows belong to scorecards that stand elsewhere: the first column has the id of the
 * scorecard, the header of the second says what the rows are.
 */
final class FurtherTable {

  private final String file;
  private final SheetCells header;
  private final int headerRow;
  private final Map<String, List<Kept>> rows = new LinkedHashMap<>();

  /** A row, as small as it can be kept. */
  private record Kept(int row, boolean isTorn, List<Cell> cells) {}

  private FurtherTable(String file, SheetCells header) {
    this.file = file;
    this.header = header;
    this.headerRow = header.rows().iterator().next();
  }

  /** The table of a sheet, if its first row that is not blank begins as one does. */
  static Optional<FurtherTable> read(OpenWorkbook workbook, String sheet) throws IOException {
    try (RowReader rows = workbook.rows(sheet)) {
      SheetCells first = new SheetCells(workbook.file(), sheet);
      boolean more = true;
      while (more && first.rows().isEmpty()) {
        more = rows.next(first);
      }
      if (first.rows().isEmpty() || !isHeader(first, first.rows().iterator().next())) {
        return Optional.empty();
      }
      FurtherTable table = new FurtherTable(workbook.file(), first);
      while (more) {
        SheetCells next = table.blank();
        more = rows.next(next);
        next.rows().forEach(row -> table.add(row, next));
      }
      return Optional.of(table);
    }
  }

  /** Whether a row has the headers of such a table. */
  static boolean isHeader(SheetCells cells, int row) {
    return Texts.comparable(cells.text(row, 0)).equals(FlatNames.KEY)
        && !cells.text(row, 1).isEmpty();
  }

  private void add(int row, SheetCells cells) {
    rows.computeIfAbsent(cells.text(row, 0), id -> new ArrayList<>(2))
        .add(new Kept(row, cells.isTornApart(row, header, headerRow), List.copyOf(cells.row(row))));
  }

  private SheetCells blank() {
    return new SheetCells(file, header.name());
  }

  /** What the rows are: a list's id, or {@link FlatNames#FACT}. */
  String kind() {
    return Texts.comparable(header.text(headerRow, 1));
  }

  /** Whether the rows are evidence for facts. */
  boolean isEvidence() {
    return kind().equals(FlatNames.FACT);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether rows of a scorecard are still there to be handed out. */
  boolean has(String scorecard) {
    return rows.containsKey(scorecard);
  }

  /** The headers. */
  SheetCells header() {
    return header;
  }

  int headerRow() {
    return headerRow;
  }

  /** Hands the rows of a scorecard out, once; those that cannot be read are reported. */
  List<TableRow> take(String scorecard, Problems problems) {
    List<TableRow> taken = new ArrayList<>();
    List<Kept> kept = rows.remove(scorecard);
    for (Kept row : kept == null ? List.<Kept>of() : kept) {
      SheetCells cells = blank();
      row.cells().forEach(cells::add);
      if (row.isTorn()) {
        problems.add(cells.tornApart(row.row()));
      } else {
        taken.add(new TableRow(cells, row.row()));
      }
    }
    return taken;
  }

  /** Reports rows that no scorecard asked for. */
  void reportLeftOver(Problems problems) {
    rows.forEach(
        (id, left) ->
            problems.error(
                "unknown-scorecard",
                blank().at(left.get(0).row(), 0),
                id.isEmpty()
                    ? "the row names no scorecard in the column `" + FlatNames.KEY + "`"
                    : "no scorecard of the batch has the id `" + Texts.shortened(id) + "`"));
  }
}
