package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Joins the criteria of tables that share their levels. */
final class Parts {

  private Parts() {}

  /** All criteria, their levels by position in the first table; each table makes a group. */
  static List<CriterionRow> joined(Choice choice, Titles titles, List<String> remarks) {
    List<PlainTable> tables = choice.tables();
    if (tables.size() == 1) {
      return tables.get(0).criteria();
    }
    remarks.add(
        "The tables have the same levels and are read as parts of one rubric; to take one alone,"
            + " name it: "
            + choice.parts().stream()
                .map(part -> "`" + part + "`")
                .collect(Collectors.joining(", "))
            + ".");
    List<CriterionRow> all = new ArrayList<>();
    for (PlainTable table : tables) {
      Map<Integer, Integer> positions = positions(table, tables.get(0).levels());
      Spot heading = titles.heading(table);
      for (CriterionRow criterion : table.criteria()) {
        CriterionRow moved = criterion.moved(positions);
        all.add(heading == null ? moved : moved.under(heading));
      }
    }
    return all;
  }

  /** The position in the first table's order of each level of a table, by name. */
  private static Map<Integer, Integer> positions(PlainTable table, List<LevelColumn> order) {
    List<String> names = order.stream().map(Parts::name).toList();
    Map<Integer, Integer> positions = new HashMap<>();
    for (int i = 0; i < table.levels().size(); i++) {
      int position = names.indexOf(name(table.levels().get(i)));
      positions.put(i, position < 0 ? i : position);
    }
    return positions;
  }

  private static String name(LevelColumn level) {
    return Words.bare(level.label().name());
  }
}
