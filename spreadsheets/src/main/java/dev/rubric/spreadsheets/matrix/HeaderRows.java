package dev.rubric.spreadsheets.matrix;

import java.util.Set;

/** Tells which rows of a sheet make up one header: names above points, or points above names. */
final class HeaderRows {

  static final int LONGEST_NAME = 80;

  private static final Set<String> ROLES =
      Set.of(
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
    if (grid.row(row).isEmpty() || weighs(top, row)) {
      return false;
    }
    boolean numbered = isQuantities(top);
    int fitting = 0;
    for (Spot spot : grid.row(row)) {
      if (isRole(spot.line())) {
        continue;
      }
      if (!fits(top, spot, numbered)) {
        return false;
      }
      fitting++;
    }
    return fitting >= 2;
  }

  private boolean fits(int top, Spot spot, boolean numbered) {
    int column = grid.column(spot);
    boolean named = numbered && grid.quantity(top, column) == null;
    return isUnder(top, column, numbered)
        && !named
        && (numbered
            ? !spot.isQuantity() && spot.line().length() <= LONGEST_NAME
            : spot.isQuantity());
  }

  /** Whether a name stands above, or to the left of it: one name may be meant for two columns. */
  private boolean isUnder(int top, int column, boolean numbered) {
    return grid.covering(top, column) != null
        || (column > 1 && grid.covering(top, column - 1) != null && !numbered);
  }

  /** Whether a row says that it gives weights, and not points of what stands above. */
  private boolean weighs(int top, int row) {
    Spot first = grid.row(row).get(0);
    return Words.mentions("weight", first.line())
        && !Words.mentions("weight", grid.text(top, grid.column(first)));
  }

  /** Whether a row holds quantities and what they are, nothing else. */
  boolean isQuantities(int row) {
    return grid.row(row).stream().filter(Spot::isQuantity).count() >= 2
        && grid.row(row).stream().allMatch(spot -> spot.isQuantity() || isRole(spot.line()));
  }

  /** Whether a header says what its column holds, not which level it describes. */
  static boolean isRole(String text) {
    return Words.mentionsOneOf(ROLES, text);
  }
}
