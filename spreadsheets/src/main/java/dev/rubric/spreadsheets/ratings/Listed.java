package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table with a row a rating: whom, which criterion, which level, by whom, and why. */
final class Listed {

  private static final int SEARCHED_ROWS = 30;

  private final Sight sight;
  private final SheetCells sheet;
  private final int headerRow;
  private final List<Mark> marks = new ArrayList<>();
  private final Problems problems = new Problems();
  private int subject = -1;
  private int criterion = -1;
  private int rating = -1;
  private int rater = -1;
  private int comment = -1;
  private long ratings;

  private Listed(Sight sight, int headerRow) {
    this.sight = sight;
    this.sheet = sight.sheet();
    this.headerRow = headerRow;
  }

  /** The table; empty when no row of headers has all that such a table needs. */
  static Optional<Layout> read(Sight sight) {
    for (int row : sight.sheet().rows().stream().limit(SEARCHED_ROWS).toList()) {
      Listed listed = new Listed(sight, row);
      if (listed.findColumns()) {
        return listed.layout();
      }
    }
    return Optional.empty();
  }

  private boolean findColumns() {
    for (int column = 0; column < sight.width(); column++) {
      String header = sheet.text(headerRow, column);
      if (header.isEmpty()) {
        continue;
      }
      if (Words.isCriterion(header)) {
        criterion = column;
      } else if (Words.isSubject(header)) {
        subject = column;
      } else if (Words.isRater(header)) {
        rater = column;
      } else if (Words.isRating(header)) {
        rating = column;
      } else if (Words.isComment(header)) {
        comment = column;
      }
    }
    byValues();
    return subject >= 0 && criterion >= 0 && rating >= 0;
  }

  /** Where no header says it, the column that names criteria and the one that has their levels. */
  private void byValues() {
    for (int column = 0; column < sight.width(); column++) {
      if (criterion < 0 && isFree(column) && names(column)) {
        criterion = column;
      }
    }
    for (int column = 0; column < sight.width() && criterion >= 0; column++) {
      if (rating < 0 && isFree(column) && rates(column)) {
        rating = column;
      }
    }
  }

  private boolean isFree(int column) {
    return column != subject && column != rater && column != comment && column != criterion;
  }

  private boolean names(int column) {
    List<Integer> filled = filled(column);
    long named = filled.stream().filter(row -> criterion(row, column).isPresent()).count();
    return named > 1 && 2 * named > filled.size();
  }

  private boolean rates(int column) {
    List<Integer> filled = filled(column);
    long rated =
        filled.stream()
            .filter(
                row ->
                    criterion(row, criterion)
                        .filter(found -> sight.isLevel(found, row, column))
                        .isPresent())
            .count();
    return rated > 0 && 2 * rated > filled.size();
  }

  private List<Integer> filled(int column) {
    return sheet.rows().stream()
        .filter(row -> row > headerRow && !sheet.text(row, column).isEmpty())
        .toList();
  }

  private Optional<Criterion> criterion(int row, int column) {
    return sight.criteria().find(sheet.text(row, column));
  }

  private Optional<Layout> layout() {
    for (int row : sheet.rows()) {
      if (row > headerRow) {
        row(row);
      }
    }
    return ratings == 0
        ? Optional.empty()
        : Optional.of(
            new Layout("a row a rating", sheet.at(headerRow, 0), marks, problems.list(), ratings));
  }

  private void row(int row) {
    String name = sheet.text(row, criterion);
    if (name.isEmpty() && sheet.text(row, rating).isEmpty()) {
      return;
    }
    Optional<Criterion> found = criterion(row, criterion);
    if (sheet.isTornApart(row, headerRow)) {
      problems.add(sheet.tornApart(row));
    } else if (found.isEmpty()) {
      String nearest = sight.criteria().nearest(name);
      problems.error(
          "unknown-criterion",
          sheet.at(row, criterion),
          "unknown criterion `" + Texts.shortened(name) + "`",
          nearest == null ? null : "did you mean `" + nearest + "`?");
    } else if (sheet.text(row, subject).isEmpty()) {
      problems.error("missing-value", sheet.at(row, subject), "the row does not say who is rated");
    } else {
      mark(row, found.get(), rating, false);
      ratings += sight.isLevel(found.get(), row, rating) ? 1 : 0;
      if (comment >= 0) {
        mark(row, found.get(), comment, true);
      }
    }
  }

  private void mark(int row, Criterion of, int column, boolean isComment) {
    if (sheet.cell(row, column) != null) {
      String by = rater < 0 ? "" : sheet.text(row, rater);
      String whom = sheet.text(row, subject);
      marks.add(
          new Mark(
              whom,
              sheet.at(row, subject),
              by.isEmpty() ? null : by,
              0,
              of,
              isComment,
              row,
              column));
    }
  }
}
