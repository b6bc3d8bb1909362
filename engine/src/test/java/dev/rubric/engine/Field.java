package dev.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A signal, a grid's cell or a column of a generated rubric. */
record Field(String id, String type, List<String> options, int minimum, int maximum) {

  static Field of(Map<String, Object> signal) {
    return of(signal, String.valueOf(signal.get("id")));
  }

  private static Field of(Map<String, Object> signal, String id) {
    return new Field(
        id,
        String.valueOf(signal.get("type")),
        Json.texts(signal, "options"),
        bound(signal, "min", -3),
        bound(signal, "max", 20));
  }

  private static int bound(Map<String, Object> signal, String name, int otherwise) {
    return signal.containsKey(name) ? Integer.parseInt(signal.get(name).toString()) : otherwise;
  }

  /** The signals of a rubric and the cells of its grids, in order. */
  static List<Field> signals(Map<String, Object> rubric) {
    List<Field> fields = new ArrayList<>();
    Json.objects(rubric, "signals").forEach(signal -> fields.add(of(signal)));
    for (Map<String, Object> list : Json.objects(rubric, "lists")) {
      for (Map<String, Object> row : Json.objects(list, "rows")) {
        for (Map<String, Object> column : Json.objects(list, "columns")) {
          fields.add(of(column, row.get("id") + "." + column.get("id")));
        }
      }
    }
    return fields;
  }

  /** The columns of a list or grid. */
  static List<Field> columns(Map<String, Object> list) {
    return Json.objects(list, "columns").stream().map(Field::of).toList();
  }

  boolean isNumber() {
    return type.equals("number");
  }
}
