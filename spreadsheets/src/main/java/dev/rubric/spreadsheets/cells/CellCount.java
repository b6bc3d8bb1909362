package dev.rubric.spreadsheets.cells;

/** Counts the cells that are in memory together, and refuses a workbook of too many. */
final class CellCount {

  private static final int MOST = 1_000_000;

  private final String file;
  private int count;

  /** No cell yet of a file, as the user named it. */
  CellCount(String file) {
    this.file = file;
  }

  void more() {
    count++;
    if (count > MOST) {
      throw Unreadable.tooLarge(file, "it has more than " + MOST + " cells that are not blank");
    }
  }
}
