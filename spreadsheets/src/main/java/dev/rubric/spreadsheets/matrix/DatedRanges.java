package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranges that a spreadsheet program took for dates: who types {@code 1-2} gets 2 January or 1
 * February. They are ranges again where they continue the numbers beside them.
 */
final class DatedRanges {

  private DatedRanges() {}

  /** The ranges of a sheet that make sense beside their neighbours, by row and column. */
  static Map<Cell, String> in(SheetCells sheet) {
    Map<Cell, String> ranges = new HashMap<>();
    NavigableMap<Integer, List<Cell>> columns = new TreeMap<>();
    for (int row : sheet.rows()) {
      for (Cell cell : sheet.row(row)) {
        columns.computeIfAbsent(cell.address().column(), any -> new ArrayList<>()).add(cell);
      }
    }
    boolean any =
        columns.values().stream().flatMap(List::stream).anyMatch(c -> DatedRange.of(c) != null);
    if (any) {
      Stream<List<Cell>> rows = sheet.rows().stream().map(row -> List.copyOf(sheet.row(row)));
      Stream.concat(rows, columns.values().stream()).forEach(line -> read(line, ranges));
    }
    return ranges;
  }

  /** Reads a row or a column. */
  private static void read(List<Cell> line, Map<Cell, String> ranges) {
    List<Cell> run = new ArrayList<>();
    for (Cell cell : line) {
      boolean next = run.isEmpty() || isBeside(run.get(run.size() - 1), cell);
      if (quantity(cell) == null || !next) {
        readRun(run, ranges);
        run.clear();
      }
      if (quantity(cell) != null) {
        run.add(cell);
      }
    }
    readRun(run, ranges);
  }

  private static boolean isBeside(Cell one, Cell next) {
    int rows = next.address().row() - one.address().row();
    int columns = next.address().column() - one.address().column();
    return rows + columns == 1;
  }

  private static @Nullable Quantity quantity(Cell cell) {
    Quantity range = DatedRange.of(cell);
    return range == null ? Quantity.parse(cell.text()) : range;
  }

  /** Takes the longest part of a run that holds all its dates and goes on without a gap. */
  private static void readRun(List<Cell> run, Map<Cell, String> ranges) {
    List<Cell> dates = run.stream().filter(cell -> DatedRange.of(cell) != null).toList();
    if (dates.isEmpty()) {
      return;
    }
    int first = run.indexOf(dates.get(0));
    int last = run.indexOf(dates.get(dates.size() - 1));
    for (int from = 0; from <= first; from++) {
      for (int to = run.size(); to > Math.max(last, from + 1); to--) {
        if (isSeamless(run.subList(from, to))) {
          dates.forEach(date -> ranges.put(date, DatedRange.text(date)));
          return;
        }
      }
    }
  }

  private static boolean isSeamless(List<Cell> cells) {
    boolean rises = true;
    boolean falls = true;
    for (int i = 1; i < cells.size(); i++) {
      Quantity one = quantity(cells.get(i - 1));
      Quantity next = quantity(cells.get(i));
      rises &= follows(one, next);
      falls &= follows(next, one);
    }
    return rises || falls;
  }

  private static boolean follows(@Nullable Quantity lower, @Nullable Quantity upper) {
    if (lower == null || upper == null) {
      return false;
    }
    BigDecimal gap = upper.low().subtract(lower.high());
    return gap.signum() >= 0 && gap.compareTo(BigDecimal.ONE) <= 0;
  }

  /** What a reader should know of the dates in tables, in sentences. */
  static List<String> remarks(List<PlainTable> tables, Set<Spot> used) {
    List<String> read = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (Spot spot : dated(tables)) {
      Cell cell = Objects.requireNonNull(spot.cell());
      String range = DatedRange.text(cell);
      String place = "[" + spot.location().place() + "]";
      if (used.contains(spot) && spot.text().equals(range)) {
        read.add("`" + range + "` " + place);
        dates.add(cell.text());
      } else {
        remarks.add(
            place
                + " holds the date "
                + cell.text()
                + ", which spreadsheets make of `"
                + range
                + "`: if that was meant, format the cell as text and type it again.");
      }
    }
    if (!read.isEmpty()) {
      remarks.add(
          0,
          "Spreadsheets make dates of ranges: "
              + String.join(", ", read)
              + (read.size() == 1 ? " is stored as " : " are stored as ")
              + String.join(", ", dates)
              + ", and read as what was typed.");
    }
    return remarks;
  }

  private static List<Spot> dated(List<PlainTable> tables) {
    List<Spot> dated = new ArrayList<>();
    for (PlainTable table : tables) {
      Grid grid = table.grid().upright();
      PlainTable.Area area = table.area();
      for (int row = area.first().row(); row <= area.last().row(); row++) {
        for (Spot spot : grid.row(row)) {
          Cell cell = spot.cell();
          if (area.holds(spot.address()) && cell != null && DatedRange.of(cell) != null) {
            dated.add(spot);
          }
        }
      }
    }
    return dated;
  }
}
