package dev.rubric.spreadsheets.matrix;

import java.util.List;

/** Tells which rows of a sheet make up one header: names above points, or points above names. */
final class HeaderRows {

  static final int LONGEST_NAME = 80;

  private static final List<String> ROLES =
      List.of(
          "title",
          "group",
          "weight",
          "group weight",
          "points",
          "notes",
          "entry",
          "number",
          "list",
          "level",
          "total",
          "anchor");

  private final Grid grid;

  HeaderRows(Grid grid) {
    this.grid = grid;
  }

  /** Whether a row adds points to the names above it, or names to the points. */
  boolean continues(int top, int row) {
    List<Spot> spots = grid.row(row);
    if (spots.isEmpty() || weighs(top, row)) {
      return false;
    }
    boolean numbered = isQuantities(top);
    int fitting = 0;
    for (int column = 0; column < grid.columns(); column++) {
      String text = grid.text(row, column);
      if (text.isEmpty() || isRole(text)) {
        continue;
      }
      if (!fits(top, column, text, numbered)) {
        return false;
      }
      fitting++;
    }
    return fitting >= 2;
  }

  private boolean fits(int top, int column, String text, boolean numbered) {
    boolean quantity = Quantity.parse(text) != null;
    boolean named = numbered && Quantity.parse(grid.text(top, column)) == null;
    return isUnder(top, column)
        && !named
        && (numbered ? !quantity && text.length() <= LONGEST_NAME : quantity);
  }

  /** Whether a name stands above, or to the left of it: one name may be meant for two columns. */
  private boolean isUnder(int top, int column) {
    return grid.covering(top, column) != null
        || (column > 1 && grid.covering(top, column - 1) != null && !isQuantities(top));
  }

  /** Whether a row says that it gives weights, and not points of what stands above. */
  private boolean weighs(int top, int row) {
    for (int column = 0; column < grid.columns(); column++) {
      if (!grid.text(row, column).isEmpty()) {
        return Words.mentions("weight", grid.text(row, column))
            && !Words.mentions("weight", grid.text(top, column));
      }
    }
    return false;
  }

  /** Whether a row holds quantities and what they are, nothing else. */
  boolean isQuantities(int row) {
    List<Spot> numbers = grid.row(row).stream().filter(Spot::isQuantity).toList();
    return numbers.size() >= 2
        && grid.row(row).stream().allMatch(spot -> spot.isQuantity() || isRole(spot.line()));
  }

  /** Whether a header says what its column holds, not which level it describes. */
  static boolean isRole(String text) {
    return ROLES.stream().anyMatch(role -> Words.mentions(role, text));
  }
}
