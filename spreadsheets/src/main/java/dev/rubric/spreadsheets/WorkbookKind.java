package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a workbook holds, as the names of its sheets tell. */
public enum WorkbookKind {
  /** A rubric: it has a sheet {@code Criteria}, or another of a rubric's. */
  RUBRIC,
  /** A scorecard: it has a sheet {@code Scorecard}. */
  SCORECARD,
  /** Results that this product wrote: it has the sheets {@code Summary} and {@code Method}. */
  RESULTS,
  /** None of these. */
  OTHER;

  /** Even without its criteria, a workbook with one of these is meant as a rubric. */
  private static final List<String> RUBRIC_SHEETS =
      List.of(
          CriteriaSheet.NAME,
          LevelRulesSheet.NAME,
          FlagsSheet.NAME,
          SectionsSheet.NAME,
          BandsSheet.NAME,
          ProfilesSheet.NAME);

  /** Headers of which a sheet of ours has one; `Criteria` may have lost its title or its id. */
  private static final Set<String> CRITERIA_HEADERS = Set.of("title", "mode");

  private static final Set<String> OTHER_HEADERS = Set.of("id", "name", "criterion id");

  private static final int SEARCHED_ROWS = 30;

  /** The kind in a word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a workbook has the sheet by which a scorecard's is known. */
  private static boolean isScorecard(OpenWorkbook workbook) {
    return workbook.sheets().stream().anyMatch(HeaderSheet.NAME::equalsIgnoreCase);
  }

  /** Whether the names of the sheets are those of a rubric, a scorecard or results of ours. */
  public static boolean isOurs(OpenWorkbook workbook) {
    List<String> names =
        workbook.sheets().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return isScorecard(workbook)
        || names.contains(CriteriaSheet.NAME.toLowerCase(Locale.ROOT))
        || names.containsAll(List.of("summary", "method"));
  }

  /**
   * The kind of a workbook.
   *
   * @param name the file as the user named it, for places
   * @throws InvalidInputException if the file is no workbook, or a damaged one
   */
  public static WorkbookKind of(Path file, String name) throws IOException {
    return of(WorkbookReader.read(file, name));
  }

  /** The kind of a workbook whose cells were read. */
  public static WorkbookKind of(WorkbookCells workbook) {
    if (workbook.sheet("Scorecard").isPresent()) {
      return SCORECARD;
    }
    if (workbook.sheet("Summary").isPresent() && workbook.sheet("Method").isPresent()) {
      return RESULTS;
    }
    boolean rubric = RUBRIC_SHEETS.stream().anyMatch(sheet -> isOurs(workbook, sheet));
    return rubric ? RUBRIC : OTHER;
  }

  /** Anyone may call a sheet `Criteria`: ours has headers that we write. */
  private static boolean isOurs(WorkbookCells workbook, String name) {
    SheetCells sheet = workbook.sheet(name).orElse(null);
    Set<String> headers = name.equals(CriteriaSheet.NAME) ? CRITERIA_HEADERS : OTHER_HEADERS;
    return sheet != null
        && sheet.rows().stream()
            .limit(SEARCHED_ROWS)
            .flatMap(row -> sheet.row(row).stream())
            .map(cell -> Texts.comparable(cell.text()))
            .anyMatch(headers::contains);
  }
}
