package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a table that are not of a criterion: who is rated, and by whom. */
final class OtherColumns {

  private final SheetCells sheet;
  private final int headerRow;
  private final List<Integer> refused = new ArrayList<>();
  private int subject = -1;
  private int rater = -1;

  private OtherColumns(SheetCells sheet, int headerRow) {
    this.sheet = sheet;
    this.headerRow = headerRow;
  }

  /** The columns; one that looks like a criterion nobody knows is reported, others are named. */
  static OtherColumns of(
      Sight sight, int headerRow, Map<Integer, Heading> headings, Problems problems) {
    SheetCells sheet = sight.sheet();
    OtherColumns others = new OtherColumns(sheet, headerRow);
    List<Integer> left = new ArrayList<>();
    for (int column = 0; column < sight.width(); column++) {
      String header = sheet.text(headerRow, column);
      if (headings.containsKey(column)) {
        continue;
      }
      if (Words.isSubject(header) && others.subject < 0) {
        others.subject = column;
      } else if (Words.isRater(header) && others.rater < 0) {
        others.rater = column;
      } else {
        left.add(column);
      }
    }
    if (others.subject < 0 && !left.isEmpty()) {
      others.subject = left.remove(0);
    }
    left.forEach(column -> others.leave(sight, column, problems));
    return others;
  }

  private void leave(Sight sight, int column, Problems problems) {
    String header = sheet.text(headerRow, column);
    if (header.isEmpty() || Words.isSummary(header)) {
      return;
    }
    String nearest = sight.criteria().nearest(header);
    if (nearest != null || holdsLevels(sight, column)) {
      refused.add(column);
      problems.error(
          "unknown-criterion",
          sheet.at(headerRow, column),
          "unknown criterion `"
              + Texts.shortened(header)
              + "`; rows with a rating there are not used",
          nearest == null ? null : "did you mean `" + nearest + "`?");
      return;
    }
    problems.add(
        new Problem(
            Severity.WARNING,
            "unknown-column",
            sheet.at(headerRow, column),
            "the column `" + Texts.shortened(header) + "` is not read",
            null,
            null));
  }

  /** Whether all that stands in a column are levels, in words. */
  private boolean holdsLevels(Sight sight, int column) {
    List<String> texts =
        sheet.rows().stream()
            .filter(row -> row > headerRow)
            .map(row -> sheet.text(row, column))
            .filter(text -> !LevelWords.isNotAssessed(text))
            .toList();
    return !texts.isEmpty() && texts.stream().allMatch(sight::isLevelWord);
  }

  int subjectColumn() {
    return Math.max(0, subject);
  }

  String subject(int row) {
    return subject < 0 ? "" : sheet.text(row, subject);
  }

  @Nullable String rater(int row) {
    String name = rater < 0 ? "" : sheet.text(row, rater);
    return name.isEmpty() ? null : name;
  }

  /** Whether a row cannot be used; why is reported unless the header has been. */
  boolean refuses(int row, Problems problems) {
    if (sheet.isTornApart(row, headerRow)) {
      problems.add(sheet.tornApart(row));
      return true;
    }
    return refused.stream().anyMatch(column -> !sheet.text(row, column).isEmpty());
  }
}
