package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.SheetCells;
import dev.rubric.spreadsheets.cells.WorkbookCells;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnCriterion;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnRating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table that Canvas imports and exports rubrics as: a row a criterion, best rating first. */
final class CanvasTable {

  private static final Set<String> YES = Set.of("true", "1", "yes");

  private final SheetCells sheet;
  private final int header;
  private final CanvasColumns columns;
  private final Problems problems;

  private CanvasTable(SheetCells sheet, int header, CanvasColumns columns, Problems problems) {
    this.sheet = sheet;
    this.header = header;
    this.columns = columns;
    this.problems = problems;
  }

  /** The rubrics of a workbook's first sheet, or empty when it has not Canvas's columns. */
  static Optional<List<ForeignRubric>> read(WorkbookCells workbook, Problems problems) {
    if (workbook.sheets().isEmpty() || workbook.sheets().get(0).rows().isEmpty()) {
      return Optional.empty();
    }
    SheetCells sheet = workbook.sheets().get(0);
    int header = sheet.rows().iterator().next();
    return CanvasColumns.of(sheet, header)
        .map(columns -> new CanvasTable(sheet, header, columns, problems).rubrics());
  }

  private List<ForeignRubric> rubrics() {
    Map<String, TextNode> titles = new LinkedHashMap<>();
    Map<String, List<OwnCriterion>> criteria = new LinkedHashMap<>();
    for (int row : sheet.rows()) {
      if (row > header && isWhole(row)) {
        Optional<TextNode> title = required(row, columns.rubric(), "Rubric Name");
        Optional<OwnCriterion> criterion = criterion(row);
        if (title.isPresent() && criterion.isPresent()) {
          titles.putIfAbsent(title.get().text(), title.get());
          criteria
              .computeIfAbsent(title.get().text(), any -> new ArrayList<>())
              .add(criterion.get());
        }
      }
    }
    return titles.values().stream()
        .map(title -> rubric(title, criteria.getOrDefault(title.text(), List.of())))
        .toList();
  }

  private ForeignRubric rubric(TextNode title, List<OwnCriterion> criteria) {
    return new ForeignRubric(Optional.of(title), criteria, title.location());
  }

  private boolean isWhole(int row) {
    if (sheet.isTornApart(row, header)) {
      problems.error(
          "too-many-cells",
          sheet.at(row, 0),
          "the row has more cells than the header, and no one can tell which belong together",
          "put quotes around a text with a comma in it");
    }
    return !sheet.isTornApart(row, header);
  }

  private Optional<OwnCriterion> criterion(int row) {
    Optional<TextNode> title = required(row, columns.criterion(), "Criteria Name");
    List<OwnRating> ratings = new ArrayList<>();
    for (CanvasColumns.Rating rating : columns.ratings()) {
      rating(row, rating).ifPresent(found -> ratings.add(0, found));
    }
    boolean range = YES.contains(Texts.comparable(sheet.text(row, columns.range())));
    return title.map(
        found -> new OwnCriterion(found, text(row, columns.note()), ratings, true, range));
  }

  private Optional<OwnRating> rating(int row, CanvasColumns.Rating rating) {
    Optional<TextNode> anchor = text(row, rating.description());
    Optional<TextNode> points = text(row, rating.points());
    if (text(row, rating.name()).isEmpty() && anchor.isEmpty() && points.isEmpty()) {
      return Optional.empty();
    }
    Optional<TextNode> name = required(row, rating.name(), "Rating Name");
    return name.map(
        found ->
            new OwnRating(
                found, anchor.orElse(found), points(row, rating), sheet.at(row, rating.points())));
  }

  /** Canvas takes a decimal comma for a point. */
  private BigDecimal points(int row, CanvasColumns.Rating rating) {
    String text = sheet.text(row, rating.points());
    Optional<BigDecimal> points =
        Numbers.parse(text.replace(',', '.')).filter(number -> number.signum() >= 0);
    if (points.isEmpty()) {
      problems.error(
          "wrong-type",
          sheet.at(row, rating.points()),
          "`Rating Points` is `" + Texts.shortened(text) + "`, expected a number of 0 or more");
    }
    return points.orElse(BigDecimal.ZERO);
  }

  private Optional<TextNode> text(int row, int column) {
    return column < 0 ? Optional.empty() : Parts.text(sheet.node(row, column, problems));
  }

  private Optional<TextNode> required(int row, int column, String name) {
    Optional<TextNode> text = text(row, column);
    if (text.isEmpty()) {
      Location at = sheet.at(row, column);
      problems.error("missing-value", at, "`" + name + "` is missing");
    }
    return text;
  }
}
