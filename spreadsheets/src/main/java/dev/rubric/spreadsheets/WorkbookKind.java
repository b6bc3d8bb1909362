package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.RowReader;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a workbook holds, as the names of its sheets and their headers tell. */
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

  /** Anyone may call a sheet `Scorecard`, too: a damaged one of ours has one of these left. */
  private static final Set<String> SCORECARD_HEADERS = Set.of("field", "value");

  private static final int SEARCHED_ROWS = 30;

  /** The kind in a word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a workbook. Anyone may call a sheet `Criteria`, so that a rubric of ours is known
   * by the first rows of one, too.
   *
   * @throws InvalidInputException if these are damaged
   */
  public static WorkbookKind of(OpenWorkbook workbook) throws IOException {
    Map<String, String> sheets =
        workbook.sheets().stream()
            .collect(Collectors.toMap(Texts::comparable, sheet -> sheet, (one, other) -> one));
    String scorecard = sheets.get(Texts.comparable(HeaderSheet.NAME));
    if (scorecard != null && hasHeaders(workbook, scorecard, SCORECARD_HEADERS)) {
      return SCORECARD;
    }
    if (sheets.keySet().containsAll(List.of("summary", "method"))) {
      return RESULTS;
    }
    for (String name : RUBRIC_SHEETS) {
      String sheet = sheets.get(Texts.comparable(name));
      if (sheet != null && hasHeaders(workbook, sheet, headers(name))) {
        return RUBRIC;
      }
    }
    return OTHER;
  }

  private static Set<String> headers(String sheet) {
    return sheet.equals(CriteriaSheet.NAME) ? CRITERIA_HEADERS : OTHER_HEADERS;
  }

  private static boolean hasHeaders(OpenWorkbook workbook, String sheet, Set<String> headers)
      throws IOException {
    try (RowReader rows = workbook.rows(sheet)) {
      boolean more = true;
      for (int searched = 0; more && searched < SEARCHED_ROWS; ) {
        SheetCells next = new SheetCells(workbook.file(), sheet);
        more = rows.next(next);
        if (hasOneOf(headers, next)) {
          return true;
        }
        searched += next.rows().size();
      }
    }
    return false;
  }

  private static boolean hasOneOf(Set<String> headers, SheetCells cells) {
    return cells.rows().stream()
        .flatMap(row -> cells.row(row).stream())
        .anyMatch(cell -> headers.contains(Texts.comparable(cell.text())));
  }
}
