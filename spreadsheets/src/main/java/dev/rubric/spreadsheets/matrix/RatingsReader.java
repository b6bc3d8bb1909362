package dev.rubric.spreadsheets.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads tables whose cells say themselves which level they describe and what it gives, as learning
 * platforms print rubrics. A criterion may have fewer ratings than the others.
 */
final class RatingsReader {

  private static final double BASE = 4.5;

  private final Grid grid;

  private RatingsReader(Grid grid) {
    this.grid = grid;
  }

  /** The readings of the sheet in this layout, if it has any. */
  static List<PlainTable> read(Grid grid) {
    RatingsReader reader = new RatingsReader(grid);
    List<PlainTable> tables = new ArrayList<>();
    List<RatedRow> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      RatedRow rated = RatedRow.of(grid, row);
      if (rated != null) {
        rows.add(rated);
      } else if (!rows.isEmpty() && !grid.row(row).isEmpty()) {
        reader.addTable(rows, tables);
        rows.clear();
      }
    }
    reader.addTable(rows, tables);
    return tables;
  }

  private void addTable(List<RatedRow> rows, List<PlainTable> tables) {
    if (rows.size() < 2 || isBelowNames(rows.get(0))) {
      return;
    }
    RatingLevels levels = RatingLevels.of(rows);
    double score = BASE + 0.25 * Math.min(8, rows.size()) + 0.1 * Math.min(6, levels.size());
    tables.add(
        new PlainTable(
            grid,
            Layout.RATINGS,
            levels.columns(),
            rows.stream().map(row -> row.criterion(levels)).toList(),
            headings(rows.get(0)),
            Map.of(),
            score));
  }

  /** Whether the row above names what the cells hold: then that is a header of levels. */
  private boolean isBelowNames(RatedRow first) {
    Set<String> names = new HashSet<>();
    for (int column : first.columns()) {
      String name = first.row() == 0 ? "" : grid.text(first.row() - 1, column);
      names.add(name);
    }
    names.remove("");
    return names.size() > 1;
  }

  private Set<Spot> headings(RatedRow first) {
    return first.row() == 0 ? Set.of() : Set.copyOf(grid.row(first.row() - 1));
  }
}
