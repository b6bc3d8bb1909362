package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Joins the criteria of tables that share their levels. */
final class Parts {

  private Parts() {}

  /** All criteria, their levels by position in the first table; each table makes a group. */
  static List<CriterionRow> joined(List<PlainTable> tables, Titles titles, List<String> remarks) {
    List<CriterionRow> all = new ArrayList<>(tables.get(0).criteria());
    if (tables.size() > 1) {
      remarks.add("The tables have the same levels and are read as parts of one rubric.");
      group(tables.get(0), titles);
    }
    for (PlainTable table : tables.subList(1, tables.size())) {
      group(table, titles);
      align(table, tables.get(0).levels());
      all.addAll(table.criteria());
    }
    return all;
  }

  private static void group(PlainTable table, Titles titles) {
    Spot heading = titles.heading(table);
    if (heading != null) {
      for (CriterionRow criterion : table.criteria()) {
        criterion.groups.add(0, heading);
      }
    }
  }

  private static void align(PlainTable table, List<LevelColumn> order) {
    Map<Integer, Integer> positions = new HashMap<>();
    for (int i = 0; i < table.levels().size(); i++) {
      for (int j = 0; j < order.size(); j++) {
        String name = Words.bare(table.levels().get(i).label().name());
        if (name.equals(Words.bare(order.get(j).label().name()))) {
          positions.putIfAbsent(i, j);
        }
      }
    }
    for (CriterionRow criterion : table.criteria()) {
      move(criterion.anchors, positions);
      move(criterion.points, positions);
    }
  }

  private static <T> void move(NavigableMap<Integer, T> byLevel, Map<Integer, Integer> positions) {
    Map<Integer, T> old = new HashMap<>(byLevel);
    byLevel.clear();
    old.forEach((level, value) -> byLevel.put(positions.getOrDefault(level, level), value));
  }
}
