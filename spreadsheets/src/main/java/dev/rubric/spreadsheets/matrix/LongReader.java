package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables with a row for each level of each criterion: a column names the level, and its few
 * names come back criterion after criterion.
 */
final class LongReader {

  private static final int MOST_LEVELS = 12;
  private static final int LONGEST_NAME = 60;

  private final Grid grid;
  private final int levelColumn;
  private final List<Integer> rows;
  private final Set<Integer> levelRows;
  private final Map<String, LevelColumn> levels = new LinkedHashMap<>();
  private final List<CriterionDraft> criteria = new ArrayList<>();
  private final Map<Spot, String> left = new HashMap<>();
  private final Set<Spot> names = new HashSet<>();
  private @Nullable Spot heading;

  private LongReader(Grid grid, int levelColumn, List<Integer> rows) {
    this.grid = grid;
    this.levelColumn = levelColumn;
    this.rows = rows;
    this.levelRows = Set.copyOf(rows);
  }

  /** The reading of the sheet in this layout, if it has one. */
  static List<PlainTable> read(Grid grid) {
    List<PlainTable> found = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      List<Integer> rows = levelRows(grid, column);
      if (!rows.isEmpty()) {
        new LongReader(grid, column, rows).table().ifPresent(found::add);
      }
    }
    return found;
  }

  /** The rows that name a level in the column; none when its texts do not come back. */
  private static List<Integer> levelRows(Grid grid, int column) {
    Map<String, Integer> counts = new HashMap<>();
    Map<Integer, String> names = new LinkedHashMap<>();
    for (int row = 0; row < grid.rows(); row++) {
      String text = grid.text(row, column);
      if (!text.isEmpty() && text.length() <= LONGEST_NAME && grid.row(row).size() > 1) {
        names.put(row, text);
        counts.merge(text, 1, Integer::sum);
      }
    }
    names.values().removeIf(name -> counts.getOrDefault(name, 0) < 2 || !isLevel(name));
    long distinct = names.values().stream().distinct().count();
    boolean repeats = distinct >= 2 && distinct <= MOST_LEVELS && names.size() >= 2 * distinct;
    return repeats ? List.copyOf(names.keySet()) : List.of();
  }

  private static boolean isLevel(String name) {
    Label label = Label.parse(name);
    return label.step().isPresent() || label.number() != null || name.length() <= 2;
  }

  private Optional<PlainTable> table() {
    int anchors = column(ColumnStats::isProse, levelColumn, -1);
    if (anchors < 0) {
      return Optional.empty();
    }
    int title =
        column(
            stats -> stats.isShared() || (!stats.isNumeric() && !stats.isProse()),
            levelColumn,
            anchors);
    boolean titled = title >= 0 && title < Math.max(levelColumn, anchors);
    List<Integer> numbers = numberColumns(anchors, title);
    for (int row = 0; row < grid.rows(); row++) {
      read(row, titled ? title : -1, anchors, numbers);
    }
    if (criteria.size() < 2) {
      return Optional.empty();
    }
    double score = 3 + 0.25 * Math.min(8, criteria.size()) + 1 + 0.1 * Math.min(6, levels.size());
    return Optional.of(
        new PlainTable(
            grid,
            Layout.LONG,
            List.copyOf(levels.values()),
            criteria.stream().map(CriterionDraft::criterion).toList(),
            headings(),
            left,
            score));
  }

  /** The cells right above the first level, and names that come back. */
  private Set<Spot> headings() {
    if (rows.get(0) > 0) {
      names.addAll(grid.row(rows.get(0) - 1));
    }
    return names;
  }

  private int column(Predicate<ColumnStats> fits, int not, int nor) {
    for (int column = 0; column < grid.columns(); column++) {
      ColumnStats stats = ColumnStats.of(grid, column, rows);
      if (column != not && column != nor && !stats.isBlank() && fits.test(stats)) {
        return column;
      }
    }
    return -1;
  }

  private List<Integer> numberColumns(int anchors, int title) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      boolean other = column != levelColumn && column != anchors && column != title;
      if (other && ColumnStats.of(grid, column, rows).isNumeric()) {
        columns.add(column);
      }
    }
    return columns;
  }

  private void read(int row, int title, int anchors, List<Integer> numbers) {
    List<Spot> spots = grid.row(row);
    if (!levelRows.contains(row)) {
      if (title < 0 && spots.size() == 1) {
        heading = spots.get(0);
      }
      return;
    }
    Spot level = grid.spot(row, levelColumn);
    Spot anchor = grid.spot(row, anchors);
    if (level == null) {
      return;
    }
    LevelColumn step =
        levels.computeIfAbsent(
            level.line(), any -> new LevelColumn(levels.size(), level.label(), level, null));
    CriterionDraft criterion = criterion(title < 0 ? heading : grid.covering(row, title));
    if (criterion == null) {
      return;
    }
    if (anchor != null) {
      criterion.describe(step.column(), anchor);
    }
    for (int column : numbers) {
      number(criterion, step.column(), grid.covering(row, column), row, column);
    }
    if (!level.equals(step.at())) {
      names.add(level);
    }
  }

  /** The criterion of a title: the one above goes on where it is blank or stands again. */
  private @Nullable CriterionDraft criterion(@Nullable Spot title) {
    CriterionDraft last = criteria.isEmpty() ? null : criteria.get(criteria.size() - 1);
    if (title == null || (last != null && last.title().line().equals(title.line()))) {
      if (title != null && last != null && !last.title().equals(title)) {
        names.add(title);
      }
      return last;
    }
    CriterionDraft criterion = new CriterionDraft(title);
    criteria.add(criterion);
    return criterion;
  }

  private void number(
      CriterionDraft criterion, int level, @Nullable Spot spot, int row, int column) {
    Amount amount = Amount.of(spot);
    if (amount == null) {
      return;
    }
    String header = headerOf(column);
    boolean weight = Words.mentions("weight", header) || isConstant(column, row);
    if (!weight) {
      criterion.worth(level, amount);
    } else if (!criterion.weigh(amount)) {
      left.put(amount.at(), "repeats the weight of its criterion");
    }
  }

  private String headerOf(int column) {
    for (int row = rows.get(0) - 1; row >= 0; row--) {
      if (!grid.text(row, column).isEmpty()) {
        return grid.text(row, column);
      }
    }
    return "";
  }

  /** Whether the number of the row is that of the rows beside it, whatever their levels. */
  private boolean isConstant(int column, int row) {
    String own = grid.text(row, column);
    String next = grid.text(row + 1, column);
    String previous = row == 0 ? "" : grid.text(row - 1, column);
    return own.isEmpty()
        || grid.isMergedOverRows(row, column)
        || own.equals(next)
        || own.equals(previous)
        || (next.isEmpty() && levelRows.contains(row + 1));
  }
}
