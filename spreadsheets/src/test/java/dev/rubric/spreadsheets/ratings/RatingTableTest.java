package dev.rubric.spreadsheets.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTableTest {

  private static final String RUBRIC =
      """
      format: rubric/1
      id: plain
      version: 1.0.0
      title: Plain
      scale:
        - {name: needs work, points: 0}
        - {name: mixed, points: 2}
        - {name: strong, points: 4}
        - {name: star, points: 5}
      criteria:
        - id: problem-solving
          title: Problem solving
          weight: 1
          mode: rated
          levels:
            - {level: needs work, anchor: seen}
            - {level: mixed, anchor: seen}
            - {level: strong, anchor: seen}
            - {level: star, anchor: seen}
        - id: team
          title: Team work
          weight: 1
          mode: rated
          levels:
            - {level: needs work, anchor: seen}
            - {level: strong, anchor: seen}
      """;

  private final Path folder;
  private final Rubric rubric;

  RatingTableTest(@TempDir Path folder) {
    this.folder = folder;
    Problems problems = new Problems();
    byte[] bytes = RUBRIC.getBytes(StandardCharsets.UTF_8);
    this.rubric =
        RubricReader.read(
                DocumentReader.read(new ByteArrayInputStream(bytes), "plain.yaml", problems),
                problems)
            .orElseThrow(() -> new AssertionError(problems.list()));
  }

  /**
   * What was read.
   *
   * @param ratings by scorecard, {@code criterion=level}
   */
  private record Read(
      Map<String, String> ratings, List<Scorecard> scorecards, List<String> problems) {}

  @Test
  void readsSubjectsDown() throws IOException {
    Read read =
        read(
            """
            Interviews of March,,,
            Candidate,Interviewer,Problem Solving,TEAM-WORK
            Ada,Ann,strong,4
            Ada,Ben,star,n/a
            Bob,Ann,,needs work
            Average,,4.5,2
            """);

    assertThat(read.ratings())
        .containsExactly(
            Map.entry("Ada / Ann", "problem-solving=strong team=strong"),
            Map.entry("Ada / Ben", "problem-solving=star"),
            Map.entry("Bob / Ann", "team=needs work"));
    assertThat(read.problems()).isEmpty();
    assertThat(read.scorecards().get(0).header().interviewer()).isEqualTo("Ann");
    assertThat(String.valueOf(read.scorecards().get(0).ratings().get("team")))
        .contains("sheet=ratings, cell=D3");
  }

  @Test
  void readsSubjectsAcross() throws IOException {
    Read read =
        read(
            """
            Criterion,Ada,Bob (Ann),Cy,Average
            Problem solving,strong,mixed,,3
            Team work,strong,needs work,-,2
            Total,8,2,0,5
            """);

    assertThat(read.ratings())
        .containsExactly(
            Map.entry("Ada", "problem-solving=strong team=strong"),
            Map.entry("Bob / Ann", "problem-solving=mixed team=needs work"),
            Map.entry("Cy", ""));
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void readsOneCriterionAcrossWhereAHeaderCallsItOne() throws IOException {
    Read read = read("Criterion,Ada,Bob\nInterviewer,Ann,Ben\nTeam work,strong,needs work\n");

    assertThat(read.ratings())
        .containsExactly(
            Map.entry("Ada / Ann", "team=strong"), Map.entry("Bob / Ben", "team=needs work"));
  }

  @Test
  void readsARowARatingWithComments() throws IOException {
    Read read =
        read(
            """
            comment,criterion,candidate,rating,rater
            Led it,team,Ada,strong,Ann
            ,problem-solving,Ada,2,Ann
            ,team,Ada,needs work,Ben
            """);

    assertThat(read.ratings())
        .containsExactly(
            Map.entry("Ada / Ann", "problem-solving=mixed team=strong"),
            Map.entry("Ada / Ben", "team=needs work"));
    assertThat(read.scorecards().get(0).evidence().keySet()).containsExactly("rating/team");
  }

  @Test
  void readsRatersInColumns() throws IOException {
    Read read =
        read(
            """
            Name,Team work (Ann),Comments,Ben: Team work,Problem solving comment
            Ada,strong,Led it,needs work,quick
            """);

    assertThat(read.ratings())
        .containsExactly(
            Map.entry("Ada / Ann", "team=strong"),
            Map.entry("Ada / Ben", "team=needs work"),
            Map.entry("Ada", ""));
    assertThat(read.scorecards().get(0).evidence()).containsOnlyKeys("rating/team");
    assertThat(read.scorecards().get(2).evidence()).containsOnlyKeys("rating/problem-solving");
  }

  @Test
  void readsRatersBelowSubjects() throws IOException {
    Read read =
        read(
            """
            ,Ada,,Bob
            Rater,Ann,Ben,Ann
            Problem solving,strong,mixed,star
            Team work,strong,,needs work
            """);

    assertThat(read.ratings())
        .containsExactly(
            Map.entry("Ada / Ann", "problem-solving=strong team=strong"),
            Map.entry("Ada / Ben", "problem-solving=mixed"),
            Map.entry("Bob / Ann", "problem-solving=star team=needs work"));
  }

  @ParameterizedTest
  @CsvSource({
    "Strong, strong",
    "m, mixed",
    "L2, mixed",
    "level 4, star",
    "NW, needs work",
    "needs, needs work",
    "5, star",
    "4.0, strong",
    "4 - strong, strong",
    "strong (4), strong"
  })
  void takesLevelsAsPeopleWriteThem(String written, String level) throws IOException {
    assertThat(read("Name,Problem solving,Team work\nAda," + written + ",strong\n").ratings())
        .containsEntry("Ada", "problem-solving=" + level + " team=strong");
  }

  @ParameterizedTest
  @CsvSource({"s", "3", "strongish", "L9", "''5''", "excellent"})
  void guessesNoLevelAndKeepsTheOtherScorecards(String written) throws IOException {
    Read read =
        read("Name,Problem solving,Team work\nAda," + written + ",strong\nBob,star,strong\n");

    assertThat(read.ratings()).containsOnlyKeys("Bob");
    assertThat(read.problems()).containsExactly("unknown-level ratings!B2");
  }

  @Test
  void reportsWhatLooksLikeACriterionAndIsNone() throws IOException {
    Read across =
        read(
            "Name,Problem solving,Teem work,Drive,City\nAda,star,strong,mixed,Rome\nBob,star,,,\n");
    Read down = read("X,Ada,Bob\nProblem solving,star,star\nTeam work,,strong\nDrive,mixed,\n");

    assertThat(across.ratings()).containsOnlyKeys("Bob");
    assertThat(across.problems())
        .containsExactly(
            "unknown-criterion ratings!C1",
            "unknown-criterion ratings!D1",
            "unknown-column ratings!E1");
    assertThat(down.ratings()).containsOnlyKeys("Bob");
    assertThat(down.problems()).containsExactly("unknown-criterion ratings!A4");
  }

  @Test
  void numbersTheScorecardsOfNobodyNamed() throws IOException {
    Read read = read("Name,Problem solving,Team work\nAda,star,\nAda,mixed,strong\n");

    assertThat(read.ratings()).containsOnlyKeys("Ada", "Ada 2");
    assertThat(read.problems()).containsExactly("unnamed-raters ratings!A1");
  }

  @Test
  void refusesARowThatADelimiterToreApart() throws IOException {
    Read read =
        read("Name,Problem solving,Team work,Notes\nAda,star, strong, really,\nBob,star,strong,\n");

    assertThat(read.ratings()).containsOnlyKeys("Bob");
    assertThat(read.problems()).containsExactly("torn-row ratings!A2");
  }

  @Test
  void refusesATableWithoutRatings() throws IOException {
    Path file = write("Name,City\nAda,Rome\n");

    assertThat(RatingTable.of(WorkbookReader.read(file, "ratings.csv"), rubric)).isEmpty();
  }

  private Read read(String text) throws IOException {
    Path file = write(text);
    RatingTable table =
        RatingTable.of(WorkbookReader.read(file, "ratings.csv"), rubric).orElseThrow();
    Problems all = new Problems();
    all.addAll(table.remarks());
    Map<String, String> ratings = new LinkedHashMap<>();
    List<Scorecard> scorecards = new ArrayList<>();
    for (RatedCard card : table.cards()) {
      Problems problems = new Problems();
      problems.addAll(card.problems());
      Optional<Scorecard> scorecard = ScorecardReader.read(card.tree(), rubric, problems);
      all.addAll(problems.list());
      scorecard
          .filter(found -> !problems.hasErrors())
          .ifPresent(
              found -> {
                scorecards.add(found);
                List<String> words = new ArrayList<>();
                found.ratings().forEach((id, level) -> words.add(id + "=" + level.text()));
                ratings.put(found.id(), String.join(" ", words));
              });
    }
    List<String> problems =
        all.list().stream()
            .filter(problem -> !problem.code().equals("read-as-ratings"))
            .map(RatingTableTest::shown)
            .toList();
    return new Read(ratings, scorecards, problems);
  }

  private static String shown(Problem problem) {
    return problem.code() + " " + problem.location().place();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("ratings.csv"), text);
  }
}
