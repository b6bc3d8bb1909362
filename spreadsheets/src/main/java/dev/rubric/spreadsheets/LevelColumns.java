package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.ScaleLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns headed {@code poor (1)}: the scale of the rubric, whatever order they stand in. */
final class LevelColumns {

  private static final Pattern HEADER =
      Pattern.compile("(.*\\S)\\s*\\(\\s*([^()]+?)\\s*\\)", Pattern.DOTALL);

  private final List<LevelColumn> columns;
  private final Location location;

  /** A level with its points and its column. */
  record LevelColumn(String name, BigDecimal points, Table.Column column, Location location) {}

  private LevelColumns(List<LevelColumn> columns, Location location) {
    this.columns = columns;
    this.location = location;
  }

  /** The header of a level. */
  static String header(ScaleLevel level) {
    return ListedTexts.fitting(
        level.name() + " (" + level.points().toPlainString() + ")",
        "the name and points of a level",
        level.location());
  }

  /** The levels among a table's columns, from weakest to strongest. */
  static LevelColumns of(Table table, Problems problems) {
    List<LevelColumn> levels = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      level(column, table.at(column)).ifPresent(levels::add);
    }
    if (levels.isEmpty()) {
      problems.error(
          "missing-column",
          table.location(),
          "the sheet `" + CriteriaSheet.NAME + "` has no column for a level",
          "head the column of each level with its name and points, such as `poor (1)`");
    }
    levels.sort(Comparator.comparing(LevelColumn::points));
    return new LevelColumns(levels, table.location());
  }

  private static Optional<LevelColumn> level(Table.Column column, Location at) {
    Matcher parts = HEADER.matcher(column.header());
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Numbers.parse(parts.group(2))
        .map(points -> new LevelColumn(parts.group(1), points, column, at));
  }

  List<LevelColumn> columns() {
    return columns;
  }

  /**
   * The columns of another sheet that these levels head, by name of the level: with their points,
   * else without them, else with other points.
   *
   * @param own headers of the sheet's own columns, which may read like the name of a level
   */
  Map<String, Table.Column> in(Table table, Set<String> own) {
    List<Table.Column> free = new ArrayList<>(table.columns());
    free.removeIf(column -> own.contains(Texts.comparable(column.header())));
    Map<String, Table.Column> found = new LinkedHashMap<>();
    List<BiPredicate<LevelColumn, String>> ways =
        List.of(
            (level, header) -> same(level.column().header(), header),
            (level, header) -> same(level.name(), header),
            (level, header) -> same(level.name(), HEADER.matcher(header).replaceFirst("$1")));
    for (BiPredicate<LevelColumn, String> way : ways) {
      for (LevelColumn level : columns) {
        free.stream()
            .filter(column -> !found.containsKey(level.name()))
            .filter(column -> way.test(level, column.header()))
            .findFirst()
            .ifPresent(
                column -> {
                  found.put(level.name(), column);
                  free.remove(column);
                });
      }
    }
    return found;
  }

  private static boolean same(String name, String other) {
    return Texts.comparable(name).equals(Texts.comparable(other));
  }

  /** The rubric's scale. */
  Node scale() {
    List<Node> scale = new ArrayList<>();
    for (LevelColumn level : columns) {
      scale.add(
          new ObjectBuilder()
              .put("name", new Node.TextNode(level.name(), level.location()))
              .put("points", new Node.NumberNode(level.points(), level.location()))
              .at(level.location()));
    }
    return new Node.ListNode(scale, location);
  }
}
