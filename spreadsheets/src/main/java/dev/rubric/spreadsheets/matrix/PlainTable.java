package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One reading of a table.
 *
 * @param levels in the order of the file; none where the table gives points only
 * @param headings cells that head its columns
 * @param left cells of the table that are left out, with the reason
 * @param score how much speaks for the reading
 */
record PlainTable(
    Grid grid,
    Layout layout,
    List<LevelColumn> levels,
    List<CriterionRow> criteria,
    Set<Spot> headings,
    Map<Spot, String> left,
    double score) {

  PlainTable {
    levels = List.copyOf(levels);
    criteria = List.copyOf(criteria);
    headings = Set.copyOf(headings);
    left = Map.copyOf(left);
  }

  /** The cells that the reading uses. */
  Set<Spot> used() {
    Set<Spot> used = new HashSet<>();
    for (LevelColumn level : levels) {
      used.add(level.at());
      if (level.pointsAt() != null) {
        used.add(level.pointsAt());
      }
    }
    criteria.forEach(criterion -> used.addAll(criterion.spots()));
    return used;
  }

  /** The cells that the reading uses, and those that head its columns. */
  Set<Spot> cells() {
    Set<Spot> cells = used();
    cells.addAll(headings);
    return cells;
  }

  /** Sheet and range: {@code Onsite!A3:F9}. */
  String place() {
    return grid.sheet().name() + "!" + area();
  }

  /** From the first cell that is used to the last: {@code A3:F9}. */
  Area area() {
    return Area.of(used());
  }

  /** The cells from one corner to the other. */
  record Area(CellAddress first, CellAddress last) {

    static Area of(Collection<Spot> spots) {
      return ofCells(spots.stream().map(Spot::address).toList());
    }

    static Area ofCells(Collection<CellAddress> cells) {
      IntSummaryStatistics rows = cells.stream().mapToInt(CellAddress::row).summaryStatistics();
      IntSummaryStatistics columns =
          cells.stream().mapToInt(CellAddress::column).summaryStatistics();
      return new Area(
          new CellAddress(rows.getMin(), columns.getMin()),
          new CellAddress(rows.getMax(), columns.getMax()));
    }

    boolean overlaps(Area other) {
      return first.row() <= other.last.row()
          && other.first.row() <= last.row()
          && first.column() <= other.last.column()
          && other.first.column() <= last.column();
    }

    boolean holds(CellAddress cell) {
      return first.row() <= cell.row()
          && cell.row() <= last.row()
          && first.column() <= cell.column()
          && cell.column() <= last.column();
    }

    @Override
    public String toString() {
      return first.equals(last) ? first.toString() : first + ":" + last;
    }
  }
}
