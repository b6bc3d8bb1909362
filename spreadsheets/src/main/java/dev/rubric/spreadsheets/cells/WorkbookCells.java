package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of a workbook, in its order.
 *
 * @param file the file as the user named it
 * @param warnings what had to be guessed in reading the file
 */
public record WorkbookCells(String file, List<SheetCells> sheets, List<Problem> warnings) {

  public WorkbookCells {
    sheets = List.copyOf(sheets);
    warnings = List.copyOf(warnings);
  }

  WorkbookCells(String file, List<SheetCells> sheets) {
    this(file, sheets, List.of());
  }

  /** The sheet of that name; names compare without case. */
  public Optional<SheetCells> sheet(String name) {
    String wanted = Texts.comparable(name);
    return sheets.stream()
        .filter(sheet -> Texts.comparable(sheet.name()).equals(wanted))
        .findFirst();
  }

  /** The file as a whole. */
  public Location location() {
    return new Location.InFile(file);
  }
}
