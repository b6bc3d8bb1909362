package dev.rubric.spreadsheets.matrix;

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

  static ColumnStats of(Grid grid, int column, List<Integer> rows) {
    int filled = 0;
    int quantities = 0;
    int listed = 0;
    int prose = 0;
    long length = 0;
    Set<String> distinct = new HashSet<>();
    for (int row : rows) {
      Spot spot = grid.spot(row, column);
      if (spot != null && !spot.content().isMark()) {
        filled++;
        quantities += spot.isQuantity() ? 1 : 0;
        listed += spot.content().isListed() ? 1 : 0;
        prose += spot.content().isProse() ? 1 : 0;
        length += spot.content().length();
        distinct.add(spot.line());
      }
    }
    double mean = filled == 0 ? 0 : (double) length / filled;
    return new ColumnStats(rows.size(), filled, prose, quantities, listed, distinct.size(), mean);
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
