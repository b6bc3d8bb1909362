package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A rubric as a workbook: written for a committee to read and edit, and read back. */
public final class RubricWorkbook {

  private static final List<String> SHEETS =
      List.of(
          RubricSheet.NAME,
          CriteriaSheet.NAME,
          LevelRulesSheet.NAME,
          SectionsSheet.NAME,
          SignalsSheet.NAME,
          ListsSheet.NAME,
          FlagsSheet.NAME,
          ProfilesSheet.NAME,
          BandsSheet.NAME,
          ExamplesSheet.NAME);

  private RubricWorkbook() {}

  /**
   * Writes a rubric as an .xlsx workbook. The same rubric always gives the same bytes; the stream
   * is left open.
   */
  public static void write(Rubric rubric, OutputStream output) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Looks looks = new Looks(workbook);
      RubricSheet.write(rubric, workbook, looks);
      CriteriaSheet.write(rubric, workbook, looks);
      LevelRulesSheet.write(rubric, workbook, looks);
      SectionsSheet.write(rubric, workbook, looks);
      SignalsSheet.write(rubric, workbook, looks);
      ListsSheet.write(rubric, workbook, looks);
      FlagsSheet.write(rubric, workbook, looks);
      ProfilesSheet.write(rubric, workbook, looks);
      BandsSheet.write(rubric, workbook, looks);
      ExamplesSheet.write(rubric, workbook, looks);
      workbook.setActiveSheet(1);
      workbook.setSelectedTab(1);
      WorkbookFile.write(workbook, rubric.title(), output);
    }
  }

  /**
   * Reads the values of a rubric workbook in the shape of the JSON document.
   *
   * @param problems receives what is wrong with the sheets; the meaning of values is not checked
   * @return empty when the workbook holds no rubric, which is then reported
   */
  public static Optional<Node> read(WorkbookCells workbook, Problems problems) {
    RubricTables tables = new RubricTables(workbook, problems);
    warnOfMisspeltSheets(workbook, problems);
    Table criteria = tables.require(CriteriaSheet.NAME, "title");
    if (criteria == null) {
      return Optional.empty();
    }
    ObjectBuilder rubric = new ObjectBuilder();
    RubricSheet.read(tables, rubric);
    LevelColumns levels = LevelColumns.of(criteria, problems);
    rubric.put("scale", levels.scale());
    tables
        .rows(SectionsSheet.NAME, "id")
        .ifPresent(t -> rubric.put("sections", SectionsSheet.read(t)));
    tables
        .rows(SignalsSheet.NAME, "id")
        .ifPresent(t -> rubric.put("signals", SignalsSheet.read(t)));
    tables
        .rows(ListsSheet.NAME, "list", "part")
        .ifPresent(t -> rubric.put("lists", ListsSheet.read(t, problems)));
    rubric.put("criteria", CriteriaSheet.read(criteria, levels, tables));
    tables.rows(FlagsSheet.NAME, "id").ifPresent(t -> rubric.put("flags", FlagsSheet.read(t)));
    tables
        .rows(ProfilesSheet.NAME, ProfilesSheet.KEY)
        .ifPresent(t -> rubric.put("profiles", ProfilesSheet.read(t)));
    tables.rows(BandsSheet.NAME, "name").ifPresent(t -> rubric.put("bands", BandsSheet.read(t)));
    tables
        .rows(ExamplesSheet.NAME, "example", "part", "name", "value")
        .ifPresent(t -> rubric.put("examples", ExamplesSheet.read(t, problems)));
    tables.warnOfMisspeltHeaders();
    return Optional.of(rubric.at(workbook.location()));
  }

  private static void warnOfMisspeltSheets(WorkbookCells workbook, Problems problems) {
    List<String> absent = SHEETS.stream().filter(sheet -> workbook.sheet(sheet).isEmpty()).toList();
    for (SheetCells sheet : workbook.sheets()) {
      boolean known = SHEETS.stream().anyMatch(sheet.name().strip()::equalsIgnoreCase);
      String meant = known ? null : Nearest.to(sheet.name(), absent);
      if (meant != null) {
        Location at = sheet.at(0, 0);
        problems.add(
            new Problem(
                Severity.WARNING,
                "unknown-sheet",
                at,
                "the sheet `" + sheet.name() + "` is not read",
                null,
                "did you mean `" + meant + "`?"));
      }
    }
  }
}
