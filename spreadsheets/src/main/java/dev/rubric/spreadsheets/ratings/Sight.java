package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.rubric.Criterion;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.Optional;

/** A sheet as the criteria and levels of a rubric let one see it. */
record Sight(SheetCells sheet, CriterionNames criteria, LevelWords levels) {

  /** What a header cell says of ratings. */
  Optional<Heading> heading(int row, int column) {
    String text = sheet.text(row, column);
    return text.isEmpty() ? Optional.empty() : Heading.of(text, criteria);
  }

  /** Whether a cell holds a level of a criterion. */
  boolean isLevel(Criterion criterion, int row, int column) {
    String text = sheet.text(row, column);
    return !text.isEmpty() && levels.find(criterion, text).isPresent();
  }

  /** Whether a text is a level of some criterion, written in words. */
  boolean isLevelWord(String text) {
    return text.chars().anyMatch(Character::isLetter) && levels.isOfAny(text);
  }

  /** The last column that holds something. */
  int width() {
    int width = 0;
    for (int row : sheet.rows()) {
      for (Cell cell : sheet.row(row)) {
        width = Math.max(width, cell.address().column() + 1);
      }
    }
    return width;
  }
}
