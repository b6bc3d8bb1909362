package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table with a row a criterion and a column a subject, or a subject and a rater. */
final class Down {

  private static final int SEARCHED_COLUMNS = 10;

  private final Sight sight;
  private final SheetCells sheet;
  private final int names;
  private final Map<Integer, Criterion> criteria = new LinkedHashMap<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Integer> unknown = new ArrayList<>();
  private final Problems problems = new Problems();
  private int header = -1;
  private int raters = -1;
  private long ratings;

  private Down(Sight sight, int names) {
    this.sight = sight;
    this.sheet = sight.sheet();
    this.names = names;
    for (int row : sheet.rows()) {
      sight.criteria().find(sheet.text(row, names)).ifPresent(found -> criteria.put(row, found));
    }
  }

  /** The table; empty when no column names criteria, each once: one alone under a word for it. */
  static Optional<Layout> read(Sight sight) {
    for (int column = 0; column < Math.min(SEARCHED_COLUMNS, sight.width()); column++) {
      Down down = new Down(sight, column);
      boolean once = down.criteria.values().stream().distinct().count() == down.criteria.size();
      if (once && (down.criteria.size() > 1 || down.isHeaded())) {
        return down.layout();
      }
    }
    return Optional.empty();
  }

  private boolean isHeaded() {
    return criteria.size() == 1
        && sheet.rows().stream()
            .takeWhile(row -> !criteria.containsKey(row))
            .anyMatch(row -> Words.isCriterion(sheet.text(row, names)));
  }

  private Optional<Layout> layout() {
    int first = criteria.keySet().iterator().next();
    for (int row : sheet.rows()) {
      if (row < first && sheet.row(row).size() > (sheet.text(row, names).isEmpty() ? 0 : 1)) {
        raters = Words.isRater(sheet.text(row, names)) ? row : raters;
        header = raters == row ? header : row;
      }
    }
    if (header < 0) {
      return Optional.empty();
    }
    reportUnknown(first);
    String subject = "";
    for (int column = names + 1; column < sight.width(); column++) {
      String above = sheet.text(header, column);
      subject = above.isEmpty() && raters >= 0 ? subject : above;
      if (!subject.isEmpty() && !Words.isSummary(subject)) {
        column(column, subject);
      }
    }
    return ratings == 0
        ? Optional.empty()
        : Optional.of(
            new Layout(
                "a column a subject", sheet.at(header, names), marks, problems.list(), ratings));
  }

  /** A row among the criteria that has levels is a criterion that nobody knows. */
  private void reportUnknown(int first) {
    for (int row : sheet.rows()) {
      String name = sheet.text(row, names);
      if (row < first || criteria.containsKey(row) || name.isEmpty() || Words.isSummary(name)) {
        continue;
      }
      String nearest = sight.criteria().nearest(name);
      boolean levels =
          sheet.row(row).stream()
              .anyMatch(cell -> cell.address().column() > names && sight.isLevelWord(cell.text()));
      if (nearest != null || levels) {
        problems.error(
            "unknown-criterion",
            sheet.at(row, names),
            "unknown criterion `" + Texts.shortened(name) + "`; subjects rated there are not used",
            nearest == null ? null : "did you mean `" + nearest + "`?");
        unknown.add(row);
      }
    }
  }

  private void column(int column, String subject) {
    if (unknown.stream().anyMatch(row -> !sheet.text(row, column).isEmpty())) {
      return;
    }
    Subject named = Subject.of(subject);
    String rater = raters < 0 ? "" : sheet.text(raters, column);
    criteria.forEach(
        (row, criterion) -> {
          if (sheet.cell(row, column) != null) {
            marks.add(
                new Mark(
                    named.name(),
                    sheet.at(header, column),
                    rater.isEmpty() ? named.rater() : rater,
                    column,
                    criterion,
                    false,
                    row,
                    column));
            ratings += sight.isLevel(criterion, row, column) ? 1 : 0;
          }
        });
  }
}
