package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet that are not blank, by row and column. */
public final class SheetCells {

  private final String file;
  private final String name;
  private final CellCount count;
  private final CellRows rows = new CellRows();
  private final Map<Integer, Integer> widths = new HashMap<>();
  private final List<MergedRange> merged = new ArrayList<>();

  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private boolean isHidden;

  /** An empty sheet by itself. */
  public SheetCells(String file, String name) {
    this(file, name, new CellCount(file));
  }

  /** An empty sheet of a workbook that is read as a whole, whose cells count together. */
  SheetCells(String file, String name, CellCount count) {
    this.file = file;
    this.name = name;
    this.count = count;
  }

  /** Adds a cell, while the sheet is read. */
  public void add(Cell cell) {
    rows.at(cell.address().row()).put(cell);
    count.more();
  }

  /** Notes how many cells a row of a text file has, blank ones too. */
  void setWidth(int row, int width) {
    widths.put(row, width);
  }

  /** How many cells a row of a text file has, blank ones too; 0 in other files. */
  int width(int row) {
    return widths.getOrDefault(row, 0);
  }

  /** Adds a merged range, while the sheet is read. */
  public void add(MergedRange range) {
    merged.add(range);
  }

  /** Notes that the sheet is hidden, while it is read. */
  public void hide() {
    isHidden = true;
  }

  /** Notes that a row is hidden, while the sheet is read. */
  public void hideRow(int row) {
    hiddenRows.set(row);
  }

  /** Notes that columns are hidden, while the sheet is read. */
  public void hideColumns(int first, int last) {
    hiddenColumns.set(first, last + 1);
  }

  /** Whether the sheet as a whole is hidden. */
  public boolean isHidden() {
    return isHidden;
  }

  public boolean isHiddenRow(int row) {
    return hiddenRows.get(row);
  }

  public boolean isHiddenColumn(int column) {
    return hiddenColumns.get(column);
  }

  public String name() {
    return name;
  }

  public List<MergedRange> merged() {
    return merged;
  }

  /** The rows that hold something, from 0 and in order. */
  public List<Integer> rows() {
    return rows;
  }

  /** The cells of a row that hold something, from left to right. */
  public Collection<Cell> row(int row) {
    CellRow cells = rows.find(row);
    return cells == null ? List.of() : Collections.unmodifiableList(cells);
  }

  /** The cell, or null where it is blank. */
  public @Nullable Cell cell(int row, int column) {
    CellRow cells = rows.find(row);
    return cells == null ? null : cells.in(column);
  }

  /**
   * Whether a row of a text file has more cells than its header row, blank ones too: a delimiter in
   * one of them was taken for the end of a cell, and no one can tell in which.
   */
  public boolean isTornApart(int row, int headerRow) {
    return isTornApart(row, this, headerRow);
  }

  /** The same where the header row was read by itself. */
  public boolean isTornApart(int row, SheetCells header, int headerRow) {
    return width(row) > header.widths.getOrDefault(headerRow, Integer.MAX_VALUE);
  }

  /** What is wrong with such a row. */
  public Problem tornApart(int row) {
    return new Problem(
        Severity.ERROR,
        "torn-row",
        at(row, 0),
        "the row has more cells than there are headers, so that its values cannot be told apart",
        null,
        "a text that holds the delimiter stands in double quotes");
  }

  /** Where a cell stands. */
  public Location at(int row, int column) {
    return new Location.InCell(file, name, new CellAddress(row, column));
  }

  /** What a cell shows, without white space at its ends; empty where it is blank. */
  public String text(int row, int column) {
    Cell cell = cell(row, column);
    return cell == null || cell.kind() == Cell.Kind.UNCALCULATED ? "" : cell.text().strip();
  }

  /** The value of a cell. A cell without a usable value is reported and counts as blank. */
  public Node node(int row, int column, Problems problems) {
    Cell cell = cell(row, column);
    Location at = at(row, column);
    if (cell == null || (Texts.isBlank(cell.text()) && cell.kind() == Cell.Kind.TEXT)) {
      return new Node.NullNode(at);
    }
    if (cell.kind() == Cell.Kind.ERROR) {
      problems.error("error-cell", at, "the cell shows the error `" + cell.text() + "`");
      return new Node.NullNode(at);
    }
    if (cell.kind() == Cell.Kind.UNCALCULATED) {
      problems.error(
          "formula-without-value",
          at,
          "the cell holds a formula whose value is not stored",
          "open the workbook in a spreadsheet program and save it, or type the value");
      return new Node.NullNode(at);
    }
    return new Node.CellNode(cell.text(), at);
  }
}
