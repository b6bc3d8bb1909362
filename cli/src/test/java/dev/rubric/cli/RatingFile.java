package dev.rubric.cli;

import dev.rubric.engine.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A form in which ratings by people who know nothing of us come: plain tables and exports. */
enum RatingFile {
  ACROSS_CSV(""),
  ACROSS_XLSX(""),
  ACROSS_XLS(""),
  ACROSS_ODS(""),
  DOWN_CSV(""),
  DOWN_XLSX(""),
  LISTED_CSV(""),
  LISTED_XLSX(""),
  GREENHOUSE("definitely_not no mixed yes strong_yes"),
  LEVER("1 2 3 4"),
  ASHBY("1 2 3 4");

  /** What a tool calls its ratings, from weakest to strongest; nothing for a table. */
  private final String words;

  RatingFile(String words) {
    this.words = words;
  }

  private List<String> words() {
    return List.of(words.split(" ", 0));
  }

  /** Whether it keeps comments, of which a table with a column a subject has none. */
  boolean hasComments() {
    return !name().startsWith("DOWN");
  }

  /** Whether it keeps days. */
  boolean hasDates() {
    return isExport();
  }

  /** How many levels it can tell apart. */
  int levels() {
    return isExport() ? words().size() : Integer.MAX_VALUE;
  }

  /** Arguments of a command that say which level each of its words is. */
  List<String> said(List<String> scale) {
    List<String> said = new ArrayList<>();
    for (int i = 0; isExport() && i < Math.min(levels(), scale.size()); i++) {
      said.addAll(List.of("--rating", words().get(i) + "=" + scale.get(i)));
    }
    return said;
  }

  /** Writes scorecards that have nothing but ratings and comments. */
  Path write(List<Map<String, Object>> cards, List<String> scale, Path folder) throws IOException {
    Path file = folder.resolve(name().toLowerCase(Locale.ROOT) + "." + ending());
    if (isExport()) {
      return Files.writeString(
          file, Json.write(cards.stream().map(c -> export(c, scale)).toList()));
    }
    List<String[]> table =
        switch (name().substring(0, name().indexOf('_'))) {
          case "ACROSS" -> across(cards);
          case "DOWN" -> down(cards);
          default -> listed(cards);
        };
    if (ending().equals("csv")) {
      return Files.write(file, table.stream().map(RatingFile::line).toList());
    }
    if (ending().equals("xlsx")) {
      return Workbooks.write(file, table);
    }
    Workbooks.saveAs(Workbooks.write(file.resolveSibling("table.xlsx"), table), file);
    return file;
  }

  private boolean isExport() {
    return !words.isEmpty();
  }

  private String ending() {
    return isExport() ? "json" : name().substring(name().indexOf('_') + 1).toLowerCase(Locale.ROOT);
  }

  private static String line(String[] texts) {
    return String.join(
        ",", Stream.of(texts).map(text -> '"' + text.replace("\"", "\"\"") + '"').toList());
  }

  private static List<String> criteria(List<Map<String, Object>> cards) {
    return cards.stream()
        .flatMap(card -> Json.member(card, "ratings").keySet().stream())
        .distinct()
        .toList();
  }

  private static List<String[]> across(List<Map<String, Object>> cards) {
    List<String> header = new ArrayList<>(List.of("Candidate", "Interviewer"));
    criteria(cards).forEach(id -> header.addAll(List.of(id, id + " (comment)")));
    List<String[]> rows = new ArrayList<>();
    rows.add(header.toArray(String[]::new));
    for (Map<String, Object> card : cards) {
      List<String> row = new ArrayList<>(List.of(candidate(card), interviewer(card)));
      criteria(cards).forEach(id -> row.addAll(List.of(rating(card, id), comment(card, id))));
      rows.add(row.toArray(String[]::new));
    }
    return rows;
  }

  private static List<String[]> down(List<Map<String, Object>> cards) {
    List<String[]> rows = new ArrayList<>();
    rows.add(row("Criterion", cards.stream().map(RatingFile::candidate)));
    rows.add(row("Interviewer", cards.stream().map(RatingFile::interviewer)));
    for (String id : criteria(cards)) {
      rows.add(row(id, cards.stream().map(card -> rating(card, id))));
    }
    return rows;
  }

  private static String[] row(String first, Stream<String> others) {
    return Stream.concat(Stream.of(first), others).toArray(String[]::new);
  }

  private static List<String[]> listed(List<Map<String, Object>> cards) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"Candidate", "Criterion", "Rating", "Rater", "Comment"});
    for (Map<String, Object> card : cards) {
      for (String id : Json.member(card, "ratings").keySet()) {
        String rater = interviewer(card);
        rows.add(new String[] {candidate(card), id, rating(card, id), rater, comment(card, id)});
      }
    }
    return rows;
  }

  private Map<String, Object> export(Map<String, Object> card, List<String> scale) {
    return switch (this) {
      case GREENHOUSE -> greenhouse(card, scale);
      case LEVER -> lever(card, scale);
      default -> ashby(card, scale);
    };
  }

  private Map<String, Object> greenhouse(Map<String, Object> card, List<String> scale) {
    List<Object> attributes = new ArrayList<>();
    Json.member(card, "ratings")
        .forEach(
            (id, level) ->
                attributes.add(
                    tree(
                        "name",
                        id,
                        "type",
                        "Skills",
                        "note",
                        comment(card, id),
                        "rating",
                        word(level, scale))));
    return tree(
        "id",
        Json.text(card, "id"),
        "candidate",
        tree("name", candidate(card)),
        "interviewer",
        tree("name", interviewer(card)),
        "interviewed_at",
        Json.text(card, "date") + "T10:00:00.000Z",
        "overall_recommendation",
        "no_decision",
        "attributes",
        attributes);
  }

  private Map<String, Object> lever(Map<String, Object> card, List<String> scale) {
    List<Object> skills = new ArrayList<>();
    List<Object> scores = new ArrayList<>();
    Json.member(card, "ratings")
        .forEach(
            (id, level) -> {
              String word = word(level, scale);
              skills.add(tree("text", id));
              scores.add(tree("score", word, "comment", comment(card, id)));
            });
    return tree(
        "id", Json.text(card, "id"),
        "candidate", candidate(card),
        "user", interviewer(card),
        "completedAt", Json.text(card, "date") + "T10:00:00Z",
        "fields",
            List.of(
                tree("type", "scorecard", "text", "Skills", "scores", skills, "value", scores)));
  }

  private Map<String, Object> ashby(Map<String, Object> card, List<String> scale) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Object> fields = new ArrayList<>();
    Json.member(card, "ratings")
        .forEach(
            (id, level) -> {
              String word = word(level, scale);
              String path = "field-" + fields.size();
              fields.add(tree("field", tree("type", "Score", "path", path, "title", id)));
              values.put(path, tree("score", word, "comments", tree("value", comment(card, id))));
            });
    return tree(
        "id", Json.text(card, "id"),
        "candidate", tree("name", candidate(card)),
        "creditedToUser", tree("name", interviewer(card)),
        "submittedAt", Json.text(card, "date") + "T10:00:00Z",
        "formDefinition", tree("sections", List.of(tree("fields", fields))),
        "submittedValues", values);
  }

  /** What the tool calls a level; a level that the scale does not have is called as it is. */
  private String word(Object level, List<String> scale) {
    int position = scale.indexOf(level);
    return position < 0 ? level.toString() : words().get(position);
  }

  private static Map<String, Object> tree(Object... namesAndValues) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return tree;
  }

  private static String candidate(Map<String, Object> card) {
    return Json.text(card, "candidate");
  }

  private static String interviewer(Map<String, Object> card) {
    return Json.text(card, "interviewer");
  }

  private static String rating(Map<String, Object> card, String criterion) {
    return (String) Json.member(card, "ratings").getOrDefault(criterion, "");
  }

  private static String comment(Map<String, Object> card, String criterion) {
    return (String) Json.member(card, "evidence").getOrDefault("rating/" + criterion, "");
  }
}
