package dev.rubric.spreadsheets.matrix;

import java.util.List;
import java.util.Map;

/**
 * What the columns of a table hold that are no levels.
 *
 * @param title the column that names criteria
 * @param groups the columns that hold what criteria are listed under, the widest first
 * @param notes the columns that say more of a criterion
 * @param weights the columns that hold weights, the one meant for criteria first
 * @param ignored columns that are left out, with the reason
 */
record Columns(
    int title,
    List<Integer> groups,
    List<Integer> notes,
    List<Weighing> weights,
    Map<Integer, String> ignored) {

  Columns {
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
    weights = List.copyOf(weights);
    ignored = Map.copyOf(ignored);
  }

  /** Whether a column is read for criteria. */
  boolean isRead(int column) {
    return column == title
        || groups.contains(column)
        || notes.contains(column)
        || weights.stream().anyMatch(weighing -> weighing.column() == column);
  }

  /**
   * A column of weights.
   *
   * @param isOfGroup whether its header says that it weighs groups
   * @param isPoints whether its header says that it holds points
   */
  record Weighing(int column, boolean isOfGroup, boolean isPoints) {}
}
