package dev.rubric.engine.oracle;

import static dev.rubric.engine.Json.text;
import static dev.rubric.engine.oracle.Vocabulary.comparable;

import dev.rubric.engine.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Evaluates scorecards by walking the documents: no rules, no compilation, nothing kept from one
 * scorecard to the next. Rubrics and scorecards have to be valid.
 */
public final class Oracle {

  private final Map<String, Object> rubric;
  private final String sha256;
  private final Vocabulary vocabulary;
  private final Map<String, When> conditions = new LinkedHashMap<>();

  /**
   * An oracle for a rubric.
   *
   * @param rubric the document
   * @param sha256 what evaluations are to say of the rubric's text
   */
  public Oracle(Map<String, Object> rubric, String sha256) {
    this.rubric = rubric;
    this.sha256 = sha256;
    this.vocabulary = new Vocabulary(rubric);
  }

  /** The evaluation of a scorecard's document as one line of JSON. */
  public String evaluate(Map<String, Object> scorecard) {
    return Json.write(new Conclusion(scorecard).document());
  }

  /** The truth of a condition: 1 for true, -1 for false, 0 for unknown. */
  public int truth(String condition, Map<String, Object> scorecard) {
    return condition(condition).truth(new Recorded(vocabulary, scorecard), List.of());
  }

  /** Whether a condition holds in its two-valued reading, where every fact is assessed. */
  public boolean holds(String condition, Map<String, Object> scorecard) {
    return condition(condition).holds(new Recorded(vocabulary, scorecard), List.of());
  }

  private When condition(String text) {
    return conditions.computeIfAbsent(text, any -> WhenReader.read(text, vocabulary));
  }

  /** Where the level of a criterion lies, from 0 for the weakest, before and after caps. */
  private record Interval(
      Map<String, Object> criterion,
      Ratio weight,
      int low,
      int high,
      int countedLow,
      int countedHigh) {
    Ratio points(int level, List<Map<String, Object>> scale) {
      String name = text(Json.objects(criterion, "levels").get(level), "level");
      for (Map<String, Object> step : scale) {
        if (comparable(text(step, "name")).equals(comparable(name))) {
          return weight.times(Ratio.of(Json.number(step, "points")));
        }
      }
      throw new IllegalStateException("no level " + name);
    }
  }

  /** The evaluation of one scorecard. */
  private final class Conclusion {

    private final Map<String, Object> scorecard;
    private final Recorded facts;
    private final List<Map<String, Object>> flags;
    private final List<String> effectsAtLow;
    private final List<String> effectsAtHigh;
    private final List<Interval> intervals = new ArrayList<>();

    Conclusion(Map<String, Object> scorecard) {
      this.scorecard = scorecard;
      this.facts = new Recorded(vocabulary, scorecard);
      this.flags = existing("flags");
      this.effectsAtLow = effects(0);
      this.effectsAtHigh = effects(1);
      existing("criteria").forEach(criterion -> intervals.add(interval(criterion)));
    }

    Map<String, Object> document() {
      Ratio low = score(false);
      Ratio high = score(true);
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("format", "evaluation/1");
      document.put("scorecard", text(scorecard, "id").strip());
      document.put("candidate", text(scorecard, "candidate").strip());
      document.put("rubric", text(rubric, "id"));
      document.put("rubric_version", text(rubric, "version"));
      document.put("rubric_sha256", sha256);
      document.put("criteria", intervals.stream().map(this::criterion).toList());
      document.put("flags", flags.stream().map(this::flag).toList());
      document.put("score", ordered("low", low.rounded(2), "high", high.rounded(2)));
      document.put("recommendation", recommendation(low, high));
      document.put("coverage", plain(coverage().rounded(4)));
      document.put("missing", facts.missing());
      document.put("open_questions", questions());
      return document;
    }

    private List<Map<String, Object>> existing(String name) {
      List<String> profiles = Json.texts(scorecard, "profiles");
      return Json.objects(rubric, name).stream()
          .filter(
              item ->
                  !item.containsKey("only_for")
                      || Json.texts(item, "only_for").stream().anyMatch(profiles::contains))
          .toList();
    }

    private int truth(Map<String, Object> flag) {
      return condition(text(flag, "when")).truth(facts, List.of());
    }

    /** The effects of flags whose condition has at least that truth. */
    private List<String> effects(int least) {
      List<String> effects = new ArrayList<>();
      for (Map<String, Object> flag : flags) {
        if (truth(flag) >= least) {
          effects.addAll(Json.texts(flag, "effects"));
        }
      }
      return effects;
    }

    /** At the high end only what is certain counts against anyone. */
    private List<String> effects(boolean high) {
      return high ? effectsAtHigh : effectsAtLow;
    }

    private Interval interval(Map<String, Object> criterion) {
      List<Map<String, Object>> levels = Json.objects(criterion, "levels");
      String mode = text(criterion, "mode");
      int rating = rating(criterion);
      int low = mode.equals("rated") ? 0 : reached(levels, 1);
      int high = mode.equals("rated") ? levels.size() - 1 : reached(levels, 0);
      if (!mode.equals("derived") && rating >= 0) {
        low = rating;
        high = rating;
      }
      return new Interval(
          criterion,
          weight(criterion),
          low,
          high,
          capped(criterion, low, false),
          capped(criterion, high, true));
    }

    /** The highest level up to which every condition has at least that truth. */
    private int reached(List<Map<String, Object>> levels, int least) {
      int reached = 0;
      for (int k = 1; k < levels.size(); k++) {
        if (condition(text(levels.get(k), "when")).truth(facts, List.of()) < least) {
          break;
        }
        reached = k;
      }
      return reached;
    }

    private int rating(Map<String, Object> criterion) {
      Object rating = Json.member(scorecard, "ratings").get(text(criterion, "id"));
      return rating instanceof String level ? level(criterion, level) : -1;
    }

    private int level(Map<String, Object> criterion, String name) {
      return Json.objects(criterion, "levels").stream()
          .map(level -> comparable(text(level, "level")))
          .toList()
          .indexOf(comparable(name));
    }

    private int capped(Map<String, Object> criterion, int level, boolean high) {
      String start = "cap " + criterion.get("id") + " at ";
      int capped = level;
      for (String effect : effects(high)) {
        if (effect.startsWith(start)) {
          capped = Math.min(capped, level(criterion, effect.substring(start.length())));
        }
      }
      return capped;
    }

    private Ratio weight(Map<String, Object> criterion) {
      Ratio weight = Ratio.of((BigDecimal) criterion.getOrDefault("weight", BigDecimal.ONE));
      List<String> profiles = Json.texts(scorecard, "profiles");
      for (Map<String, Object> profile : Json.objects(rubric, "profiles")) {
        Object multiplier = Json.member(profile, "multipliers").get(text(criterion, "id"));
        if (profiles.contains(text(profile, "id")) && multiplier != null) {
          weight = weight.times(Ratio.of((BigDecimal) multiplier));
        }
      }
      return weight;
    }

    /** Where nothing weighs anything, nothing is known: from 0 to 100. */
    private Ratio score(boolean high) {
      List<Map<String, Object>> scale = Json.objects(rubric, "scale");
      Ratio counted = Ratio.ZERO;
      Ratio most = Ratio.ZERO;
      for (Interval interval : intervals) {
        int level = high ? interval.countedHigh() : interval.countedLow();
        int top = Json.objects(interval.criterion(), "levels").size() - 1;
        counted = counted.plus(interval.points(level, scale));
        most = most.plus(interval.points(top, scale));
      }
      Ratio hundred = Ratio.of(100);
      Ratio score =
          most.isZero() ? (high ? hundred : Ratio.ZERO) : counted.times(hundred).over(most);
      for (String effect : effects(high)) {
        if (effect.startsWith("deduct ")) {
          score =
              score.minus(Ratio.of(new BigDecimal(effect.substring(7, effect.lastIndexOf(" ")))));
        }
      }
      return score.compareTo(Ratio.ZERO) < 0 ? Ratio.ZERO : score;
    }

    private Object recommendation(Ratio low, Ratio high) {
      List<Map<String, Object>> bands = Json.objects(rubric, "bands");
      if (bands.isEmpty()) {
        return Json.NULL;
      }
      int worst = band(bands, low, false);
      int best = band(bands, high, true);
      Map<String, Object> recommendation =
          ordered("low", text(bands.get(worst), "name"), "high", text(bands.get(best), "name"));
      recommendation.put("settled", worst == best);
      return recommendation;
    }

    private int band(List<Map<String, Object>> bands, Ratio score, boolean high) {
      int band = 0;
      while (bands.get(band).get("at_least") instanceof BigDecimal least
          && score.compareTo(Ratio.of(least)) < 0) {
        band++;
      }
      String start = "cap recommendation at ";
      for (String effect : effects(high)) {
        for (int i = 0; effect.startsWith(start) && i < bands.size(); i++) {
          String name = comparable(text(bands.get(i), "name"));
          boolean isCap = name.equals(comparable(effect.substring(start.length())));
          band = isCap ? Math.max(band, i) : band;
        }
      }
      return band;
    }

    private Ratio coverage() {
      Ratio settled = Ratio.ZERO;
      Ratio all = Ratio.ZERO;
      for (Interval interval : intervals) {
        all = all.plus(interval.weight());
        settled = interval.low() == interval.high() ? settled.plus(interval.weight()) : settled;
      }
      return all.isZero() ? Ratio.ZERO : settled.over(all);
    }

    private Map<String, Object> criterion(Interval interval) {
      Map<String, Object> criterion = interval.criterion();
      List<Map<String, Object>> levels = Json.objects(criterion, "levels");
      int rating = rating(criterion);
      boolean contradiction =
          text(criterion, "mode").equals("checked")
              && rating >= 0
              && (rating < reached(levels, 1) || rating > reached(levels, 0));
      Map<String, Object> result =
          ordered("id", text(criterion, "id"), "low", text(levels.get(interval.low()), "level"));
      result.put("high", text(levels.get(interval.high()), "level"));
      result.put("counted_low", text(levels.get(interval.countedLow()), "level"));
      result.put("counted_high", text(levels.get(interval.countedHigh()), "level"));
      result.put("rating", rating < 0 ? Json.NULL : text(levels.get(rating), "level"));
      result.put("contradiction", contradiction);
      return result;
    }

    private Map<String, Object> flag(Map<String, Object> flag) {
      int truth = truth(flag);
      String status = truth == 1 ? "raised" : truth == 0 ? "undetermined" : "clear";
      return ordered("id", text(flag, "id"), "status", status);
    }

    private List<Map<String, Object>> questions() {
      Map<String, List<String>> bearsOn = new HashMap<>();
      for (Interval interval : intervals) {
        Object id = interval.criterion().get("id");
        open(interval).forEach(fact -> note(bearsOn, fact, "criterion/" + id));
      }
      for (Map<String, Object> flag : flags) {
        Set<String> open = new LinkedHashSet<>();
        condition(text(flag, "when")).open(facts, List.of(), open);
        if (truth(flag) == 0) {
          open.forEach(fact -> note(bearsOn, fact, "flag/" + flag.get("id")));
        }
      }
      List<Map<String, Object>> questions = new ArrayList<>();
      int most = bearsOn.values().stream().mapToInt(List::size).max().orElse(0);
      for (int size = most; size > 0; size--) {
        for (String fact : inOrder()) {
          List<String> outcomes = bearsOn.getOrDefault(fact, List.of());
          if (outcomes.size() == size) {
            questions.add(ordered("fact", fact, "bears_on", outcomes));
          }
        }
      }
      return questions;
    }

    private static void note(Map<String, List<String>> bearsOn, String fact, String outcome) {
      bearsOn.computeIfAbsent(fact, any -> new ArrayList<>()).add(outcome);
    }

    private List<String> inOrder() {
      List<String> facts = new ArrayList<>(this.facts.facts());
      Json.objects(rubric, "criteria")
          .forEach(criterion -> facts.add("rating/" + text(criterion, "id")));
      return facts;
    }

    private Collection<String> open(Interval interval) {
      Set<String> open = new LinkedHashSet<>();
      if (interval.low() == interval.high()) {
        return open;
      }
      if (text(interval.criterion(), "mode").equals("rated")) {
        return List.of("rating/" + interval.criterion().get("id"));
      }
      List<Map<String, Object>> levels = Json.objects(interval.criterion(), "levels");
      for (int k = interval.low() + 1; k <= interval.high(); k++) {
        When when = condition(text(levels.get(k), "when"));
        if (when.truth(facts, List.of()) == 0) {
          when.open(facts, List.of(), open);
        }
      }
      return open;
    }

    private static Map<String, Object> ordered(
        String first, Object one, String second, Object other) {
      Map<String, Object> ordered = new LinkedHashMap<>();
      ordered.put(first, one);
      ordered.put(second, other);
      return ordered;
    }

    /** Without trailing zeros. */
    private static BigDecimal plain(BigDecimal number) {
      return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
  }
}
