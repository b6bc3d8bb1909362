package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rubric.engine.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir Path folder;
  private Path rubric;

  @BeforeEach
  void writeRubric() {
    rubric = folder.resolve("rubric.xlsx");
    Cli.run("export", Examples.RUBRIC, "-o", rubric);
  }

  @Test
  void endsInTheCellsOfRubricAndScorecard() throws IOException {
    Cli.Run run =
        Cli.run(
            "explain",
            workbook("raises-skipped-serving"),
            "-r",
            rubric,
            "--flag",
            "skipped-serving");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("flag skipped-serving is raised")
        .containsPattern("flag skipped-serving: .*<- .*rubric\\.xlsx \\[Red flags![A-Z]+[0-9]+]")
        .containsPattern(
            "serving.only_behind_an_api is yes  <- .*skipped-serving\\.xlsx \\[Signals!B[0-9]+]");
  }

  @Test
  void saysWhichPartFailedAndWhichIsUnknown() throws IOException {
    Cli.Run run =
        Cli.run(
            "explain", workbook("serving-not-reached"), "-r", rubric, "--flag", "skipped-serving");

    assertThat(run.out())
        .contains("flag skipped-serving is undetermined")
        .contains("[false]   interview.minutes at least 40")
        .contains("[unknown] serving.only_behind_an_api")
        .containsPattern("serving.depth was not assessed  <- .*\\.xlsx \\[[^]]+![A-Z]+[0-9]+]");
  }

  @Test
  void explainsACriterionUpToTheLevelThatFails() throws IOException {
    Cli.Run run =
        Cli.run(
            "explain", workbook("nearly-strong-modeling"), "-r", rubric, "--criterion", "modeling");

    assertThat(run.out())
        .contains("criterion modeling is adequate")
        .contains("[true]    level adequate")
        .contains("[false]   level strong")
        .doesNotContain("level excellent");
  }

  @Test
  void suggestsTheFlagMeant() throws IOException {
    Cli.Run run =
        Cli.run("explain", workbook("raises-skipped-serving"), "--flag", "skiped-serving");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("no flag `skiped-serving`", "hint: did you mean `skipped-serving`?");
  }

  @Test
  void asksWhichScorecardOfSeveralIsMeant() throws IOException {
    Examples.writeAll(folder.resolve("cards"));
    Path lines = folder.resolve("all.jsonl");
    Cli.run("convert", folder.resolve("cards"), "-o", lines);

    assertThat(Cli.run("explain", lines).err()).contains("name one with --scorecard ID");
    assertThat(Cli.run("explain", lines, "--scorecard", "weak-throughout").out())
        .contains("recommendation: no hire, settled", "flag model-first is raised");
    assertThat(Cli.run("explain", lines, "--scorecard", "nobody").code()).isEqualTo(2);
  }

  @Test
  void saysWhatWouldClearAFlagWithTheCellsToLookAt() throws IOException {
    Cli.Run run =
        Cli.run(
            "explain",
            workbook("raises-skipped-serving"),
            "-r",
            rubric,
            "--flag",
            "skipped-serving",
            "--what-if");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("what if: flag skipped-serving would be clear, by any one of:")
        .containsPattern(
            "Traced a request from client to answer: had it been yes \\(it is no\\)"
                + " \\[serving.request_path]  <- .*\\[Signals!B[0-9]+]")
        .containsPattern("\\(it is yes\\) \\[serving.only_behind_an_api]  <- ");
  }

  @Test
  void saysWhatALevelThatIsDerivedFollowsFrom() throws IOException {
    Cli.Run run =
        Cli.run("explain", workbook("raises-skipped-serving"), "--set", "rating/serving=strong");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(run.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "rubric: `rating/serving` changes nothing: the level of `serving` is"
                            + " derived from what was observed"),
            hint ->
                assertThat(hint)
                    .startsWith("  hint: set what it follows from, such as `serving.")
                    .contains("`serving.request_path`"));
  }

  @Test
  void namesWhatASectionHas() throws IOException {
    Cli.Run run =
        Cli.run("explain", workbook("raises-skipped-serving"), "--set", "serving.nope=yes");

    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("unknown fact `serving.nope`"),
            hint ->
                assertThat(hint)
                    .matches(
                        "  hint: of `serving` there are (`serving\\.[a-z_]+`,? ){5}and [0-9]+ more"));
  }

  @Test
  void keepsTheIdsOfWhatWouldChangeBesideTheWords() throws IOException {
    Cli.Run run =
        Cli.run("explain", workbook("raises-skipped-serving"), "--what-if", "--format", "json");

    assertThat(run.out())
        .contains(
            """
            {"fact":"serving.request_path","label":"Traced a request from client to answer",\
            "text":"Traced a request from client to answer: had it been yes (it is no)",\
            "to":"yes","example":"yes\"""");
  }

  @Test
  void showsWhatAChangeWouldDoAndTouchesNoFile() throws IOException {
    Path scorecard = Examples.write(folder, "raises-skipped-serving");
    String before = Files.readString(scorecard);

    Cli.Run run = Cli.run("explain", scorecard, "--set", "serving.request_path=yes");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("recommendation +no hire +hire")
        .containsPattern("flag/skipped-serving +raised +clear")
        .doesNotContain("coverage");
    assertThat(Files.readString(scorecard)).isEqualTo(before);
  }

  @Test
  void explainsTheConclusionAfterAChange() throws IOException {
    Cli.Run run =
        Cli.run(
            "explain",
            Examples.write(folder, "raises-skipped-serving"),
            "--set",
            "serving.request_path=yes",
            "--flag",
            "skipped-serving");

    assertThat(run.out())
        .contains("flag skipped-serving is clear")
        .contains("serving.request_path is yes  <- --set serving.request_path=yes");
  }

  @Test
  void writesWhatWasBeforeAChangeAndWhatIsAfter() throws IOException {
    Path card = Examples.write(folder, "raises-skipped-serving");
    Map<String, Object> trial =
        Json.read(
            Cli.run("explain", card, "--format", "json", "--set", "serving.request_path=yes")
                .out());
    Map<String, Object> before = Json.member(trial, "before");

    assertThat(before).isEqualTo(Json.read(Cli.run("evaluate", card, "--format", "jsonl").out()));
    assertThat(Json.text(Json.member(before, "recommendation"), "low")).isEqualTo("no hire");
    assertThat(Json.text(Json.member(trial, "recommendation"), "low")).isEqualTo("hire");
    assertThat(Json.objects(trial, "shifts"))
        .extracting(
            shift -> Json.text(shift, "outcome"),
            shift -> Json.text(shift, "before"),
            shift -> Json.text(shift, "after"))
        .contains(tuple("flag/skipped-serving", "raised", "clear"));
  }

  @Test
  void tellsOnceWhyAFlagIsRaisedThatCapsTheRecommendation() throws IOException {
    String out = Cli.run("explain", workbook("raises-skipped-serving"), "-r", rubric).out();

    assertThat(out)
        .containsOnlyOnce("[true]    flag skipped-serving: ")
        .contains("cap recommendation at no hire (why: see there)  <- ");
    assertThat(out.indexOf("what would clear it, any one of:"))
        .isGreaterThan(out.indexOf("what to do next: "));
  }

  @Test
  void refusesAFactThatCannotBeSetOnOneLine() throws IOException {
    Path scorecard = Examples.write(folder, "raises-skipped-serving");

    Cli.Run misspelt = Cli.run("explain", scorecard, "--set", "serving.minuts=5");
    Cli.Run twice =
        Cli.run("explain", scorecard, "--set", "serving.minutes=5", "--set", "serving.minutes=6");

    assertThat(misspelt.code()).isEqualTo(2);
    assertThat(misspelt.err().lines())
        .containsExactly(
            "rubric: --set serving.minuts=5: unknown fact `serving.minuts`",
            "  hint: did you mean `serving.minutes`?");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err().lines()).containsExactly("rubric: `serving.minutes` is set twice");
  }

  @Test
  void ranksWhatIsStillWorthAskingInTheRubricsWords() throws IOException {
    Path scorecard = Examples.write(folder, "serving-not-reached");

    Cli.Run brief = Cli.run("explain", scorecard);
    Cli.Run all = Cli.run("explain", scorecard, "--questions");

    assertThat(brief.out())
        .containsPattern("next questions, of [0-9]+ \\(--questions shows all\\)");
    assertThat(all.out())
        .startsWith("1. serving.depth: none: never touched.")
        .contains("serving.rollback: Ask: it is two in the morning")
        .containsPattern(
            "none \\(the blanks of its section then count\\): recommendation no hire; .*flag/skipped-serving raised");
  }

  @Test
  void writesAllOfItAsOneDocument() throws IOException {
    Cli.Run run =
        Cli.run(
            "explain",
            Examples.write(folder, "raises-skipped-serving"),
            "--what-if",
            "--questions",
            "--format",
            "json");

    Map<String, Object> document = Json.read(run.out());
    assertThat(document).containsKeys("explanations", "next_questions");
    assertThat(Json.objects(document, "what_if"))
        .filteredOn(found -> Json.text(found, "outcome").equals("flag/skipped-serving"))
        .singleElement()
        .satisfies(found -> assertThat(found).containsEntry("ended", "found"));
  }

  private Path workbook(String example) throws IOException {
    Path workbook = folder.resolve(example + ".xlsx");
    Cli.run("convert", Examples.write(folder, example), "-o", workbook);
    return workbook;
  }
}
