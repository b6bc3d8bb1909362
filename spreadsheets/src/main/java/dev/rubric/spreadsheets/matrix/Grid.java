package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Location;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.MergedRange;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The visible cells of a sheet, as they stand or turned: what reads levels across then reads levels
 * down.
 */
final class Grid {

  /** No rubric is looked for beyond these; a remark may stand anywhere on a sheet. */
  private static final int MOST_ROWS = 2_000;

  private static final int MOST_COLUMNS = 100;

  private final SheetCells sheet;
  private final boolean isTurned;
  private final Map<CellAddress, Spot> spots;
  private final Map<CellAddress, MergedRange> merged;
  private final int columns;

  /** The cells of each row of this view that hold something. */
  private final List<List<Spot>> filled = new ArrayList<>();

  /** The same cells by column, null where one is blank. */
  private final List<@Nullable Spot[]> lines = new ArrayList<>();

  private Grid(
      SheetCells sheet,
      boolean isTurned,
      Map<CellAddress, Spot> spots,
      Map<CellAddress, MergedRange> merged) {
    this.sheet = sheet;
    this.isTurned = isTurned;
    this.spots = spots;
    this.merged = merged;
    int rows = spots.values().stream().mapToInt(this::row).max().orElse(-1) + 1;
    this.columns = spots.values().stream().mapToInt(this::column).max().orElse(-1) + 1;
    for (int row = 0; row < rows; row++) {
      lines.add(new @Nullable Spot[columns]);
    }
    spots.values().forEach(spot -> lines.get(row(spot))[column(spot)] = spot);
    lines.forEach(line -> filled.add(Stream.of(line).filter(Objects::nonNull).toList()));
  }

  /** The sheet as it stands. */
  static Grid of(SheetCells sheet) {
    Map<CellAddress, Spot> spots = new HashMap<>();
    Map<Cell, String> ranges = DatedRanges.in(sheet);
    Map<String, Content> contents = new HashMap<>();
    for (int row : sheet.rows()) {
      for (Cell cell : sheet.row(row)) {
        CellAddress at = cell.address();
        if (at.row() < MOST_ROWS && at.column() < MOST_COLUMNS && isShown(sheet, cell)) {
          String text = ranges.getOrDefault(cell, shown(cell));
          Content content = contents.computeIfAbsent(text, Content::new);
          spots.put(at, new Spot(sheet, at, text, content));
        }
      }
    }
    return new Grid(sheet, false, spots, merged(sheet));
  }

  /** Whether a cell holds a text that people see. */
  static boolean isShown(SheetCells sheet, Cell cell) {
    return !sheet.isHiddenRow(cell.address().row())
        && !sheet.isHiddenColumn(cell.address().column())
        && cell.kind() != Cell.Kind.ERROR
        && cell.kind() != Cell.Kind.UNCALCULATED
        && !Texts.isBlank(cell.text());
  }

  private static String shown(Cell cell) {
    if (cell.kind() == Cell.Kind.PERCENT) {
      BigDecimal percent = new BigDecimal(cell.text()).movePointRight(2);
      return Numbers.canonical(percent).toPlainString() + " %";
    }
    return cell.text().strip();
  }

  private static Map<CellAddress, MergedRange> merged(SheetCells sheet) {
    Map<CellAddress, MergedRange> merged = new HashMap<>();
    for (MergedRange range : sheet.merged()) {
      int lastRow = Math.min(range.last().row(), MOST_ROWS);
      int lastColumn = Math.min(range.last().column(), MOST_COLUMNS);
      for (int row = range.first().row(); row <= lastRow; row++) {
        for (int column = range.first().column(); column <= lastColumn; column++) {
          merged.put(new CellAddress(row, column), range);
        }
      }
    }
    return merged;
  }

  /** The same cells with rows and columns exchanged. */
  Grid turned() {
    return new Grid(sheet, !isTurned, spots, merged);
  }

  /** The cells as they stand on the sheet. */
  Grid upright() {
    return isTurned ? turned() : this;
  }

  boolean isTurned() {
    return isTurned;
  }

  SheetCells sheet() {
    return sheet;
  }

  int rows() {
    return lines.size();
  }

  int columns() {
    return columns;
  }

  private int row(Spot spot) {
    return isTurned ? spot.address().column() : spot.address().row();
  }

  /** The column of this view in which a cell stands. */
  int column(Spot spot) {
    return isTurned ? spot.address().row() : spot.address().column();
  }

  /** Where a cell of this view really stands. */
  CellAddress address(int row, int column) {
    return isTurned ? new CellAddress(column, row) : new CellAddress(row, column);
  }

  Location at(int row, int column) {
    CellAddress address = address(row, column);
    return sheet.at(address.row(), address.column());
  }

  /** The cell, or null where it is blank. */
  @Nullable Spot spot(int row, int column) {
    boolean within = 0 <= row && row < lines.size() && 0 <= column && column < columns;
    return within ? lines.get(row)[column] : null;
  }

  /** The cell, or the one whose merged range covers it. */
  @Nullable Spot covering(int row, int column) {
    MergedRange range = merged.isEmpty() ? null : merged.get(address(row, column));
    return range == null ? spot(row, column) : spots.get(range.first());
  }

  /** Whether the cell is merged with one in another row of this view. */
  boolean isMergedOverRows(int row, int column) {
    MergedRange range = merged.get(address(row, column));
    return range != null
        && (isTurned
            ? range.first().column() < range.last().column()
            : range.first().row() < range.last().row());
  }

  /** The last column that the cell reaches when it is merged with those to its right. */
  int reach(int row, int column) {
    MergedRange range = merged.get(address(row, column));
    return range == null ? column : isTurned ? range.last().row() : range.last().column();
  }

  /** The text of a cell on one line; empty where it is blank. */
  String text(int row, int column) {
    Spot spot = spot(row, column);
    return spot == null ? "" : spot.line();
  }

  /** The quantity that a cell holds and nothing else, or null. */
  @Nullable Quantity quantity(int row, int column) {
    Spot spot = spot(row, column);
    return spot == null ? null : spot.quantity();
  }

  /** The cells of a row that hold something, from left to right. */
  List<Spot> row(int row) {
    return 0 <= row && row < filled.size() ? filled.get(row) : List.of();
  }
}
