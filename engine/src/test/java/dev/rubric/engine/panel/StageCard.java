package dev.rubric.engine.panel;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Builds scorecards of stages, for a small rubric with two rated criteria and a critical flag. */
public final class StageCard {

  private static final Map<String, Evaluator> EVALUATORS = new ConcurrentHashMap<>();

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "of-ID", "version": "1", "title": "A STAGE interview",
       "stage": "STAGE",
       "scale": [{"name": "poor", "points": 0}, {"name": "fair", "points": 1},
                 {"name": "good", "points": 2}, {"name": "best", "points": 3}],
       "signals": [
         {"id": "interview.minutes", "label": "Minutes", "type": "number"},
         {"id": "conduct.lied", "label": "Lied", "type": "yes/no"}],
       "criteria": [
         {"id": "skill", "title": "Skill", "weight": 2, "mode": "rated", "levels": [LEVELS]},
         {"id": "care", "title": "Care", "weight": 1, "mode": "rated", "levels": [LEVELS]}],
       "flags": [{"id": "lied", "title": "Lied", "severity": "critical", "when": "conduct.lied",
                  "effects": ["cap recommendation at no hire"]}],
       "profiles": [{"id": "senior", "title": "Senior"}, {"id": "feed", "title": "Feed"}],
       "bands": [{"name": "hire", "at_least": 50}, {"name": "no hire"}]}
      """;

  private static final String LEVELS =
      """
      {"level": "poor", "anchor": "a"}, {"level": "fair", "anchor": "b"},
      {"level": "good", "anchor": "c"}, {"level": "best", "anchor": "d"}""";

  private final String stage;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, String> ratings = new LinkedHashMap<>();
  private final List<String> profiles = new ArrayList<>();

  private StageCard(String stage) {
    this.stage = stage;
    header.put("id", stage + "-1");
    header.put("candidate", "Ada Lovelace");
    header.put("date", "2026-03-02");
    facts.put("conduct.lied", "false");
  }

  /** A scorecard of the stage by nobody in particular, in which nothing is rated. */
  public static StageCard of(String stage) {
    return new StageCard(stage);
  }

  /** With another id. */
  public StageCard id(String id) {
    header.put("id", id);
    return this;
  }

  /** Of another candidate. */
  public StageCard candidate(String name) {
    header.put("candidate", name);
    return this;
  }

  /** By an interviewer. */
  public StageCard by(String name) {
    header.put("interviewer", name);
    return this;
  }

  /** By an interviewer in a role. */
  public StageCard role(String role) {
    header.put("interviewer_role", role);
    return this;
  }

  /** On a day. */
  public StageCard on(String date) {
    header.put("date", date);
    return this;
  }

  /** On a day that is not known. */
  public StageCard undated() {
    header.remove("date");
    return this;
  }

  /** So many minutes long. */
  public StageCard minutes(String minutes) {
    facts.put("interview.minutes", minutes);
    return this;
  }

  /** With a profile, {@code senior} or {@code feed}. */
  public StageCard as(String profile) {
    profiles.add(profile);
    return this;
  }

  /** With a rating of the criterion {@code skill} or {@code care}. */
  public StageCard rated(String criterion, String level) {
    ratings.put(criterion, level);
    return this;
  }

  /** With both criteria rated alike. */
  public StageCard rated(String level) {
    return rated("skill", level).rated("care", level);
  }

  /** With the critical flag raised. */
  public StageCard lied() {
    facts.put("conduct.lied", "true");
    return this;
  }

  /** With the critical flag undetermined. */
  public StageCard perhapsLied() {
    facts.remove("conduct.lied");
    return this;
  }

  /** The rubric of the stage. */
  public Rubric rubric() {
    return evaluator().rubric();
  }

  /** The scorecard evaluated. */
  public Evaluation evaluation() {
    String text =
        "{\"format\": \"scorecard/1\", \"rubric\": "
            + quoted(rubric().id())
            + ", "
            + header.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", "))
            + ", \"profiles\": ["
            + profiles.stream().map(StageCard::quoted).collect(Collectors.joining(", "))
            + "], \"facts\": {"
            + facts.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", "))
            + "}, \"ratings\": {"
            + ratings.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", "))
            + "}}";
    Problems problems = new Problems();
    Scorecard scorecard =
        ScorecardReader.read(
                DocumentReader.read(
                    bytes(text), header.getOrDefault("id", "card") + ".json", problems),
                rubric(),
                problems)
            .orElseThrow(() -> new AssertionError(problems.list()));
    return evaluator().evaluate(scorecard);
  }

  /** The interview. */
  public Interview interview() {
    String id = stage.replace('-', '_');
    return Interview.of(id, id, evaluation());
  }

  private Evaluator evaluator() {
    return EVALUATORS.computeIfAbsent(stage, of -> evaluator(document(of)));
  }

  private static String document(String stage) {
    String id = stage.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    return RUBRIC.replace("LEVELS", LEVELS).replace("STAGE", stage).replace("ID", id);
  }

  /** An evaluator by a rubric's document in JSON. */
  public static Evaluator evaluator(String json) {
    Problems problems = new Problems();
    Rubric rubric =
        RubricReader.read(DocumentReader.read(bytes(json), "rubric.json", problems), problems)
            .orElseThrow(() -> new AssertionError(problems.list()));
    return new Evaluator(rubric, Documents.sha256(rubric));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
