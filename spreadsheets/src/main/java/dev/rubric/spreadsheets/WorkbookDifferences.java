package dev.rubric.spreadsheets;

import dev.rubric.engine.audit.Difference;
import dev.rubric.engine.located.Texts;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the cells in which two workbooks show different things. */
public final class WorkbookDifferences {

  private WorkbookDifferences() {}

  /**
   * The differences, sheet by sheet.
   *
   * @throws dev.rubric.engine.provenance.InvalidInputException if one is no workbook
   */
  public static List<Difference> between(Path recorded, Path again) throws IOException {
    Map<String, String> before = cells(recorded);
    Map<String, String> after = cells(again);
    Set<String> places = new LinkedHashSet<>(before.keySet());
    places.addAll(after.keySet());
    List<Difference> found = new ArrayList<>();
    for (String place : places) {
      String was = before.getOrDefault(place, "");
      String is = after.getOrDefault(place, "");
      if (!was.equals(is)) {
        found.add(new Difference(place, was, is));
      }
    }
    return found;
  }

  private static Map<String, String> cells(Path workbook) throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    for (SheetCells sheet : WorkbookReader.read(workbook, workbook.toString()).sheets()) {
      for (int row : sheet.rows()) {
        for (Cell cell : sheet.row(row)) {
          cells.put(sheet.name() + "!" + cell.address(), Texts.shortened(cell.text()));
        }
      }
    }
    return cells;
  }
}
