package dev.rubric.spreadsheets.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that name the levels of a table.
 *
 * @param top the first of its rows, from 0
 * @param bottom the last of them
 * @param levels from left to right, at least two
 * @param evidence how much speaks for it; from 2.5 on the labels themselves do
 */
record Header(int top, int bottom, List<LevelColumn> levels, double evidence) {

  static final double STRONG = 2.5;

  Header {
    levels = List.copyOf(levels);
  }

  /**
   * A level and its column.
   *
   * @param pointsAt where its points stand, when that is another cell
   */
  record LevelColumn(int column, Label label, Spot at, @Nullable Spot pointsAt) {}

  int first() {
    return levels.get(0).column();
  }

  int last() {
    return levels.get(levels.size() - 1).column();
  }

  boolean isStrong() {
    return evidence >= STRONG;
  }

  boolean isLevel(int column) {
    return levels.stream().anyMatch(level -> level.column() == column);
  }
}
