package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.OpenWorkbook;
import dev.rubric.spreadsheets.cells.RowReader;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a workbook that has the scorecards of a batch.
 *
 * @param start its first rows
 * @param headerRow the one of them that names the columns
 */
record FlatSheet(SheetCells start, int headerRow) {

  private static final int SEARCHED_ROWS = 30;

  /** No other table has columns that are called like this. */
  private static final Pattern OWN =
      Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*|rating/[a-z0-9-]+");

  /**
   * The sheet; empty when the workbook has none.
   *
   * @param rubric what its columns may be labelled by
   */
  static Optional<FlatSheet> find(OpenWorkbook workbook, @Nullable Rubric rubric)
      throws IOException {
    Set<String> labels = rubric == null ? Set.of() : labels(rubric);
    for (String name : candidates(workbook.sheets())) {
      SheetCells start = start(workbook, name);
      for (int row : start.rows()) {
        if (isHeader(start, row, labels)) {
          return Optional.of(new FlatSheet(start, row));
        }
      }
    }
    return Optional.empty();
  }

  /** The labels of signals; one that is a criterion's as well may head ratings. */
  private static Set<String> labels(Rubric rubric) {
    Set<String> titles =
        rubric.criteria().stream()
            .flatMap(criterion -> Stream.of(criterion.id(), criterion.title()))
            .map(Texts::comparable)
            .collect(Collectors.toSet());
    return rubric.signals().all().stream()
        .map(signal -> Texts.comparable(signal.label()))
        .filter(label -> !titles.contains(label))
        .collect(Collectors.toSet());
  }

  /** In a workbook that says what it is, no other sheet is looked at. */
  private static List<String> candidates(List<String> sheets) {
    List<String> own = sheets.stream().filter(FlatNames.SCORECARDS::equalsIgnoreCase).toList();
    boolean isRubric = sheets.stream().anyMatch("Criteria"::equalsIgnoreCase);
    return own.isEmpty() && !isRubric ? sheets : own;
  }

  private static SheetCells start(OpenWorkbook workbook, String name) throws IOException {
    SheetCells start = new SheetCells(workbook.file(), name);
    try (RowReader rows = workbook.rows(name)) {
      boolean more = true;
      while (more && start.rows().size() < SEARCHED_ROWS) {
        more = rows.next(start);
      }
    }
    return start;
  }

  /** A header names whom it is about, and something to record of them. */
  private static boolean isHeader(SheetCells cells, int row, Set<String> labels) {
    boolean about = false;
    boolean recorded = false;
    for (Cell cell : cells.row(row)) {
      String text = cell.text().strip().toLowerCase(Locale.ROOT);
      about |= text.equals("candidate") || text.equals("id");
      recorded |=
          text.equals(FlatNames.RUBRIC)
              || OWN.matcher(text).matches()
              || labels.contains(Texts.comparable(text));
    }
    return about && recorded && !FurtherTable.isHeader(cells, row);
  }

  /** Whether one of the first rows has headers as this product writes them. */
  static boolean isOwn(SheetCells cells) {
    return cells.rows().stream()
        .limit(SEARCHED_ROWS)
        .anyMatch(row -> isHeader(cells, row, Set.of()) && isOwnHeader(cells, row));
  }

  private static boolean isOwnHeader(SheetCells cells, int row) {
    return cells.row(row).stream()
        .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.equals("candidate") || OWN.matcher(text).matches());
  }
}
