package dev.rubric.cli;

import dev.rubric.engine.Generators;
import dev.rubric.engine.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A generated rubric with nothing but rated criteria.
 *
 * @param tree its document
 */
record RatedTrial(long seed, Map<String, Object> tree) {

  private static final List<String> NAMES =
      List.of("Ada Lovelace", "=1+1", "O'Brien, née d'Arc", "日本 語", "-2", "x;y|z", "@x \"q\"");

  /** The rated criteria of a seed. */
  static RatedTrial of(long seed) {
    Map<String, Object> tree = Generators.rubric(seed);
    tree.keySet()
        .removeAll(Set.of("signals", "lists", "sections", "flags", "examples", "profiles"));
    List<Map<String, Object>> criteria = Json.objects(tree, "criteria");
    for (Map<String, Object> criterion : criteria) {
      List<Map<String, Object>> levels = Json.objects(criterion, "levels");
      levels.forEach(level -> level.remove("when"));
      criterion.put("levels", levels);
      criterion.put("mode", "rated");
      criterion.remove("only_for");
      // In a table, a name that is that of a level too could be either.
      criterion.put("id", "of-" + Json.text(criterion, "id"));
      criterion.put("title", Json.text(criterion, "title") + " of");
    }
    tree.put("criteria", criteria);
    return new RatedTrial(seed, tree);
  }

  /** The names of the levels. */
  List<String> scale() {
    return Json.objects(tree, "scale").stream().map(level -> Json.text(level, "name")).toList();
  }

  /** Scorecards that a form can carry, each with a rating. */
  List<Map<String, Object>> cards(RatingFile form) {
    List<String> known = scale().subList(0, Math.min(form.levels(), scale().size()));
    List<Map<String, Object>> cards = new ArrayList<>();
    for (int i = 0; cards.size() < NAMES.size(); i++) {
      Map<String, Object> generated = Generators.scorecard(tree, seed * 1_000 + i);
      Map<String, Object> ratings = Json.member(generated, "ratings");
      ratings.values().removeIf(level -> !known.contains((String) level));
      if (!ratings.isEmpty()) {
        cards.add(card(form, NAMES.get(cards.size()), generated, ratings));
      }
    }
    return cards;
  }

  private static Map<String, Object> card(
      RatingFile form, String name, Map<String, Object> generated, Map<String, Object> ratings) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("format", "scorecard/1");
    card.put("id", name + " / Ann");
    card.put("candidate", name);
    card.put("interviewer", "Ann");
    if (form.hasDates()) {
      card.put("date", "2026-03-09");
    }
    card.put("rubric", Json.text(generated, "rubric"));
    card.put("ratings", ratings);
    Map<String, Object> evidence = Json.member(generated, "evidence");
    evidence
        .keySet()
        .removeIf(of -> !form.hasComments() || !ratings.containsKey(of.replace("rating/", "")));
    card.put("evidence", evidence);
    return card;
  }
}
