package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Accounts for every cell of a matrix: it is in the rubric, or it was said not to be. */
final class Accounts {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  private final MatrixSummary summary;
  private final Set<String> said;

  private Accounts(MatrixSummary summary, String document) {
    this.summary = summary;
    this.said = words(document.replace("\\n", " ") + " " + String.join(" ", summary.remarks()));
  }

  /**
   * The cells that are lost in silence.
   *
   * @param document the rubric that was read, as JSON
   */
  static List<String> lost(WorkbookCells workbook, MatrixSummary summary, String document) {
    Accounts accounts = new Accounts(summary, document);
    List<String> lost = new ArrayList<>();
    for (SheetCells sheet : workbook.sheets()) {
      for (int row : sheet.rows()) {
        for (Cell cell : sheet.row(row)) {
          if (!Texts.isBlank(cell.text()) && !accounts.isKnown(sheet, cell)) {
            lost.add(sheet.name() + "!" + cell.address() + " `" + cell.text() + "`");
          }
        }
      }
    }
    return lost;
  }

  private boolean isKnown(SheetCells sheet, Cell cell) {
    return summary.leftOut().stream().anyMatch(left -> holds(left.place(), sheet, cell.address()))
        || Quantity.parse(cell.text()) != null
        || HeaderRows.isRole(cell.text())
        || isAboveCriteria(sheet, cell.address())
        || said.containsAll(words(withoutUnits(cell.text())));
  }

  private static String withoutUnits(String text) {
    return text.replaceAll("(?iu)\\b(?:points?|pts|punkte)\\b|(?<=\\d)分", "");
  }

  /** Whether it heads the columns of titles and groups, or the row where criteria stand across. */
  private boolean isAboveCriteria(SheetCells sheet, CellAddress at) {
    return summary.criteria().stream()
        .filter(criterion -> criterion.place().startsWith(sheet.name() + "!"))
        .map(criterion -> CellAddress.parse(criterion.place().substring(sheet.name().length() + 1)))
        .anyMatch(
            title ->
                (title.column() >= at.column() && title.row() > at.row() && isInTable(sheet, at))
                    || (title.column() == at.column() && title.row() > at.row())
                    || (title.row() == at.row() && title.column() > at.column()));
  }

  private boolean isInTable(SheetCells sheet, CellAddress at) {
    return summary.tables().stream().anyMatch(table -> holds(table.place(), sheet, at));
  }

  private static boolean holds(String place, SheetCells sheet, CellAddress at) {
    if (!place.startsWith(sheet.name() + "!")) {
      return false;
    }
    String[] corners = place.substring(sheet.name().length() + 1).split(":", -1);
    return new PlainTable.Area(
            CellAddress.parse(corners[0]), CellAddress.parse(corners[corners.length - 1]))
        .holds(at);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(BETWEEN_WORDS.split(Texts.comparable(text), -1)));
    words.remove("");
    return words;
  }
}
