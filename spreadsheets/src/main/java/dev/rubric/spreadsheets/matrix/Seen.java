package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a file that is no rubric holds instead. */
final class Seen {

  private static final int NAMED = 6;

  private Seen() {}

  static String in(WorkbookCells workbook) {
    List<String> sheets = new ArrayList<>();
    for (SheetCells sheet : workbook.sheets()) {
      if (!sheet.isHidden() && !sheet.rows().isEmpty()) {
        sheets.add(Unfit.reason(sheet).orElseGet(() -> sheet(sheet)));
      }
    }
    if (sheets.isEmpty()) {
      return workbook.sheets().stream().allMatch(sheet -> sheet.rows().isEmpty())
          ? "its sheets are empty"
          : "all its sheets are hidden";
    }
    String others = sheets.size() > 2 ? ", and " + (sheets.size() - 2) + " more sheets" : "";
    return sheets.stream().limit(2).collect(Collectors.joining("; ")) + others;
  }

  private static String sheet(SheetCells sheet) {
    Grid grid = Grid.of(sheet);
    int header = 0;
    while (header < grid.rows() - 1 && grid.row(header).size() < 2) {
      header++;
    }
    List<Spot> names = grid.row(header);
    if (names.size() < 2) {
      return "the sheet `"
          + sheet.name()
          + "` has "
          + sheet.rows().size()
          + " rows of text and no table";
    }
    int rows = 0;
    for (int row = header + 1; row < grid.rows(); row++) {
      rows += grid.row(row).isEmpty() ? 0 : 1;
    }
    String headers =
        names.stream()
            .limit(NAMED)
            .map(spot -> "`" + Texts.shortened(spot.text()) + "`")
            .collect(Collectors.joining(", "));
    return "the sheet `"
        + sheet.name()
        + "` is "
        + kind(names, grid, header)
        + " of "
        + rows
        + " rows under "
        + headers
        + (names.size() > NAMED ? " and more" : "")
        + ", in which no columns and no rows read like levels";
  }

  private static String kind(List<Spot> names, Grid grid, int header) {
    List<String> texts = names.stream().map(Spot::line).toList();
    if (texts.stream().anyMatch(text -> Words.means("list", text) && isRank(text))) {
      return "a ranking";
    }
    if (texts.stream().anyMatch(text -> Words.means("list", text))) {
      return "a list";
    }
    List<Integer> rows = new ArrayList<>();
    for (int row = header + 1; row < grid.rows(); row++) {
      rows.add(row);
    }
    int numeric = 0;
    for (int column = 1; column < grid.columns(); column++) {
      numeric += ColumnStats.of(grid, column, rows).isNumeric() ? 1 : 0;
    }
    return numeric >= 2 ? "a table of numbers" : "a table";
  }

  private static boolean isRank(String text) {
    return List.of("rank", "place", "rang", "platz", "排名", "順位").contains(Words.bare(text));
  }
}
