package dev.rubric.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways to know one fact less, or one fact more, of a scorecard. A fact whose blank means
 * something where it stands is always assessed, and a rating of a checked criterion is no knowledge
 * of the facts, so neither is taken away or added.
 */
final class Changes {

  /** A scorecard's document and what was done to it. */
  record Changed(String what, Map<String, Object> scorecard) {}

  private final Map<String, Object> rubric;
  private final Map<String, Object> scorecard;
  private final ScorecardGenerator values;
  private final List<Changed> changed = new ArrayList<>();

  Changes(Trial trial, Map<String, Object> scorecard) {
    this.rubric = trial.tree();
    this.scorecard = scorecard;
    this.values = new ScorecardGenerator(new Dice(trial.seed()), rubric, 0.8);
  }

  /** With each fact blanked that is assessed. */
  List<Changed> blanked() {
    signals(true);
    lists(true);
    ratings(true);
    return changed;
  }

  /** With each fact filled that is not assessed. */
  List<Changed> filled() {
    signals(false);
    lists(false);
    ratings(false);
    return changed;
  }

  private void signals(boolean blank) {
    Map<String, Object> facts = Json.member(scorecard, "facts");
    List<Map<String, Object>> definitions = new ArrayList<>(Json.objects(rubric, "signals"));
    for (Map<String, Object> list : Json.objects(rubric, "lists")) {
      Json.objects(list, "rows").forEach(row -> definitions.addAll(Json.objects(list, "columns")));
    }
    List<Field> fields = Field.signals(rubric);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean means = definitions.get(i).containsKey("blank") && isCovered(field.id(), facts);
      if (!means && isAssessed(facts, field.id()) == blank) {
        add(field.id(), "facts", with(facts, field.id(), blank ? Json.NULL : values.value(field)));
      }
    }
  }

  /** Whether blanks have their meaning in the section of a signal. */
  private boolean isCovered(String signal, Map<String, Object> facts) {
    String section = signal.substring(0, signal.indexOf('.'));
    Optional<String> assessedBy =
        Json.objects(rubric, "sections").stream()
            .filter(item -> Json.text(item, "id").equals(section))
            .filter(item -> item.containsKey("assessed_by"))
            .map(item -> Json.text(item, "assessed_by"))
            .findFirst();
    return assessedBy.map(id -> isAssessed(facts, id)).orElse(true);
  }

  private static boolean isAssessed(Map<String, Object> facts, String id) {
    Object value = facts.getOrDefault(id, Json.NULL);
    return value != Json.NULL && !(value instanceof String text && text.isBlank());
  }

  private void lists(boolean blank) {
    Map<String, Object> lists = Json.member(scorecard, "lists");
    for (Map<String, Object> list : Json.objects(rubric, "lists")) {
      String id = Json.text(list, "id");
      if (list.containsKey("rows")) {
        continue;
      }
      if (lists.containsKey(id) == blank) {
        add(id, "lists", with(lists, id, blank ? Json.NULL : values.rows(list)));
      }
      for (int row = 0; row < Json.objects(lists, id).size(); row++) {
        cells(list, lists, row, blank);
      }
    }
  }

  private void cells(
      Map<String, Object> list, Map<String, Object> lists, int index, boolean blank) {
    String id = Json.text(list, "id");
    List<Map<String, Object>> rows = Json.objects(lists, id);
    for (Map<String, Object> definition : Json.objects(list, "columns")) {
      Field column = Field.of(definition);
      Map<String, Object> row = rows.get(index);
      if (!definition.containsKey("blank") && isAssessed(row, column.id()) == blank) {
        List<Object> changedRows = new ArrayList<>(rows);
        changedRows.set(index, with(row, column.id(), blank ? Json.NULL : values.value(column)));
        String what = id + "[" + (index + 1) + "]." + column.id();
        add(what, "lists", with(lists, id, changedRows));
      }
    }
  }

  private void ratings(boolean blank) {
    Map<String, Object> ratings = Json.member(scorecard, "ratings");
    for (Map<String, Object> criterion : Json.objects(rubric, "criteria")) {
      String id = Json.text(criterion, "id");
      boolean rated = Json.text(criterion, "mode").equals("rated");
      if (rated && ratings.containsKey(id) == blank) {
        List<Map<String, Object>> levels = Json.objects(criterion, "levels");
        String level = Json.text(levels.get(id.length() % levels.size()), "level");
        add("rating/" + id, "ratings", with(ratings, id, blank ? Json.NULL : level));
      }
    }
  }

  private void add(String what, String name, Map<String, Object> value) {
    changed.add(new Changed(what, with(scorecard, name, value)));
  }

  private static Map<String, Object> with(Map<String, Object> tree, String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(tree);
    copy.put(name, value);
    return copy;
  }
}
