package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.PackedRows;
import dev.rubric.spreadsheets.cells.RowReader;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table whose rows belong to scorecards that stand elsewhere: the first column has the id of the
 * scorecard, the header of the second says what the rows are.
 */
final class FurtherTable {

  private static final int NONE = -1;

  private final String file;
  private final SheetCells header;
  private final int headerRow;
  private final PackedRows rows = new PackedRows();

  /** The last row of each scorecard. */
  private final Map<String, Integer> last = new LinkedHashMap<>();

  /** For each row the one of the same scorecard before it, else -1. */
  private int[] before = new int[64];

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
    int index = rows.add(cells, row);
    if (index == before.length) {
      before = Arrays.copyOf(before, 2 * index);
    }
    Integer earlier = last.put(cells.text(row, 0), index);
    before[index] = earlier == null ? NONE : earlier;
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
    return last.isEmpty();
  }

  /** Whether rows of a scorecard are still there to be handed out. */
  boolean has(String scorecard) {
    return last.containsKey(scorecard);
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
    Integer row = last.remove(scorecard);
    List<TableRow> taken = new ArrayList<>();
    for (int index = row == null ? NONE : row; index != NONE; index = before[index]) {
      taken.add(row(index));
    }
    Collections.reverse(taken);
    taken.stream().filter(this::isTorn).map(TableRow::torn).forEach(problems::add);
    taken.removeIf(this::isTorn);
    return taken;
  }

  private TableRow row(int index) {
    SheetCells cells = blank();
    return new TableRow(cells, rows.unpack(index, cells));
  }

  private boolean isTorn(TableRow row) {
    return row.cells().isTornApart(row.index(), header, headerRow);
  }

  private int first(int index) {
    int first = index;
    while (before[first] != NONE) {
      first = before[first];
    }
    return first;
  }

  /** Reports rows that no scorecard asked for. */
  void reportLeftOver(Problems problems) {
    last.forEach(
        (id, index) ->
            problems.error(
                "unknown-scorecard",
                row(first(index)).at(0),
                id.isEmpty()
                    ? "the row names no scorecard in the column `" + FlatNames.KEY + "`"
                    : "no scorecard of the batch has the id `" + Texts.shortened(id) + "`"));
  }
}
