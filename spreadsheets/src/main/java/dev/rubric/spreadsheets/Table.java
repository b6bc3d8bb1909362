package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.MergedRange;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet read as rows under a row of headers. Headers compare without case and stand in any order;
 * columns that nobody asks for are the user's notes.
 */
final class Table {

  private static final int SEARCHED_ROWS = 30;

  private final SheetCells sheet;
  private final int headerRow;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, String> comparable = new HashMap<>();
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<Column> read = new HashSet<>();

  /** A header and its column, from 0. */
  record Column(String header, int index) {}

  private Table(SheetCells sheet, int headerRow, Problems problems) {
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.problems = problems;
    for (Cell cell : sheet.row(headerRow)) {
      if (!Texts.isBlank(cell.text())) {
        Column column = new Column(Texts.collapse(cell.text()), cell.address().column());
        Column first = columns.putIfAbsent(Texts.comparable(cell.text()), column);
        if (first != null) {
          problems.error(
              "duplicate-header",
              sheet.at(headerRow, column.index()),
              "the header `" + column.header() + "` stands twice");
        }
      }
    }
  }

  /**
   * The table whose header row has all of these headers.
   *
   * @return null when the sheet has no such row, which is then reported
   */
  static @Nullable Table find(SheetCells sheet, List<String> headers, Problems problems) {
    List<String> nearest = headers;
    int nearestRow = 0;
    for (int row : sheet.rows().stream().limit(SEARCHED_ROWS).toList()) {
      List<String> missing = missing(sheet, row, headers);
      if (missing.isEmpty()) {
        Table table = new Table(sheet, row, problems);
        table.rejectMergedCells();
        return table;
      }
      if (missing.size() < nearest.size()) {
        nearest = missing;
        nearestRow = row;
      }
    }
    problems.error(
        "missing-column",
        sheet.at(nearestRow, 0),
        "the sheet `"
            + sheet.name()
            + "` has no column `"
            + String.join("`, `", nearest)
            + "`, expected a row of headers with `"
            + String.join("`, `", headers)
            + "`");
    return null;
  }

  private static List<String> missing(SheetCells sheet, int row, List<String> headers) {
    List<String> present =
        sheet.row(row).stream().map(cell -> Texts.comparable(cell.text())).toList();
    return headers.stream().filter(header -> !present.contains(Texts.comparable(header))).toList();
  }

  private void rejectMergedCells() {
    for (MergedRange range : sheet.merged()) {
      boolean inData =
          columns.values().stream().anyMatch(column -> range.touches(headerRow, column.index()));
      if (inData) {
        problems.error(
            "merged-cells",
            sheet.at(range.first().row(), range.first().column()),
            "the cells " + range + " are merged, expected one value a cell",
            "unmerge them and fill in each cell");
      }
    }
  }

  /** The headers, from left to right. */
  List<Column> columns() {
    return List.copyOf(columns.values());
  }

  /** Warns of a header that nobody asked for and that is nearly one that was missing. */
  void warnOfMisspeltHeaders() {
    List<String> absent = asked.stream().filter(header -> !columns.containsKey(header)).toList();
    for (Column column : columns.values()) {
      boolean known = read.contains(column) || asked.contains(Texts.comparable(column.header()));
      String meant = known ? null : Nearest.to(column.header(), absent);
      if (meant != null) {
        problems.add(
            new Problem(
                Severity.WARNING,
                "unknown-column",
                at(column),
                "the column `" + column.header() + "` is not read",
                null,
                "did you mean `" + meant + "`?"));
      }
    }
  }

  boolean has(String header) {
    return columns.containsKey(asked(header));
  }

  /** Asked for in every row, so each is made comparable but once. */
  private String asked(String header) {
    String key = comparable.computeIfAbsent(header, Texts::comparable);
    asked.add(key);
    return key;
  }

  /** Where the row of headers begins. */
  Location location() {
    return sheet.at(headerRow, 0);
  }

  /** Where a header stands. */
  Location at(Column column) {
    return sheet.at(headerRow, column.index());
  }

  /** The rows below the headers that hold something under one of them. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int row : sheet.rows()) {
      if (row > headerRow && isFilled(row)) {
        rows.add(new Row(row));
      }
    }
    return rows;
  }

  private boolean isFilled(int row) {
    for (Column column : columns.values()) {
      if (!sheet.text(row, column.index()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** A row of values. */
  final class Row {

    private final int index;

    private Row(int index) {
      this.index = index;
    }

    /** Where the row begins. */
    Location location() {
      return sheet.at(index, columns().get(0).index());
    }

    /**
     * The value under a header; nothing where the cell is blank or the table has no such column.
     */
    Node node(String header) {
      Column column = columns.get(asked(header));
      return column == null ? new Node.NullNode(location()) : node(column);
    }

    /** The value in a column. */
    Node node(Column column) {
      read.add(column);
      return sheet.node(index, column.index(), problems);
    }

    /** What the cell under a header shows; empty when it is blank. */
    String text(String header) {
      return Texts.of(node(header)).map(String::strip).orElse("");
    }

    /** What the cell in a column shows; empty when it is blank. */
    String text(Column column) {
      return Texts.of(node(column)).map(String::strip).orElse("");
    }
  }
}
