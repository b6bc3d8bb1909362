package dev.rubric.spreadsheets.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What some rows hold in a column.
 *
 * @param rows how many rows there are
 * @param filled how many of them hold something
 * @param prose how many hold words that describe
 * @param quantities how many hold a number or a range
 * @param listed how many hold an address, a date or the like
 * @param distinct how many different texts there are
 * @param length how long the texts are on average; an ideograph counts as three letters
 */
record ColumnStats(
    int rows, int filled, int prose, int quantities, int listed, int distinct, double length) {

  private static final int SHORTEST_PROSE = 12;

  static ColumnStats of(Grid grid, int column, List<Integer> rows) {
    List<String> texts = new ArrayList<>();
    for (int row : rows) {
      String text = grid.text(row, column);
      if (!text.isEmpty() && !Marks.isNothing(text) && !Marks.isMark(text)) {
        texts.add(text);
      }
    }
    int quantities = (int) texts.stream().filter(text -> Quantity.parse(text) != null).count();
    int listed = (int) texts.stream().filter(Marks::isListed).count();
    int prose = (int) texts.stream().filter(ColumnStats::isProse).count();
    Set<String> distinct = new HashSet<>(texts);
    double length = texts.stream().mapToInt(ColumnStats::length).average().orElse(0);
    return new ColumnStats(
        rows.size(), texts.size(), prose, quantities, listed, distinct.size(), length);
  }

  static boolean isProse(String text) {
    return Quantity.parse(text) == null && !Marks.isListed(text) && length(text) >= SHORTEST_PROSE;
  }

  static int length(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 3 : 1).sum();
  }

  boolean isBlank() {
    return filled == 0;
  }

  boolean isNumeric() {
    return filled > 0 && quantities >= 0.6 * filled;
  }

  boolean isProse() {
    return filled > 0 && prose >= 0.6 * filled && filled >= 0.4 * rows;
  }

  boolean isListed() {
    return filled > 0 && listed >= 0.5 * filled;
  }

  /** Whether it holds a text for several rows: one in the first of them, or one that repeats. */
  boolean isShared() {
    return filled < 0.75 * rows || (filled >= 3 && distinct <= 0.75 * filled);
  }
}
