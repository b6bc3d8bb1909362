package dev.rubric.engine.oracle;

import static dev.rubric.engine.Json.text;

import dev.rubric.engine.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a rubric's document asks interviewers to record. */
final class Vocabulary {

  private final Map<String, Map<String, Object>> signals = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> lists = new LinkedHashMap<>();
  private final Map<String, String> assessedBy = new LinkedHashMap<>();

  Vocabulary(Map<String, Object> rubric) {
    Json.objects(rubric, "signals").forEach(signal -> signals.put(text(signal, "id"), signal));
    for (Map<String, Object> list : Json.objects(rubric, "lists")) {
      lists.put(text(list, "id"), list);
      for (Map<String, Object> row : Json.objects(list, "rows")) {
        Json.objects(list, "columns")
            .forEach(column -> signals.put(text(row, "id") + "." + text(column, "id"), column));
      }
    }
    for (Map<String, Object> section : Json.objects(rubric, "sections")) {
      if (section.containsKey("assessed_by")) {
        assessedBy.put(text(section, "id"), text(section, "assessed_by"));
      }
    }
  }

  /** Options compare without case and with white space collapsed. */
  static String comparable(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Signals and the cells of grids, in order. */
  List<String> signals() {
    return List.copyOf(signals.keySet());
  }

  Map<String, Object> signal(String id) {
    return signals.getOrDefault(id, Map.of());
  }

  List<String> lists() {
    return List.copyOf(lists.keySet());
  }

  boolean isGrid(String list) {
    return !gridRows(list).isEmpty();
  }

  List<String> gridRows(String list) {
    return ids(lists.getOrDefault(list, Map.of()), "rows");
  }

  List<String> columns(String list) {
    return ids(lists.getOrDefault(list, Map.of()), "columns");
  }

  Map<String, Object> column(String list, String id) {
    return Json.objects(lists.getOrDefault(list, Map.of()), "columns")
        .get(columns(list).indexOf(id));
  }

  private static List<String> ids(Map<String, Object> tree, String name) {
    List<String> ids = new ArrayList<>();
    Json.objects(tree, name).forEach(item -> ids.add(text(item, "id")));
    return ids;
  }

  /** The signal that says whether the section of a signal was covered. */
  Optional<String> assessedBy(String signal) {
    return Optional.ofNullable(assessedBy.get(signal.substring(0, signal.indexOf('.'))));
  }

  /** The list around a name, innermost first, that has a column of that name. */
  Optional<String> listOf(String name, List<String> around) {
    return around.stream().filter(list -> columns(list).contains(name)).findFirst();
  }

  /** The definition that a name has within the parentheses of lists. */
  Map<String, Object> definition(String name, List<String> around) {
    return listOf(name, around).map(list -> column(list, name)).orElseGet(() -> signal(name));
  }

  /** The value as the definition's type compares it; empty for a blank. */
  static Optional<Object> value(Map<String, Object> definition, Object recorded) {
    if (recorded == Json.NULL || (recorded instanceof String text && text.isBlank())) {
      return Optional.empty();
    }
    if (text(definition, "type").equals("yes/no")) {
      return Optional.of(
          recorded instanceof Boolean yes ? yes : comparable((String) recorded).equals("yes"));
    }
    return Optional.of(recorded instanceof BigDecimal ? recorded : comparable((String) recorded));
  }
}
