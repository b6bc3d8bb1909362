package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Texts;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of Canvas's table of rubrics.
 *
 * @param note column of the criterion's description, or -1
 * @param range column of whether points may be given in between, or -1
 * @param ratings from left to right
 */
record CanvasColumns(int rubric, int criterion, int note, int range, List<Rating> ratings) {

  static final String RUBRIC = "Rubric Name";
  static final String CRITERION = "Criteria Name";
  static final String NOTE = "Criteria Description";
  static final String RANGE = "Criteria Enable Range";
  static final String NAME = "Rating Name";
  static final String DESCRIPTION = "Rating Description";
  static final String POINTS = "Rating Points";

  /** The columns of a rating; the description's is -1 where there is none. */
  record Rating(int name, int description, int points) {}

  /** The columns that a header names, if it is Canvas's; names of ratings may be numbered. */
  static Optional<CanvasColumns> of(SheetCells sheet, int header) {
    List<Integer> names = columns(sheet, header, NAME);
    List<Integer> descriptions = columns(sheet, header, DESCRIPTION);
    List<Integer> points = columns(sheet, header, POINTS);
    int rubric = column(sheet, header, RUBRIC);
    int criterion = column(sheet, header, CRITERION);
    if (rubric < 0 || criterion < 0 || names.isEmpty() || names.size() != points.size()) {
      return Optional.empty();
    }
    List<Rating> ratings = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int description = descriptions.size() == names.size() ? descriptions.get(i) : -1;
      ratings.add(new Rating(names.get(i), description, points.get(i)));
    }
    return Optional.of(
        new CanvasColumns(
            rubric,
            criterion,
            column(sheet, header, NOTE),
            column(sheet, header, RANGE),
            List.copyOf(ratings)));
  }

  private static int column(SheetCells sheet, int header, String name) {
    return columns(sheet, header, name).stream().findFirst().orElse(-1);
  }

  private static List<Integer> columns(SheetCells sheet, int header, String name) {
    String wanted = Texts.comparable(name);
    return sheet.row(header).stream()
        .filter(cell -> Texts.comparable(cell.text()).startsWith(wanted))
        .map(Cell::address)
        .map(address -> address.column())
        .toList();
  }
}
