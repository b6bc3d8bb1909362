package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.Cell;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table with a column a criterion and a row a subject, or a subject and a rater. */
final class Across {

  private static final int SEARCHED_ROWS = 30;

  private final Sight sight;
  private final SheetCells sheet;
  private final int headerRow;
  private final Map<Integer, Heading> headings = new LinkedHashMap<>();
  private final OtherColumns others;
  private final List<Mark> marks = new ArrayList<>();
  private final Problems problems = new Problems();
  private long ratings;

  private Across(Sight sight, int headerRow) {
    this.sight = sight;
    this.sheet = sight.sheet();
    this.headerRow = headerRow;
    for (Cell cell : sheet.row(headerRow)) {
      int column = cell.address().column();
      heading(column).ifPresent(heading -> headings.put(column, heading));
    }
    this.others = OtherColumns.of(sight, headerRow, headings, problems);
  }

  /** The table; empty when no row names criteria. */
  static Optional<Layout> read(Sight sight) {
    int best = -1;
    long most = 0;
    for (int row : sight.sheet().rows().stream().limit(SEARCHED_ROWS).toList()) {
      long named =
          sight.sheet().row(row).stream()
              .filter(cell -> sight.heading(row, cell.address().column()).isPresent())
              .count();
      if (named > most) {
        most = named;
        best = row;
      }
    }
    return best < 0 ? Optional.empty() : new Across(sight, best).layout();
  }

  /** A header that names no criterion may be about the one to its left. */
  private Optional<Heading> heading(int column) {
    Optional<Heading> named = sight.heading(headerRow, column);
    Heading left = headings.get(column - 1);
    return named.isEmpty() && left != null && Words.isComment(sheet.text(headerRow, column))
        ? Optional.of(new Heading(left.criterion(), left.rater(), true))
        : named;
  }

  private Optional<Layout> layout() {
    int entry = 0;
    for (int row : sheet.rows()) {
      if (row > headerRow) {
        row(row, entry);
        entry++;
      }
    }
    return ratings == 0 && (marks.isEmpty() || headings.size() < 2)
        ? Optional.empty()
        : Optional.of(
            new Layout("a row a subject", sheet.at(headerRow, 0), marks, problems.list(), ratings));
  }

  private void row(int row, int entry) {
    String subject = others.subject(row);
    boolean rated =
        headings.keySet().stream().anyMatch(column -> !sheet.text(row, column).isEmpty());
    if (!rated || Words.isSummary(subject) || others.refuses(row, problems)) {
      return;
    }
    if (subject.isEmpty()) {
      problems.error(
          "missing-value",
          sheet.at(row, others.subjectColumn()),
          "the row does not say who is rated");
      return;
    }
    headings.forEach(
        (column, heading) -> {
          String text = sheet.text(row, column);
          if (sheet.cell(row, column) != null) {
            String rater = heading.rater() == null ? others.rater(row) : heading.rater();
            marks.add(
                new Mark(
                    subject,
                    sheet.at(row, others.subjectColumn()),
                    rater,
                    entry,
                    heading.criterion(),
                    heading.isComment(),
                    row,
                    column));
            ratings +=
                !heading.isComment() && sight.levels().find(heading.criterion(), text).isPresent()
                    ? 1
                    : 0;
          }
        });
  }
}
