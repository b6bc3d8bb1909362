package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Columns.Weighing;
import dev.rubric.spreadsheets.matrix.CriterionRow.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows below a header: criteria, what they are listed under, and what is neither. */
final class BodyReader {

  private final Grid grid;
  private final Header header;
  private final Columns columns;
  private final int end;
  private final boolean isChecklist;
  private final List<CriterionRow> criteria = new ArrayList<>();
  private final Map<Spot, String> left = new LinkedHashMap<>();
  private final Map<Integer, Spot> lastInColumn = new HashMap<>();
  private @Nullable Spot section;
  private @Nullable Amount sectionWeight;
  private int lastRow = -1;

  /**
   * A reader of the rows from below the header.
   *
   * @param end the row at which another table begins
   * @param isChecklist whether no level is described anywhere
   */
  BodyReader(Grid grid, Header header, Columns columns, int end, boolean isChecklist) {
    this.grid = grid;
    this.header = header;
    this.columns = columns;
    this.end = end;
    this.isChecklist = isChecklist;
  }

  PlainTable read() {
    for (int row = header.bottom() + 1; row < end; row++) {
      if (!grid.row(row).isEmpty()) {
        read(row, levels(row));
      }
    }
    columns.ignored().forEach(this::leaveColumn);
    Layout layout = grid.isTurned() ? Layout.DOWN : Layout.ACROSS;
    return new PlainTable(grid, layout, header.levels(), criteria, headings(), left, score(layout));
  }

  /** What heads the columns that are read. */
  private Set<Spot> headings() {
    Set<Spot> headings = new HashSet<>();
    for (int row = Math.max(0, header.top()); row <= header.bottom(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        Spot spot = grid.spot(row, column);
        if (spot != null && columns.isRead(column)) {
          headings.add(spot);
        }
      }
    }
    return headings;
  }

  private double score(Layout layout) {
    long described = criteria.stream().mapToLong(criterion -> criterion.anchors.size()).sum();
    double cells = Math.max(1, criteria.size() * header.levels().size());
    return header.evidence()
        + 0.25 * Math.min(8, criteria.size())
        + described / cells
        + 0.1 * Math.min(6, header.levels().size())
        - (layout == Layout.DOWN ? 0.3 : 0)
        - (isTopHeavy() ? 1.5 : 0);
  }

  /** Whether what should name levels is no shorter than what should describe them. */
  private boolean isTopHeavy() {
    double names =
        header.levels().stream()
            .mapToInt(level -> ColumnStats.length(level.label().name()))
            .average()
            .orElse(0);
    double anchors =
        criteria.stream()
            .flatMap(criterion -> criterion.anchors.values().stream())
            .mapToInt(spots -> ColumnStats.length(spots.get(0).line()))
            .average()
            .orElse(names);
    return names > 20 && names > 0.8 * anchors && !isChecklist;
  }

  private void leaveColumn(int column, String reason) {
    for (int row = header.top(); row < end; row++) {
      Spot spot = grid.spot(row, column);
      if (spot != null) {
        left.putIfAbsent(spot, "the column " + reason);
      }
    }
  }

  /** The cells of a row that describe levels. */
  private NavigableMap<Integer, Spot> levels(int row) {
    NavigableMap<Integer, Spot> levels = new TreeMap<>();
    for (int i = 0; i < header.levels().size(); i++) {
      Spot spot = grid.spot(row, header.levels().get(i).column());
      if (spot == null) {
        continue;
      }
      if (Marks.isNothing(spot.text()) || Marks.isMark(spot.text())) {
        left.put(spot, "a mark that describes nothing");
      } else {
        levels.put(i, spot);
      }
    }
    return levels;
  }

  private void read(int row, NavigableMap<Integer, Spot> levels) {
    Spot title = grid.spot(row, columns.title());
    boolean numbers = !levels.isEmpty() && levels.values().stream().allMatch(Spot::isQuantity);
    if ((levels.isEmpty() || numbers) && isTotal(row)) {
      leave(row, "a total or an average");
    } else if (levels.isEmpty()) {
      undescribed(row, title);
    } else if (isContinued(row, title, numbers)) {
      proceed(row, title, levels, numbers);
    } else {
      begin(row, title == null ? named(row) : title, levels, numbers);
    }
  }

  private boolean isTotal(int row) {
    Spot first = grid.row(row).get(0);
    return !first.isQuantity()
        && !Words.means("footer", first.line())
        && (Words.mentions("total", first.line()) || Words.opens("total", first.line()));
  }

  /** Whether the row goes on with the criterion above it. */
  private boolean isContinued(int row, @Nullable Spot title, boolean numbers) {
    if (criteria.isEmpty() || lastRow < 0) {
      return false;
    }
    if (title == null) {
      boolean grouped =
          columns.groups().stream().anyMatch(column -> grid.spot(row, column) != null);
      Spot covering = grid.covering(row, columns.title());
      return covering != null ? covering.equals(last().title) : !grouped && lastRow == row - 1;
    }
    String text = title.line();
    return lastRow == row - 1
        && (title.isQuantity()
            || (numbers
                && (Words.mentions("points", text)
                    || Words.mentions("weight", text)
                    || Words.means("entry", text))));
  }

  private CriterionRow last() {
    return criteria.get(criteria.size() - 1);
  }

  private void proceed(
      int row, @Nullable Spot title, NavigableMap<Integer, Spot> levels, boolean numbers) {
    CriterionRow criterion = last();
    describe(criterion, levels, numbers);
    if (title != null && title.isQuantity() && criterion.weight == null) {
      criterion.weight = amount(title);
    } else if (title != null) {
      left.put(title, "says what its row holds");
    }
    details(criterion, row);
    lastRow = row;
  }

  private static void describe(
      CriterionRow criterion, NavigableMap<Integer, Spot> levels, boolean numbers) {
    levels.forEach(
        (level, spot) -> {
          if (numbers) {
            criterion.points.putIfAbsent(level, amount(spot));
          } else {
            criterion.anchor(level, spot);
          }
        });
  }

  private static Amount amount(Spot spot) {
    Quantity quantity = Quantity.parse(spot.text());
    if (quantity == null) {
      throw new IllegalArgumentException("`" + spot.text() + "` is no quantity");
    }
    return new Amount(quantity, spot);
  }

  /** The text that names a criterion whose own column is blank. */
  private @Nullable Spot named(int row) {
    return grid.row(row).stream()
        .filter(spot -> !spot.isQuantity() && !left.containsKey(spot))
        .findFirst()
        .orElse(null);
  }

  private void begin(
      int row, @Nullable Spot title, NavigableMap<Integer, Spot> levels, boolean numbers) {
    if (title == null || levels.containsValue(title)) {
      leave(row, "nothing names the criterion");
      return;
    }
    CriterionRow criterion = new CriterionRow(title);
    criteria.add(criterion);
    describe(criterion, levels, numbers);
    if (section != null) {
      criterion.groups.add(section);
    }
    for (int column : columns.groups()) {
      Spot own = grid.covering(row, column);
      Spot group = own == null ? lastInColumn.get(column) : own;
      if (group != null && !group.equals(title)) {
        lastInColumn.put(column, group);
        criterion.groups.add(group);
      }
    }
    criterion.groupWeight = sectionWeight;
    details(criterion, row);
    lastRow = row;
  }

  private void details(CriterionRow criterion, int row) {
    for (int column : columns.notes()) {
      Spot note = grid.spot(row, column);
      if (note != null && !Marks.isNothing(note.text()) && !criterion.titleParts.contains(note)) {
        criterion.notes.add(note);
      }
    }
    for (Weighing weighing : columns.weights()) {
      Spot spot = grid.covering(row, weighing.column());
      if (spot == null || !spot.isQuantity()) {
        continue;
      }
      boolean merged = grid.isMergedOverRows(row, weighing.column());
      boolean ofGroup =
          weighing.isOfGroup()
              || (merged
                  && grid.spot(row, columns.title()) != null
                  && isSharedWeight(row, weighing.column()));
      if (ofGroup && criterion.groupWeight == null) {
        criterion.groupWeight = amount(spot);
      } else if (!ofGroup && criterion.weight == null) {
        criterion.weight = amount(spot);
      } else if (grid.spot(row, weighing.column()) != null && !isUsed(criterion, spot)) {
        left.putIfAbsent(spot, "another weight was taken");
      }
    }
  }

  private static boolean isUsed(CriterionRow criterion, Spot spot) {
    return criterion.spots().contains(spot);
  }

  /** Whether the merged weight of this row reaches over a second title. */
  private boolean isSharedWeight(int row, int column) {
    Spot weight = grid.covering(row, column);
    int titles = 0;
    for (int other = header.bottom() + 1; other < end; other++) {
      if (weight != null
          && weight.equals(grid.covering(other, column))
          && grid.spot(other, columns.title()) != null) {
        titles++;
      }
    }
    return titles > 1;
  }

  /** A row that describes no level: a heading, a criterion without descriptions, or a footer. */
  private void undescribed(int row, @Nullable Spot title) {
    List<Spot> spots = grid.row(row).stream().filter(spot -> !left.containsKey(spot)).toList();
    if (spots.isEmpty()) {
      return;
    }
    Spot first = spots.get(0);
    if (!criteria.isEmpty() && lastRow == row - 1 && spots.size() == 1) {
      if (first.isQuantity() && last().weight == null) {
        last().weight = amount(first);
        lastRow = row;
        return;
      }
      boolean note = columns.notes().contains(columnOf(row, first));
      if (note) {
        last().notes.add(first);
        lastRow = row;
        return;
      }
    }
    if ((first.isQuantity() && title == null) || isFooter(row, first)) {
      leave(row, "below the table");
    } else if (isHeading(row, spots)) {
      heading(row, first);
    } else if (title != null && (isChecklist || weight(row) != null)) {
      begin(row, title, new TreeMap<>(), false);
    } else {
      leave(row, "it describes no level");
    }
  }

  private int columnOf(int row, Spot spot) {
    for (int column = 0; column < grid.columns(); column++) {
      if (spot.equals(grid.spot(row, column))) {
        return column;
      }
    }
    return -1;
  }

  private boolean isFooter(int row, Spot first) {
    boolean last = !isChecklist && !anyDescribed(row + 1);
    boolean weighed = weight(row) != null && first.equals(grid.spot(row, columns.title()));
    boolean afterGap = lastRow >= 0 && lastRow < row - 1;
    boolean isLong = first.text().length() > 120;
    return Words.opens("footer", first.line())
        || Legend.isLegend(first)
        || (last && (!weighed || afterGap))
        || (isChecklist && !criteria.isEmpty() && isLong && afterGap);
  }

  private boolean anyDescribed(int from) {
    for (int row = from; row < end; row++) {
      if (isDescribed(row)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDescribed(int row) {
    return header.levels().stream()
        .map(level -> grid.text(row, level.column()))
        .anyMatch(text -> !text.isEmpty() && !Marks.isNothing(text) && !Marks.isMark(text));
  }

  private @Nullable Amount weight(int row) {
    for (Weighing weighing : columns.weights()) {
      Spot spot = grid.spot(row, weighing.column());
      if (spot != null && spot.isQuantity()) {
        return amount(spot);
      }
    }
    return null;
  }

  private boolean isHeading(int row, List<Spot> spots) {
    Amount weight = weight(row);
    if (isChecklist) {
      boolean across = grid.reach(row, columnOf(row, spots.get(0))) >= header.first();
      boolean usuallyWeighed = !columns.weights().isEmpty() && weight == null;
      int column = columnOf(row, spots.get(0));
      boolean inGroups = spots.size() == 1 && column != columns.title() && column < header.first();
      return across
          || usuallyWeighed
          || inGroups
          || (spots.size() == 1 && spots.get(0).line().endsWith(":"));
    }
    return weight == null || weighsWhatFollows(row, weight);
  }

  /** Whether a weight is that of the rows up to the next one without descriptions. */
  private boolean weighsWhatFollows(int row, Amount weight) {
    BigDecimal sum = BigDecimal.ZERO;
    int weighed = 0;
    int described = 0;
    for (int next = row + 1;
        next < end && (grid.row(next).isEmpty() || isDescribed(next));
        next++) {
      Amount own = weight(next);
      if (own != null) {
        sum = sum.add(own.quantity().value());
        weighed++;
      }
      described += isDescribed(next) ? 1 : 0;
    }
    boolean whole = sum.compareTo(BigDecimal.valueOf(100)) == 0;
    return described > 0
        && (weighed == 0 || whole || sum.compareTo(weight.quantity().value()) == 0);
  }

  private void heading(int row, Spot first) {
    section = first;
    sectionWeight = weight(row);
    lastInColumn.clear();
    lastRow = -1;
    for (Spot spot : grid.row(row)) {
      if (!spot.equals(first) && (sectionWeight == null || !spot.equals(sectionWeight.at()))) {
        left.putIfAbsent(spot, "beside a heading");
      }
    }
  }

  private void leave(int row, String reason) {
    grid.row(row).forEach(spot -> left.putIfAbsent(spot, reason));
  }
}
