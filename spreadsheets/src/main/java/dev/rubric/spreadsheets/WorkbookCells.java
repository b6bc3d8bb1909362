package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of a workbook, in its order.
 *
 * @param file the file as the user named it
 */
record WorkbookCells(String file, List<SheetCells> sheets) {

  WorkbookCells {
    sheets = List.copyOf(sheets);
  }

  /** The sheet of that name; names compare without case. */
  Optional<SheetCells> sheet(String name) {
    String wanted = Texts.comparable(name);
    return sheets.stream()
        .filter(sheet -> Texts.comparable(sheet.name()).equals(wanted))
        .findFirst();
  }

  /** The file as a whole. */
  Location location() {
    return new Location.InFile(file);
  }
}
