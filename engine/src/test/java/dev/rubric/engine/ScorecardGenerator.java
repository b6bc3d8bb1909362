package dev.rubric.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the document of one scorecard of a rubric. */
final class ScorecardGenerator {

  private final Dice dice;
  private final Wording wording;
  private final Map<String, Object> rubric;
  private final double density;

  ScorecardGenerator(Dice dice, Map<String, Object> rubric, double density) {
    this.dice = dice;
    this.wording = new Wording(dice);
    this.rubric = rubric;
    this.density = density;
  }

  Map<String, Object> scorecard() {
    Map<String, Object> scorecard = new LinkedHashMap<>();
    scorecard.put("format", "scorecard/1");
    scorecard.put("id", dice.oneOf("s-", "", "2026/", "=") + dice.between(1, 9999));
    scorecard.put("candidate", wording.any());
    maybe(scorecard, "interviewer", wording.any());
    maybe(scorecard, "interviewer_role", wording.any());
    maybe(scorecard, "date", dice.oneOf("2026-03-09", "2024-02-29", "1999-12-31"));
    scorecard.put("rubric", Json.text(rubric, "id"));
    maybe(scorecard, "rubric_version", Json.text(rubric, "version"));
    given(
        scorecard,
        "profiles",
        dice.some(Json.objects(rubric, "profiles"), 0.5).stream()
            .map(profile -> profile.get("id"))
            .toList());
    Map<String, Object> facts = facts(Field.signals(rubric));
    Map<String, Object> lists = lists();
    given(scorecard, "facts", facts);
    given(scorecard, "lists", lists);
    given(scorecard, "ratings", ratings());
    given(scorecard, "evidence", evidence(lists));
    return scorecard;
  }

  private void maybe(Map<String, Object> tree, String name, Object value) {
    if (dice.chance(0.5)) {
      tree.put(name, value);
    }
  }

  private void given(Map<String, Object> tree, String name, Object value) {
    boolean empty = value instanceof List<?> list ? list.isEmpty() : ((Map<?, ?>) value).isEmpty();
    if (!empty || dice.chance(0.1)) {
      tree.put(name, value);
    }
  }

  private Map<String, Object> facts(List<Field> fields) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Field field : fields) {
      if (dice.chance(density)) {
        facts.put(field.id(), value(field));
      } else if (dice.chance(0.1)) {
        facts.put(field.id(), dice.oneOf(Json.NULL, Json.NULL, "", "  "));
      }
    }
    return facts;
  }

  /** Any value that the signal can have. */
  Object value(Field field) {
    return switch (field.type()) {
      case "yes/no" -> dice.chance(0.5);
      case "number" -> number(field);
      case "choice" -> dice.chance(0.15) ? "none" : respelt(dice.oneOf(field.options()));
      default -> dice.chance(0.3) ? dice.oneOf("none", "None", "NONE ") : wording.any();
    };
  }

  private BigDecimal number(Field field) {
    int whole = dice.between(field.minimum(), field.maximum());
    String decimals = whole < field.maximum() && whole >= 0 ? dice.oneOf("", "", ".5", ".25") : "";
    return new BigDecimal(whole + (decimals.isEmpty() ? dice.oneOf("", "", ".0") : decimals));
  }

  /** Options compare without case and with white space collapsed. */
  private String respelt(String option) {
    String upper = option.toUpperCase(Locale.ROOT);
    boolean same = upper.toLowerCase(Locale.ROOT).equals(option.toLowerCase(Locale.ROOT));
    return switch (dice.between(1, 6)) {
      case 1 -> same ? upper : option;
      case 2 -> "  " + option.replace(" ", "   ");
      default -> option;
    };
  }

  private Map<String, Object> lists() {
    Map<String, Object> lists = new LinkedHashMap<>();
    for (Map<String, Object> list : Json.objects(rubric, "lists")) {
      boolean isAssessed = !list.containsKey("rows") && dice.chance(Math.sqrt(density));
      if (isAssessed) {
        lists.put((String) list.get("id"), rows(list));
      }
    }
    return lists;
  }

  /** Rows that a list can have, maybe none. */
  List<Object> rows(Map<String, Object> list) {
    List<Object> rows = new ArrayList<>();
    for (int i = dice.between(0, 4); i > 0; i--) {
      rows.add(facts(Field.columns(list)));
    }
    return rows;
  }

  private Map<String, Object> ratings() {
    Map<String, Object> ratings = new LinkedHashMap<>();
    for (Map<String, Object> criterion : Json.objects(rubric, "criteria")) {
      double probability = Json.text(criterion, "mode").equals("rated") ? density : 0.4;
      if (dice.chance(probability)) {
        Map<String, Object> level = dice.oneOf(Json.objects(criterion, "levels"));
        ratings.put((String) criterion.get("id"), level.get("level"));
      }
    }
    return ratings;
  }

  private Map<String, Object> evidence(Map<String, Object> lists) {
    List<String> facts = new ArrayList<>();
    Field.signals(rubric).forEach(field -> facts.add(field.id()));
    for (Map<String, Object> list : Json.objects(rubric, "lists")) {
      facts.add((String) list.get("id"));
      int rows = ((List<?>) lists.getOrDefault((String) list.get("id"), List.of())).size();
      for (int row = 1; row <= rows; row++) {
        facts.add(list.get("id") + "[" + row + "]");
        for (Field column : Field.columns(list)) {
          facts.add(list.get("id") + "[" + row + "]." + column.id());
        }
      }
    }
    Json.objects(rubric, "criteria")
        .forEach(criterion -> facts.add("rating/" + criterion.get("id")));
    Map<String, Object> evidence = new LinkedHashMap<>();
    dice.some(facts, 0.15).forEach(fact -> evidence.put(fact, wording.any()));
    return evidence;
  }
}
