package dev.rubric.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the document of one rubric. */
final class RubricGenerator {

  private static final List<String> WORDS =
      List.of("serving", "monitoring", "framing", "data", "at_least", "every", "step2", "not");
  private static final List<String> ROWS =
      List.of("serving", "monitoring", "data", "at_least", "offline_metrics");
  private static final List<String> NAMES =
      List.of("depth", "minutes", "alerting", "is", "kind", "owner", "data_drift", "no", "x1");
  private static final List<String> COLUMNS =
      List.of("kind", "minutes", "checked_in", "owner", "stated", "budget", "id", "evidence");
  private static final List<String> LISTS =
      List.of("metrics", "open-risks", "team_members", "signals");
  private static final List<String> CRITERIA =
      List.of("serving", "problem-definition", "rating", "data", "7-ps", "flags", "id");
  private static final List<String> FLAGS =
      List.of(
          "skipped-serving",
          "serving",
          "no-monitoring",
          "over-time",
          "data",
          "flag-2",
          "at-least-one");
  private static final List<String> PROFILES =
      List.of("senior", "fraud-detection", "feed-ranking", "note", "comments", "title");

  private final Dice dice;
  private final Wording wording;
  private final Map<String, Object> rubric = new LinkedHashMap<>();

  RubricGenerator(Dice dice) {
    this.dice = dice;
    this.wording = new Wording(dice);
  }

  Map<String, Object> rubric() {
    rubric.put("format", "rubric/1");
    rubric.put("id", dice.oneOf("ml-system-design", "loop-2", "x"));
    rubric.put("version", dice.oneOf("1.0.0", "1.0", "2026-03-09", "1e5", "v1 draft"));
    rubric.put("title", wording.any());
    maybe(rubric, "subject", dice.oneOf("candidate", "organization"));
    maybe(rubric, "stage", wording.any());
    rubric.put("scale", scale());
    signals();
    lists();
    sections();
    ConditionWriter conditions = new ConditionWriter(dice, rubric);
    List<String> profiles = dice.chance(0.3) ? List.of() : dice.pick(PROFILES, dice.between(1, 3));
    rubric.put("criteria", criteria(conditions, profiles));
    rubric.put("bands", bands());
    rubric.put("flags", flags(conditions, profiles));
    rubric.put("profiles", profiles.stream().map(this::profile).toList());
    rubric.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
    if (dice.chance(0.5)) {
      rubric.put("examples", examples());
    }
    return rubric;
  }

  private void maybe(Map<String, Object> tree, String name, Object value) {
    if (dice.chance(0.4)) {
      tree.put(name, value);
    }
  }

  private List<Object> scale() {
    List<String> names = distinct(dice.between(2, 5));
    List<String> points =
        dice.oneOf(
            List.of("1", "2", "3", "4", "5"),
            List.of("0", "3", "6", "9", "12"),
            List.of("0", "0", "1", "1", "4"),
            List.of("0.5", "2.25", "2.25", "3.1", "100"),
            List.of("0", "0", "0", "0", "0"));
    List<Object> scale = new ArrayList<>();
    for (String name : names) {
      Map<String, Object> level = new LinkedHashMap<>();
      level.put("name", name);
      level.put("points", new BigDecimal(points.get(scale.size())));
      scale.add(level);
    }
    return scale;
  }

  /** Names that differ when compared without case and with white space collapsed. */
  private List<String> distinct(int count) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    while (names.size() < count) {
      String name = wording.name().replaceAll("\\s+", " ");
      if (seen.add(name.toLowerCase(Locale.ROOT)) && !name.equals("none")) {
        names.add(name);
      }
    }
    return names;
  }

  private void signals() {
    Set<String> ids = new LinkedHashSet<>();
    int count = dice.between(3, 9);
    List<String> sections = dice.pick(WORDS, dice.between(1, 4));
    while (ids.size() < count) {
      ids.add(dice.oneOf(sections) + "." + dice.oneOf(NAMES));
    }
    rubric.put("signals", ids.stream().map(this::signal).toList());
  }

  private Map<String, Object> signal(String id) {
    Map<String, Object> signal = new LinkedHashMap<>();
    String type = dice.oneOf("yes/no", "yes/no", "number", "number", "choice", "text");
    signal.put("id", id);
    signal.put("label", wording.any());
    signal.put("type", type);
    if (type.equals("number")) {
      maybe(signal, "unit", dice.oneOf("min", "%", "€", "req/s"));
      maybe(signal, "min", BigDecimal.valueOf(dice.between(-5, 2)));
      maybe(signal, "max", BigDecimal.valueOf(dice.between(3, 15)));
    }
    if (type.equals("choice")) {
      List<String> options = distinct(dice.between(1, 4));
      signal.put("options", options);
    }
    maybe(signal, "required", dice.chance(0.8));
    if (dice.chance(0.35)) {
      signal.put("blank", blank(Field.of(signal)));
    }
    maybe(signal, "ask", wording.any());
    maybe(signal, "note", wording.any());
    return signal;
  }

  private Object blank(Field field) {
    return switch (field.type()) {
      case "yes/no" -> dice.oneOf("no", "no", "yes");
      case "number" -> BigDecimal.valueOf(dice.between(field.minimum(), field.maximum()));
      case "choice" -> dice.chance(0.6) ? "none" : dice.oneOf(field.options());
      default -> dice.chance(0.7) ? "none" : wording.any();
    };
  }

  private void lists() {
    List<Object> lists = new ArrayList<>();
    for (String id : dice.some(LISTS, 0.5)) {
      lists.add(list(id, List.of()));
    }
    if (dice.chance(0.6)) {
      lists.add(dice.between(0, lists.size()), list("steps", dice.pick(ROWS, 3)));
    }
    if (dice.chance(0.2)) {
      lists.add(list("phases", List.of("phase_one", "phase_two")));
    }
    rubric.put("lists", lists);
  }

  private Map<String, Object> list(String id, List<String> rows) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("id", id);
    list.put("label", wording.any());
    if (!rows.isEmpty()) {
      list.put("rows", rows.stream().map(this::row).toList());
    }
    Set<String> taken = new LinkedHashSet<>();
    Json.objects(rubric, "signals").forEach(signal -> taken.add((String) signal.get("id")));
    List<String> free =
        COLUMNS.stream()
            .filter(column -> rows.stream().noneMatch(row -> taken.contains(row + "." + column)))
            .toList();
    list.put(
        "columns",
        dice.pick(free, dice.between(1, free.size())).stream().map(this::signal).toList());
    return list;
  }

  private Map<String, Object> row(String id) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("label", wording.any());
    return row;
  }

  /** A section may be assessed by any signal that has no blank meaning of its own. */
  private void sections() {
    List<String> deciding = new ArrayList<>();
    Json.objects(rubric, "signals").stream()
        .filter(signal -> !signal.containsKey("blank"))
        .forEach(signal -> deciding.add((String) signal.get("id")));
    Set<String> ids = new LinkedHashSet<>();
    Field.signals(rubric)
        .forEach(field -> ids.add(field.id().substring(0, field.id().indexOf('.'))));
    ids.removeIf(Set.of("not", "every")::contains);
    List<Object> sections = new ArrayList<>();
    for (String id : dice.some(List.copyOf(ids), 0.7)) {
      Map<String, Object> section = new LinkedHashMap<>();
      section.put("id", id);
      section.put("title", wording.any());
      List<String> own = deciding.stream().filter(signal -> signal.startsWith(id + ".")).toList();
      if (!deciding.isEmpty() && dice.chance(0.6)) {
        section.put("assessed_by", dice.oneOf(own.isEmpty() ? deciding : own));
      }
      maybe(section, "note", wording.any());
      sections.add(section);
    }
    rubric.put("sections", sections);
  }

  private List<Object> criteria(ConditionWriter conditions, List<String> profiles) {
    List<Object> criteria = new ArrayList<>();
    for (String id : dice.pick(CRITERIA, dice.between(1, 5))) {
      Map<String, Object> criterion = new LinkedHashMap<>();
      String mode = dice.oneOf("derived", "derived", "derived", "checked", "rated");
      criterion.put("id", id);
      criterion.put("title", wording.any());
      maybe(criterion, "group", wording.any());
      maybe(criterion, "note", wording.any());
      criterion.put("weight", new BigDecimal(dice.oneOf("20", "1", "0", "2.5", "0.125", "10.00")));
      criterion.put("mode", mode);
      onlyFor(criterion, profiles, 0.15);
      criterion.put("levels", levels(mode, conditions));
      criteria.add(criterion);
    }
    return criteria;
  }

  private List<Object> levels(String mode, ConditionWriter conditions) {
    List<Map<String, Object>> scale = Json.objects(rubric, "scale");
    List<Object> levels = new ArrayList<>();
    for (Map<String, Object> step : dice.pick(scale, dice.between(2, scale.size()))) {
      Map<String, Object> level = new LinkedHashMap<>();
      level.put("level", step.get("name"));
      level.put("anchor", wording.any());
      if (!mode.equals("rated") && !levels.isEmpty()) {
        level.put("when", conditions.condition(dice.between(0, 3)));
      }
      levels.add(level);
    }
    return levels;
  }

  private void onlyFor(Map<String, Object> tree, List<String> profiles, double probability) {
    if (!profiles.isEmpty() && dice.chance(probability)) {
      tree.put("only_for", dice.pick(profiles, dice.between(1, profiles.size())));
    }
  }

  private List<Object> bands() {
    List<Object> bands = new ArrayList<>();
    if (dice.chance(0.25)) {
      return bands;
    }
    int least = dice.between(70, 95);
    List<String> names = distinct(dice.between(2, 5));
    for (String name : names) {
      Map<String, Object> band = new LinkedHashMap<>();
      band.put("name", name);
      if (bands.size() < names.size() - 1) {
        band.put("at_least", new BigDecimal(least + dice.oneOf("", ".5", ".33")));
      }
      bands.add(band);
      least -= dice.between(1, 25);
    }
    return bands;
  }

  private List<Object> flags(ConditionWriter conditions, List<String> profiles) {
    List<Object> flags = new ArrayList<>();
    for (String id : dice.some(FLAGS, 0.6)) {
      Map<String, Object> flag = new LinkedHashMap<>();
      flag.put("id", id);
      flag.put("title", wording.any());
      flag.put("severity", dice.oneOf("critical", "major", "minor"));
      flag.put("when", conditions.condition(dice.between(0, 4)));
      List<String> effects = new ArrayList<>();
      for (int i = dice.between(0, 3); i > 0; i--) {
        effects.add(effect());
      }
      if (!effects.isEmpty()) {
        flag.put("effects", effects);
      }
      onlyFor(flag, profiles, 0.2);
      maybe(flag, "why", wording.any());
      maybe(flag, "remedy", wording.any());
      flags.add(flag);
    }
    return flags;
  }

  private String effect() {
    List<Map<String, Object>> bands = Json.objects(rubric, "bands");
    Map<String, Object> criterion = dice.oneOf(Json.objects(rubric, "criteria"));
    return switch (dice.between(1, 4)) {
      case 1 -> "deduct " + dice.oneOf("5", "2.5", "0", "0.125", "33.335", "120") + " points";
      case 2 -> "note";
      case 3 ->
          bands.isEmpty()
              ? "note"
              : "cap recommendation at " + Json.text(dice.oneOf(bands), "name");
      default ->
          "cap "
              + criterion.get("id")
              + " at "
              + dice.oneOf(Json.objects(criterion, "levels")).get("level");
    };
  }

  private Map<String, Object> profile(String id) {
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("id", id);
    profile.put("title", wording.any());
    Map<String, Object> multipliers = new LinkedHashMap<>();
    for (Map<String, Object> criterion : dice.some(Json.objects(rubric, "criteria"), 0.5)) {
      multipliers.put(
          (String) criterion.get("id"),
          new BigDecimal(dice.oneOf("1.5", "2", "0.5", "0", "0.333")));
    }
    if (!multipliers.isEmpty()) {
      profile.put("multipliers", multipliers);
    }
    return profile;
  }

  private List<Object> examples() {
    List<Object> examples = new ArrayList<>();
    for (String name : distinct(dice.between(1, 2))) {
      Map<String, Object> scorecard =
          new ScorecardGenerator(dice, rubric, dice.oneOf(0.2, 0.8)).scorecard();
      scorecard.remove("format");
      scorecard.remove("rubric");
      scorecard.remove("rubric_version");
      Map<String, Object> example = new LinkedHashMap<>();
      example.put("name", name);
      example.put("scorecard", scorecard);
      example.put("expect", expectation());
      examples.add(example);
    }
    return examples;
  }

  private Map<String, Object> expectation() {
    Map<String, Object> expect = new LinkedHashMap<>();
    maybe(
        expect,
        "flags",
        dice.some(Json.objects(rubric, "flags"), 0.3).stream()
            .map(flag -> flag.get("id"))
            .toList());
    Map<String, Object> levels = new LinkedHashMap<>();
    for (Map<String, Object> criterion : dice.some(Json.objects(rubric, "criteria"), 0.3)) {
      levels.put(
          (String) criterion.get("id"), dice.oneOf(Json.objects(criterion, "levels")).get("level"));
    }
    maybe(expect, "levels", levels);
    List<Map<String, Object>> bands = Json.objects(rubric, "bands");
    if (!bands.isEmpty()) {
      maybe(expect, "recommendation", Json.text(dice.oneOf(bands), "name"));
    }
    return expect;
  }
}
