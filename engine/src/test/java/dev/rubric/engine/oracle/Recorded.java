package dev.rubric.engine.oracle;

import dev.rubric.engine.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a scorecard's document says of a rubric's vocabulary, blanks given their meaning. */
final class Recorded {

  /** The row of a list within whose parentheses a name stands, from 0. */
  record Row(String list, int index) {}

  private final Vocabulary vocabulary;
  private final Map<String, Object> signals = new LinkedHashMap<>();
  private final Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();

  Recorded(Vocabulary vocabulary, Map<String, Object> scorecard) {
    this.vocabulary = vocabulary;
    Json.member(scorecard, "facts")
        .forEach(
            (id, value) ->
                Vocabulary.value(vocabulary.signal(id), value)
                    .ifPresent(known -> signals.put(id, known)));
    List<String> recorded = List.copyOf(signals.keySet());
    for (String id : vocabulary.signals()) {
      boolean covered = vocabulary.assessedBy(id).map(recorded::contains).orElse(true);
      if (covered) {
        blank(vocabulary.signal(id)).ifPresent(blank -> signals.putIfAbsent(id, blank));
      }
    }
    Json.member(scorecard, "lists").forEach(this::list);
  }

  private void list(String list, Object recorded) {
    if (!(recorded instanceof List<?> rows)) {
      return;
    }
    List<Map<String, Object>> cells = new ArrayList<>();
    for (Object row : rows) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (String column : vocabulary.columns(list)) {
        Map<String, Object> definition = vocabulary.column(list, column);
        Object cell = Json.object(row).getOrDefault(column, Json.NULL);
        Vocabulary.value(definition, cell)
            .or(() -> blank(definition))
            .ifPresent(known -> values.put(column, known));
      }
      cells.add(values);
    }
    lists.put(list, cells);
  }

  private static Optional<Object> blank(Map<String, Object> definition) {
    return Vocabulary.value(definition, definition.getOrDefault("blank", Json.NULL));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The number of rows; none when the list is not assessed. */
  OptionalInt rows(String list) {
    if (vocabulary.isGrid(list)) {
      return OptionalInt.of(vocabulary.gridRows(list).size());
    }
    List<Map<String, Object>> rows = lists.get(list);
    return rows == null ? OptionalInt.empty() : OptionalInt.of(rows.size());
  }

  /** The value of a name within the rows of lists, innermost first. */
  Optional<Object> value(String name, List<Row> around) {
    Optional<Row> row = rowOf(name, around);
    if (row.isPresent() && !vocabulary.isGrid(row.get().list())) {
      Map<String, Object> cells =
          lists.getOrDefault(row.get().list(), List.of()).get(row.get().index());
      return Optional.ofNullable(cells.get(name));
    }
    return Optional.ofNullable(signals.get(fact(name, around)));
  }

  /** The fact that a name stands for within the rows of lists. */
  String fact(String name, List<Row> around) {
    return rowOf(name, around).map(row -> cell(row, name)).orElse(name);
  }

  private Optional<Row> rowOf(String name, List<Row> around) {
    return around.stream().filter(row -> vocabulary.columns(row.list()).contains(name)).findFirst();
  }

  private String cell(Row row, String column) {
    return vocabulary.isGrid(row.list())
        ? vocabulary.gridRows(row.list()).get(row.index()) + "." + column
        : row.list() + "[" + (row.index() + 1) + "]." + column;
  }

  /**
   * Every fact that the rubric knows of and this scorecard could have, as the rubric lists them.
   */
  List<String> facts() {
    List<String> facts = new ArrayList<>(vocabulary.signals());
    for (String list : vocabulary.lists()) {
      if (vocabulary.isGrid(list)) {
        continue;
      }
      facts.add(list);
      facts.addAll(cells(list));
    }
    return facts;
  }

  /** The cells of a list, row by row. */
  List<String> cells(String list) {
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < rows(list).orElse(0); row++) {
      for (String column : vocabulary.columns(list)) {
        cells.add(cell(new Row(list, row), column));
      }
    }
    return cells;
  }

  /** The required signals, and required columns of recorded rows, without a value. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (String id : vocabulary.signals()) {
      if (isRequired(vocabulary.signal(id)) && !signals.containsKey(id)) {
        missing.add(id);
      }
    }
    for (String list : vocabulary.lists()) {
      for (int row = 0; !vocabulary.isGrid(list) && row < rows(list).orElse(0); row++) {
        Row at = new Row(list, row);
        vocabulary.columns(list).stream()
            .filter(column -> isRequired(vocabulary.column(list, column)))
            .filter(column -> value(column, List.of(at)).isEmpty())
            .forEach(column -> missing.add(cell(at, column)));
      }
    }
    return missing;
  }

  private static boolean isRequired(Map<String, Object> definition) {
    return Boolean.TRUE.equals(definition.get("required"));
  }
}
