package dev.rubric.spreadsheets.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.interchange.ExportReader.Exported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportReaderTest {

  private static final List<String> FIVE = List.of("poor", "weak", "adequate", "good", "strong");
  private static final List<String> FOUR = List.of("poor", "adequate", "good", "strong");

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsGreenhouseAttributesNotesAndAnswers() throws IOException {
    Scorecard scorecard = read("greenhouse.json", rubric(FIVE), Map.of()).get(0);

    assertThat(scorecard.id()).isEqualTo("90210");
    assertThat(scorecard.header().candidate()).isEqualTo("1234");
    assertThat(scorecard.header().interviewer()).isEqualTo("Omar Interviewer");
    assertThat(scorecard.header().date()).isEqualTo("2026-02-18");
    assertThat(ratings(scorecard))
        .isEqualTo(Map.of("problem-definition", "strong", "trade-offs", "adequate"));
    assertThat(texts(scorecard.evidence()))
        .containsEntry("rating/monitoring", "ran out of time")
        .containsEntry(
            "rating/problem-definition", "=HYPERLINK(\"http://x\") was the first thing said");
    assertThat(scorecard.facts()).containsOnlyKeys("talk.metric");
  }

  @Test
  void refusesAScorecardWithARatingThatTheRubricDoesNotKnowAndReadsTheOthers() throws IOException {
    List<Scorecard> read = read("greenhouse.json", rubric(FIVE), Map.of());

    assertThat(read).extracting(Scorecard::id).containsExactly("90210", "90212");
    assertThat(errors())
        .containsExactly(
            "greenhouse.json [line 37, /1/attributes/0/name]: unknown criterion `Problem"
                + " Definitions`");
    assertThat(problems).extracting(Problem::hint).contains("did you mean `Problem definition`?");
  }

  @Test
  void keepsThePlaceOfEachRatingAndNote() throws IOException {
    Scorecard scorecard = read("greenhouse.json", rubric(FIVE), Map.of()).get(0);

    assertThat(at(scorecard.ratings(), "trade-offs").describe())
        .isEqualTo("greenhouse.json [line 17, /0/attributes/1/rating]");
    assertThat(at(scorecard.evidence(), "rating/monitoring").describe())
        .isEqualTo("greenhouse.json [line 18, /0/attributes/2/note]");
  }

  @Test
  void saysOnceWhichLevelsRatingsTakeByPositionAndWhatIsLeftOut() throws IOException {
    read("greenhouse.json", rubric(FIVE), Map.of());

    assertThat(warnings())
        .containsExactly(
            "greenhouse.json: warning: Greenhouse's ratings are taken by position: `definitely_not`"
                + " is `poor`, `no` is `weak`, `mixed` is `adequate`, `yes` is `good`, `strong_yes`"
                + " is `strong`",
            "greenhouse.json [line 2, /0]: warning: left out, as the rubric has no criterion or"
                + " signal of that name: `overall recommendation`, `Key Take-Aways`");
  }

  @Test
  void guessesNoLevelWhereTheScaleHasAnotherNumberOfThem() throws IOException {
    List<Scorecard> read = read("greenhouse.json", rubric(FOUR), Map.of());

    assertThat(read).isEmpty();
    assertThat(errors())
        .contains(
            "greenhouse.json [line 16, /0/attributes/0/rating]: nothing says which level"
                + " `strong_yes` is: Greenhouse rates in 5 steps, the scale has 4 levels");
  }

  @Test
  void takesTheLevelsThatTheCommitteeSays() throws IOException {
    Map<String, String> words = Map.of("strong_yes", "strong", "Mixed", "adequate");

    List<Scorecard> read = read("greenhouse.json", rubric(FOUR), words);

    assertThat(read).extracting(Scorecard::id).containsExactly("90210");
    assertThat(ratings(read.get(0)))
        .isEqualTo(Map.of("problem-definition", "strong", "trade-offs", "adequate"));
  }

  @Test
  void takesLevelsByNameBeforePositions() throws IOException {
    List<String> turned = List.of("mixed", "No", "definitely not", "Strong Yes", "yes");

    List<Scorecard> read = read("greenhouse.json", rubric(turned), Map.of());

    assertThat(ratings(read.get(0)))
        .isEqualTo(Map.of("problem-definition", "Strong Yes", "trade-offs", "mixed"));
    assertThat(warnings()).noneMatch(warning -> warning.contains("by position"));
  }

  @Test
  void doesNotTakeSomeLevelsByNameAndOthersByPosition() throws IOException {
    List<String> partly = List.of("no", "weak", "mixed", "good", "strong");

    List<Scorecard> read = read("greenhouse.json", rubric(partly), Map.of());

    assertThat(read).isEmpty();
    assertThat(errors())
        .anyMatch(error -> error.endsWith("have the name of a level and others have not"));
  }

  @Test
  void readsLeverScorecardsScoresAndAnswers() throws IOException {
    Scorecard scorecard = read("lever.json", rubric(FOUR), Map.of()).get(0);

    assertThat(scorecard.header().candidate()).isEqualTo("lever");
    assertThat(scorecard.header().interviewer()).isEqualTo("Omar Interviewer");
    assertThat(scorecard.header().date()).isEqualTo("2026-02-18");
    assertThat(ratings(scorecard))
        .isEqualTo(Map.of("problem-definition", "strong", "monitoring", "poor"));
    assertThat(texts(scorecard.evidence()))
        .containsEntry("rating/problem-definition", "asked who the users are")
        .containsEntry("rating/trade-offs", "cost, latency");
    assertThat(scorecard.facts()).containsOnlyKeys("talk.metric");
  }

  @Test
  void passesOverLeverFormsThatWereDeletedOrNotCompleted() throws IOException {
    List<Scorecard> read = read("lever.json", rubric(FOUR), Map.of());

    assertThat(read).hasSize(1);
    assertThat(warnings())
        .contains(
            "lever.json [line 43, /hasNext]: warning: the export is one page of several: `hasNext`"
                + " is true")
        .anyMatch(warning -> warning.endsWith("the scorecard was deleted in Lever, passed over"))
        .anyMatch(warning -> warning.endsWith("was not completed in Lever, passed over"))
        .anyMatch(warning -> warning.contains("so it is `lever`, as the file is called"));
    assertThat(errors()).isEmpty();
  }

  @Test
  void readsAnOverallRatingForACriterionOfItsName() throws IOException {
    List<String> words = List.of("Strong no hire", "No hire", "Hire", "Strong hire");

    Scorecard scorecard = read("lever.json", rubric(words, "Rating"), Map.of()).get(0);

    assertThat(ratings(scorecard))
        .containsEntry("rating", "Hire")
        .containsEntry("problem-definition", "Strong hire");
  }

  @Test
  void joinsAshbyValuesToTheFieldsOfTheForm() throws IOException {
    Scorecard scorecard = read("ashby.json", rubric(FOUR), Map.of()).get(0);

    assertThat(scorecard.id()).isEqualTo("1a51d6ac-9fb4-4e5e-8d5e-0d7a1f4e9a11");
    assertThat(scorecard.header().candidate()).isEqualTo("3ae2b801-19f6-41ef-ad28-214bd731948f");
    assertThat(scorecard.header().interviewer()).isEqualTo("Omar Interviewer");
    assertThat(ratings(scorecard)).isEqualTo(Map.of("problem-definition", "good"));
    assertThat(texts(scorecard.evidence()))
        .isEqualTo(
            Map.of(
                "rating/problem-definition",
                "clear goals",
                "rating/monitoring",
                "no mention of drift"));
    assertThat(at(scorecard.ratings(), "problem-definition").place())
        .endsWith("/results/0/submittedValues/b3b3/score");
    assertThat(scorecard.facts()).containsOnlyKeys("talk.metric");
  }

  @Test
  void reportsAValueWithoutAFieldOfTheForm() throws IOException {
    String text = text("ashby.json").replace("\"path\": \"b3b3\"", "\"path\": \"b3b4\"");

    List<Scorecard> read = read("ashby.json", text, rubric(FOUR), Map.of());

    assertThat(read).isEmpty();
    assertThat(errors()).hasSize(1).first().asString().contains("`b3b3` is no path of a field");
  }

  @Test
  void reportsARatingThatTheToolDoesNotHave() throws IOException {
    String text = text("lever.json").replace("\"score\": 4", "\"score\": 7");

    List<Scorecard> read = read("lever.json", text, rubric(FOUR), Map.of());

    assertThat(read).isEmpty();
    assertThat(errors()).hasSize(1).first().asString().contains("unknown rating `7`, expected one");
  }

  @Test
  void leavesAProblemOfTheDocumentToTheScorecardInWhichItStands() throws IOException {
    String twice = "\"candidate_id\": 1236, \"candidate_id\": 1236,";
    String text = text("greenhouse.json").replace("\"candidate_id\": 1236,", twice);

    List<Scorecard> read = read("greenhouse.json", text, rubric(FIVE), Map.of());

    assertThat(read).extracting(Scorecard::id).containsExactly("90210");
    assertThat(errors()).anyMatch(error -> error.contains("`candidate_id` stands twice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenhouse.json", "lever.json", "ashby.json"})
  void knowsAnExportByWhatItHoldsAloneInAListOrInAnAnswer(String name) throws IOException {
    Node whole = Json.node(text(name));
    Node one = Export.of(whole).orElseThrow().entries().get(0);
    String tool = Export.of(whole).orElseThrow().tool();

    assertThat(Export.of(one).map(Export::tool)).contains(tool);
    assertThat(Export.of(new Node.ListNode(List.of(one), one.location())).map(Export::tool))
        .contains(tool);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "[[1]]",
        "{\"data\": []}",
        "{\"attributes\": []}",
        "{\"fields\": [{\"type\": \"text\"}]}",
        "{\"format\": \"scorecard/1\", \"attributes\": [], \"candidate_id\": 1}"
      })
  void takesNothingElseForAnExport(String text) {
    assertThat(Export.of(Json.node(text))).isEmpty();
  }

  private List<Scorecard> read(String name, Rubric rubric, Map<String, String> words)
      throws IOException {
    return read(name, text(name), rubric, words);
  }

  private List<Scorecard> read(String name, String text, Rubric rubric, Map<String, String> words) {
    Problems document = new Problems();
    Node root =
        DocumentReader.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, document);
    List<Scorecard> scorecards = new ArrayList<>();
    ExportReader reader = new ExportReader(rubric, words);
    for (Exported exported : reader.read(Export.of(root).orElseThrow(), document.list())) {
      exported
          .tree()
          .flatMap(tree -> ScorecardReader.read(tree, rubric, exported.problems()))
          .filter(scorecard -> !exported.problems().hasErrors())
          .ifPresent(scorecards::add);
      problems.addAll(exported.problems().list());
    }
    return scorecards;
  }

  private List<String> errors() {
    return described(Severity.ERROR);
  }

  private List<String> warnings() {
    return described(Severity.WARNING);
  }

  private List<String> described(Severity severity) {
    return problems.stream()
        .filter(problem -> problem.severity() == severity)
        .map(Problem::describe)
        .toList();
  }

  private static Map<String, String> ratings(Scorecard scorecard) {
    return texts(scorecard.ratings());
  }

  private static Location at(Map<String, Note> notes, String name) {
    return Objects.requireNonNull(notes.get(name)).location();
  }

  private static Map<String, String> texts(Map<String, Note> notes) {
    return notes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, note -> note.getValue().text()));
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ExportReaderTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A rubric of three criteria, or more, and a signal. */
  private static Rubric rubric(List<String> levels, String... more) {
    String scale =
        levels.stream().map("{\"name\": \"%s\"}"::formatted).collect(Collectors.joining(", "));
    String anchors =
        levels.stream()
            .map("{\"level\": \"%s\", \"anchor\": \"seen\"}"::formatted)
            .collect(Collectors.joining(", "));
    String criteria =
        Stream.concat(
                Stream.of(
                    "problem-definition|Problem definition",
                    "trade-offs|Trade-offs",
                    "monitoring|Monitoring and alerts"),
                Stream.of(more).map(title -> title.toLowerCase(Locale.ROOT) + "|" + title))
            .map(criterion -> criterion.split("\\|"))
            .map(
                criterion ->
                    "{\"id\": \"%s\", \"title\": \"%s\", \"mode\": \"rated\", \"levels\": [%s]}"
                        .formatted(criterion[0], criterion[1], anchors))
            .collect(Collectors.joining(", "));
    String text =
        """
        {"format": "rubric/1", "id": "hiring", "version": "1", "title": "Hiring",
         "signals": [{"id": "talk.metric", "label": "Did the candidate name a metric?", "type": "yes/no"}],
         "scale": [%s], "criteria": [%s]}
        """
            .formatted(scale, criteria);
    Problems found = new Problems();
    Rubric rubric = RubricReader.read(Json.node(text), found).orElse(null);
    assertThat(found.list()).isEmpty();
    return Objects.requireNonNull(rubric);
  }
}
