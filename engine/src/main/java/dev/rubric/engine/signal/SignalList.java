package dev.rubric.engine.signal;

import dev.rubric.engine.provenance.Location;
import java.util.List;

/**
 * Rows of typed columns. With rows of the rubric's own it is a grid, whose cells are signals.
 *
 * @param rows the fixed rows of a grid; empty for a list whose rows the interviewer writes
 * @param columns at least one
 */
public record SignalList(
    String id, String label, List<Row> rows, List<Signal> columns, Location location) {

  public SignalList {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** Whether the rubric fixes the rows. */
  public boolean isGrid() {
    return !rows.isEmpty();
  }

  /** The position of a column, or -1. */
  public int column(String columnId) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(columnId)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A row of a grid.
   *
   * @param id the section that its cells stand in
   */
  public record Row(String id, String label, Location location) {}
}
