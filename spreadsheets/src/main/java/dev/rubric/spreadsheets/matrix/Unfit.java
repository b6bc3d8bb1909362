package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.flat.FlatBatch;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells sheets that can hold no rubric from others, before anything is guessed of their cells. */
final class Unfit {

  private static final int MOST_ROWS = 2_000;
  private static final int MOST_COLUMNS = 100;

  private Unfit() {}

  /** What a sheet is or has that no rubric has, in words; empty where it may hold one. */
  static Optional<String> reason(SheetCells sheet) {
    return isBatch(sheet)
        ? Optional.of("the sheet `" + sheet.name() + "` is a table of scorecards")
        : excess(sheet);
  }

  /** Whether the sheet is a flat batch of scorecards. */
  static boolean isBatch(SheetCells sheet) {
    return FlatBatch.isIn(sheet);
  }

  private static Optional<String> excess(SheetCells sheet) {
    Set<Integer> rows = new HashSet<>();
    Set<Integer> columns = new HashSet<>();
    for (Cell cell : (Iterable<Cell>) shown(sheet)::iterator) {
      rows.add(cell.address().row());
      columns.add(cell.address().column());
      int length = cell.text().length();
      if (length > Texts.LONGEST) {
        String place = sheet.at(cell.address().row(), cell.address().column()).place();
        return more("the cell `" + place + "`", length, Texts.LONGEST, "characters");
      }
    }
    String name = "the sheet `" + sheet.name() + "`";
    return rows.size() > MOST_ROWS
        ? more(name, rows.size(), MOST_ROWS, "rows")
        : columns.size() > MOST_COLUMNS
            ? more(name, columns.size(), MOST_COLUMNS, "columns")
            : Optional.empty();
  }

  private static Stream<Cell> shown(SheetCells sheet) {
    return sheet.rows().stream()
        .flatMap(row -> sheet.row(row).stream())
        .filter(cell -> Grid.isShown(sheet, cell));
  }

  private static Optional<String> more(String what, int count, int most, String unit) {
    return Optional.of(
        what + " has " + count + " " + unit + ", and in a rubric one has at most " + most);
  }
}
