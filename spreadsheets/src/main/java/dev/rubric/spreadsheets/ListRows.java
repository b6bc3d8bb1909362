package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists given as one value each: {@code metrics[2].kind}. */
final class ListRows {

  private static final Pattern NAME =
      Pattern.compile("([^\\[\\]]+)(?:\\[([1-9][0-9]{0,4})\\](?:\\.(.+))?)?");

  private final Problems problems;
  private final Map<String, TreeMap<Integer, ObjectBuilder>> lists = new LinkedHashMap<>();
  private final Map<String, Location> places = new LinkedHashMap<>();

  ListRows(Problems problems) {
    this.problems = problems;
  }

  /** Adds a cell, a row without values ({@code metrics[2]}) or a list without rows. */
  void add(String name, Node value, Location at) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      problems.error(
          "unknown-fact",
          at,
          "`" + name + "` is no cell of a list, expected a name such as `metrics[2].kind`");
      return;
    }
    places.putIfAbsent(parts.group(1), at);
    TreeMap<Integer, ObjectBuilder> rows =
        lists.computeIfAbsent(parts.group(1), list -> new TreeMap<>());
    if (parts.group(2) == null) {
      return;
    }
    ObjectBuilder row =
        rows.computeIfAbsent(Integer.parseInt(parts.group(2)), index -> new ObjectBuilder());
    if (parts.group(3) != null) {
      row.putOnce(parts.group(3), value, at, problems);
    }
  }

  /** The lists by name. */
  ObjectNode node(Location location) {
    ObjectBuilder all = new ObjectBuilder();
    lists.forEach(
        (name, rows) -> {
          Location at = places.getOrDefault(name, location);
          if (!rows.isEmpty() && rows.lastKey() != rows.size()) {
            problems.error(
                "missing-row", at, "the rows of `" + name + "` are not numbered from 1 on");
          }
          List<Node> nodes = new ArrayList<>();
          rows.values().forEach(row -> nodes.add(row.at(at)));
          all.put(name, new ListNode(nodes, at));
        });
    return all.at(location);
  }
}
