package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterchangeTest {

  private static final String CANVAS =
      "Rubric Name,Criteria Name,Rating Name,Rating Description,Rating Points,"
          + "Rating Name,Rating Description,Rating Points\n";

  private static final String ATTRIBUTE =
      """
      {"name": "Communication", "type": "Skills", "note": "clear", "rating": "%s"}""";

  @TempDir Path folder;
  private Path rubric;

  @BeforeEach
  void writeRubric() throws IOException {
    rubric =
        Files.writeString(
            folder.resolve("rubric.yaml"),
            """
            format: rubric/1
            id: hiring
            version: 1.0.0
            title: Hiring
            scale: [{name: below, points: 0}, {name: meets, points: 1}, {name: above, points: 2}]
            criteria:
              - id: communication
                title: Communication
                mode: rated
                levels:
                  - {level: below, anchor: loses the listener}
                  - {level: meets, anchor: is understood}
                  - {level: above, anchor: teaches}
            bands: [{name: hire, at_least: 50}, {name: no hire}]
            """);
  }

  @Test
  void evaluatesAnExportWithTheLevelsThatAreSaid() throws IOException {
    Path export = export(1, "yes", "strong_yes");

    Cli.Run run =
        Cli.run(
            "evaluate",
            export,
            "-r",
            rubric,
            "--rating",
            "yes=meets",
            "--rating",
            "strong_yes=Above");

    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("11 +1 +hire +50.00").containsPattern("12 +2 +hire +100");
  }

  @Test
  void asksForLevelsThatNothingSays() throws IOException {
    Cli.Run run = Cli.run("evaluate", export(1, "yes"), "-r", rubric);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .contains("nothing says which level `yes` is: Greenhouse rates in 5 steps, the scale has 3")
        .contains("hint: say it with --rating RATING=LEVEL for each of `definitely_not`, ");
  }

  @Test
  void explainsARatingByItsPlaceInTheExport() throws IOException {
    Path export = export(1, "yes");

    Cli.Run run =
        Cli.run(
            "explain",
            export,
            "-r",
            rubric,
            "--rating",
            "yes=meets",
            "--criterion",
            "communication");

    assertThat(run.out())
        .contains("rated meets  <- " + export + " [line 3, /0/attributes/0/rating]")
        .contains("“clear” (Someone)");
  }

  @Test
  void convertsAnExportToScorecardsThatEvaluateTheSame() throws IOException {
    Path export = export(1, "yes", "definitely_not");
    Path lines = folder.resolve("all.jsonl");
    String[] said = {"--rating", "yes=meets", "--rating", "definitely_not=below"};

    Cli.run("convert", export, "-r", rubric, "-o", lines, said[0], said[1], said[2], said[3]);
    Cli.Run there = Cli.run("evaluate", export, "-r", rubric, said[0], said[1], said[2], said[3]);
    Cli.Run back = Cli.run("evaluate", lines, "-r", rubric);

    assertThat(back.out()).isEqualTo(there.out()).contains("no hire");
  }

  @Test
  void readsAnExportALine() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("all.jsonl"),
            oneLine(scorecard(1, "yes")) + oneLine(scorecard(2, "yes")));

    Cli.Run run = Cli.run("evaluate", lines, "-r", rubric, "--rating", "yes=meets");

    assertThat(run.err()).contains("2 scorecards evaluated");
  }

  @Test
  void asksForTheRubricOfAnExport() throws IOException {
    Path export = export(1, "yes");

    Cli.Run run = Cli.run("evaluate", export);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err().lines().toList())
        .startsWith(
            export + " [line 1]: scorecards of Greenhouse, which name no rubric of ours",
            "  hint: name the rubric with --rubric");
  }

  @Test
  void refusesALevelThatTheRubricDoesNotHave() throws IOException {
    Cli.Run unknown = Cli.run("evaluate", export(1, "yes"), "-r", rubric, "--rating", "yes=meet");
    Cli.Run without = Cli.run("evaluate", export(1, "yes"), "--rating", "yes=meets");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("has no level `meet`", "did you mean `meets`?");
    assertThat(without.code()).isEqualTo(2);
  }

  @Test
  void exportsARubricForCanvasAndReadsItBack() throws IOException {
    Path table = folder.resolve("canvas.csv");

    Cli.Run there = Cli.run("export", rubric, "--to", "canvas", "-o", table);
    Cli.Run back = Cli.run("show", table);

    assertThat(there.err().lines().toList())
        .containsExactly(
            "wrote " + table, "Canvas keeps criteria and their levels; left out: 2 bands");
    assertThat(Files.readString(table))
        .contains("Hiring,Communication,,false,above,teaches,1,meets,is understood,0.5,below,");
    assertThat(back.out())
        .contains("communication: Communication (weight 1, rated)", "above: teaches");
  }

  @Test
  void takesOneRubricOfAFileThatHoldsSeveral() throws IOException {
    Path table =
        canvas(
            "two.csv",
            """
            Essay,Thesis,Good,,2,Poor,,0
            Lab,Method,Good,,2,Poor,,0
            """);

    Cli.Run one = Cli.run("show", table + "#lab");
    Cli.Run several = Cli.run("show", table);
    Cli.Run none = Cli.run("show", table + "#labs");
    Cli.Run checked = Cli.run("check", table);

    assertThat(one.out()).startsWith("Lab\n");
    assertThat(several.code()).isEqualTo(4);
    assertThat(several.err()).contains("holds 2 rubrics", "`" + table + "#Essay`");
    assertThat(none.err()).contains("holds no rubric `labs`", "did you mean `Lab`?");
    assertThat(checked.code()).isZero();
    assertThat(checked.out()).contains("rubric essay 1.0.0", "rubric lab 1.0.0", "(from Canvas)");
  }

  @Test
  void recordsARunSoThatItCanBeMadeAgain() throws IOException {
    Path table =
        canvas(
            "two.csv",
            """
            Essay,Thesis,Good,,2,Poor,,0
            Interview,Communication,Good,,2,Poor,,0
            """);
    Path output = folder.resolve("out.jsonl");
    Cli.Run run =
        Cli.run(
            "evaluate",
            export(1, "yes", "no"),
            "-r",
            table + "#Interview",
            "--rating",
            "yes=Good",
            "--rating",
            "no=Poor",
            "-o",
            output);

    Cli.Run verified = Cli.run("verify", output + ".run.json");

    assertThat(run.code()).isZero();
    assertThat(verified.err()).isEmpty();
    assertThat(verified.code()).isZero();
  }

  @Test
  void evaluatesARatingOfAForeignRubricByItsShareOfThePoints() throws IOException {
    Path table =
        canvas(
            "rubric.csv",
            """
            Essay,Communication,Yes,,3,No,,1
            Essay,Style,Yes,,9,No,,0
            """);
    Path card =
        Files.writeString(
            folder.resolve("card.json"),
            """
            {"format": "scorecard/1", "id": "a", "candidate": "A", "rubric": "essay",
             "ratings": {"communication": "No", "style": "Yes"}}""");

    Cli.Run run = Cli.run("evaluate", card, "-r", table);
    Cli.Run why = Cli.run("explain", card, "-r", table, "--criterion", "communication");

    assertThat(run.out()).contains("83.33");
    assertThat(why.out()).contains("<- " + table + " [rubric!B2]");
  }

  /** Rubrics of Canvas, a row a criterion of two ratings. */
  private Path canvas(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), CANVAS + rows);
  }

  /** Greenhouse scorecards with ids from the first on. */
  private Path export(int first, String... ratings) throws IOException {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < ratings.length; i++) {
      text.append(i == 0 ? "" : ",\n").append(scorecard(first + i, ratings[i]));
    }
    return Files.writeString(folder.resolve("export.json"), text.append("]").toString());
  }

  private static String scorecard(int id, String rating) {
    return """
    {"id": %d, "candidate_id": 1%d, "interviewer": {"name": "Someone"},
     "overall_recommendation": "no_decision",
     "attributes": [%s]}"""
        .formatted(id, id, ATTRIBUTE.formatted(rating));
  }

  private static String oneLine(String document) {
    return document.replace('\n', ' ') + "\n";
  }
}
