package dev.rubric.engine.whatif;

import dev.rubric.engine.Generators;
import dev.rubric.engine.Json;
import dev.rubric.engine.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rubrics over so few facts that all changes of three and four of them can be tried. */
final class SmallRubric {

  private static final String FACTS =
      """
      {"format": "rubric/1", "id": "small", "version": "1", "title": "Small",
       "scale": [{"name": "weak", "points": 1}, {"name": "fair", "points": 2},
                 {"name": "strong", "points": 4}],
       "sections": [{"id": "b", "title": "B", "assessed_by": "b.depth"}],
       "signals": [{"id": "a.one", "label": "L", "type": "yes/no"},
                   {"id": "a.two", "label": "L", "type": "yes/no"},
                   {"id": "b.three", "label": "L", "type": "yes/no", "blank": "no"},
                   {"id": "b.depth", "label": "L", "type": "choice", "options": ["deep"]}%s],
       "lists": [{"id": "rows", "label": "L",
                  "columns": [{"id": "met", "label": "L", "type": "yes/no"}]}]}
      """;
  private static final String NUMBERS =
      """
      , {"id": "a.from", "label": "L", "type": "number", "min": 0, "max": 2},
        {"id": "a.to", "label": "L", "type": "number", "min": 1, "max": 3}
      """;

  private static final String ROWS =
      """
      {"format": "rubric/1", "id": "small", "version": "1", "title": "Small",
       "scale": [{"name": "weak", "points": 1}, {"name": "fair", "points": 2},
                 {"name": "strong", "points": 4}],
       "signals": [{"id": "a.one", "label": "L", "type": "yes/no"}],
       "lists": [{"id": "rows", "label": "L",
                  "columns": [{"id": "met", "label": "L", "type": "yes/no"},
                              {"id": "told", "label": "L", "type": "yes/no", "blank": "no"}]}]}
      """;

  private SmallRubric() {}

  /** The rubric of a seed; numbers have many values, so every other one has none. */
  static Trial of(long seed) {
    String facts = FACTS.formatted(seed % 2 == 0 ? NUMBERS : "");
    return of(seed, Json.read(facts), List.of("derived", "derived", "checked", "rated"));
  }

  /** The rubric of a seed whose conditions look at the rows of a list, more than at all else. */
  static Trial ofRows(long seed) {
    return of(seed, Json.read(ROWS), List.of("derived", "derived"));
  }

  private static Trial of(long seed, Map<String, Object> tree, List<String> modes) {
    long conditions = seed * 100;
    List<Object> criteria = new ArrayList<>();
    for (String mode : modes) {
      List<Object> levels = new ArrayList<>();
      levels.add(Map.of("level", "weak", "anchor", "A"));
      for (String level : List.of("fair", "strong")) {
        levels.add(
            mode.equals("rated")
                ? Map.of("level", level, "anchor", "A")
                : Map.of("level", level, "anchor", "A", "when", when(tree, conditions++)));
      }
      String id = "c" + criteria.size();
      criteria.add(Map.of("id", id, "title", "C", "weight", 20, "mode", mode, "levels", levels));
    }
    List<Object> flags = new ArrayList<>();
    for (String effect :
        List.of("cap recommendation at no hire", "deduct 12.5 points", "cap c0 at fair")) {
      flags.add(
          Map.of(
              "id",
              "f" + flags.size(),
              "title",
              "F",
              "severity",
              "major",
              "when",
              when(tree, conditions++),
              "effects",
              List.of(effect)));
    }
    tree.put("criteria", criteria);
    tree.put("flags", flags);
    tree.put(
        "bands",
        List.of(
            Map.of("name", "hire", "at_least", 80),
            Map.of("name", "lean hire", "at_least", 50),
            Map.of("name", "no hire")));
    return Trial.of(seed, tree);
  }

  private static String when(Map<String, Object> tree, long seed) {
    return Generators.condition(tree, seed, 3);
  }
}
