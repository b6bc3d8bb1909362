package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheets of a rubric workbook as tables. */
final class RubricTables {

  private final WorkbookCells workbook;
  private final Problems problems;
  private final List<Table> found = new ArrayList<>();

  RubricTables(WorkbookCells workbook, Problems problems) {
    this.workbook = workbook;
    this.problems = problems;
  }

  WorkbookCells workbook() {
    return workbook;
  }

  Problems problems() {
    return problems;
  }

  /** The table of a sheet that need not be there. */
  Optional<Table> rows(String sheet, String... headers) {
    SheetCells cells = workbook.sheet(sheet).orElse(null);
    if (cells == null || cells.rows().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(find(cells, headers));
  }

  /** The table of a sheet that must be there; null when it is not, which is then reported. */
  @Nullable Table require(String sheet, String... headers) {
    SheetCells cells = workbook.sheet(sheet).orElse(null);
    if (cells == null) {
      List<String> present = workbook.sheets().stream().map(SheetCells::name).toList();
      problems.error(
          "missing-sheet",
          workbook.location(),
          "the workbook has no sheet `" + sheet + "`",
          Nearest.to(sheet, present) == null && present.size() > 1
              ? "its sheets are `" + String.join("`, `", present) + "`"
              : Nearest.hint(sheet, present));
      return null;
    }
    return find(cells, headers);
  }

  private @Nullable Table find(SheetCells cells, String... headers) {
    Table table = Table.find(cells, List.of(headers), problems);
    if (table != null) {
      found.add(table);
    }
    return table;
  }

  /** Once all is read, warns of headers that are nearly ones that were missing. */
  void warnOfMisspeltHeaders() {
    found.forEach(Table::warnOfMisspeltHeaders);
  }
}
