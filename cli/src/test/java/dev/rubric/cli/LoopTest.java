package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.rules.LoopSample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loops on the command line, over the sample that ships. */
class LoopTest {

  private static final String LOOP = "ml-hiring-loop";

  private static final String OWN =
      """
      {"format": "rubric/1", "id": "our-culture", "version": "1", "title": "Ours",
       "stage": "culture",
       "scale": [{"name": "no", "points": 0}, {"name": "some", "points": 2}, {"name": "yes", "points": 3}],
       "criteria": [{"id": "kind", "title": "Kind", "levels": [
         {"level": "no", "anchor": "a"}, {"level": "some", "anchor": "b"},
         {"level": "yes", "anchor": "c"}]}]}
      """;
  private static final String OWN_SCORECARD =
      """
      {"format": "scorecard/1", "id": "amara-culture", "candidate": "Amara Diallo",
       "rubric": "our-culture", "ratings": {"kind": "some"}}
      """;

  @TempDir Path folder;
  private final List<Path> scorecards = new ArrayList<>();

  @BeforeEach
  void writeScorecards() throws IOException {
    for (String file : LoopSample.files()) {
      scorecards.add(Files.write(folder.resolve(file), LoopSample.read(file)));
    }
  }

  @Test
  void showsTheStagesAndThenTheLoops() {
    Cli.Run run = Cli.run("evaluate", "--loop", LOOP, folder);

    List<String> lines = run.out().lines().toList();
    assertThat(run.code()).isZero();
    List<String> rubrics = lines.stream().filter(line -> line.startsWith("By ")).toList();
    assertThat(rubrics).hasSize(6).isSorted().contains("By recruiter-screen 1.0.0:");
    assertThat(lines).hasSize(6 * 3 - 1 + 18 + 1 + 1 + 4);
    assertThat(lines.get(lines.size() - 6)).isEmpty();
    assertThat(lines.get(lines.size() - 5))
        .startsWith("RANK    CANDIDATE")
        .contains("RECRUITER SCREEN", "CULTURE");
    assertThat(lines.get(lines.size() - 3))
        .startsWith("1 to 4  Kenji Mori ")
        .contains("open: lean no hire to strong hire", "not held", "coding-only-loop (major)");
    assertThat(run.err()).contains("18 scorecards evaluated, 4 loops evaluated");
  }

  @Test
  void writesTheStagesAndThenTheLoops() throws IOException {
    Path output = folder.resolve("out/all.jsonl");

    Cli.run("evaluate", "--loop", LOOP, folder, "-o", output, "--explain");

    List<String> lines = Files.readAllLines(output);
    assertThat(lines).hasSize(22);
    assertThat(lines.subList(18, 22)).allMatch(line -> line.contains("\"rubric\":\"" + LOOP));
    assertThat(lines.get(18)).contains("\"scorecard\":\"ml-hiring-loop/Amara Diallo\"");
    assertThat(lines.get(18)).contains("amara-diallo-coding.json");
  }

  @Test
  void doesNotDependOnTheOrderOfTheFiles() {
    List<Path> backward = new ArrayList<>(scorecards);
    Collections.reverse(backward);

    Path first = folder.resolve("out/first.xlsx");
    Path second = folder.resolve("out/second.xlsx");
    Cli.Run forth = evaluate(scorecards, "--format", "jsonl", "-o", first);
    Cli.Run back = evaluate(backward, "--format", "jsonl", "-o", second);

    assertThat(back.out()).isEqualTo(forth.out()).isNotBlank();
    assertThat(second).hasSameBinaryContentAs(first).isNotEmptyFile();
  }

  @Test
  void aRubricOfOnesOwnStandsBesideTheBuiltInOnes() throws IOException {
    Files.writeString(folder.resolve("amara-diallo-alignment.json"), OWN_SCORECARD);
    Path own =
        Files.writeString(Files.createDirectory(folder.resolve("own")).resolve("c.json"), OWN);

    Cli.Run run = Cli.run("evaluate", "--loop", LOOP, folder, "-r", own);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("18 scorecards evaluated, 4 loops evaluated");
    assertThat(run.out().lines().filter(line -> line.contains("  Amara Diallo  ")).toList().get(5))
        .contains("66.67");
    Cli.Run why =
        Cli.run("explain", "--loop", LOOP, folder, "-r", own, "--candidate", "Amara Diallo");
    assertThat(why.code()).as(why.err()).isZero();
    assertThat(why.out()).contains("culture: strong, weight 15");
  }

  @Test
  void aChangedBuiltInRubricGoesBeforeTheBuiltInOne() throws IOException {
    Path changed = Files.createDirectory(folder.resolve("own")).resolve("coding.yaml");
    Cli.run("export", "ml-coding-screen", "-o", changed);
    String text = Files.readString(changed);
    assertThat(text).contains("1.0.0");
    Files.writeString(changed, text.replaceFirst("1\\.0\\.0", "2.0.0"));

    Cli.Run run = Cli.run("evaluate", "--loop", LOOP, folder, "-r", changed, "--format", "jsonl");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("\"rubric\":\"ml-coding-screen\",\"rubric_version\":\"2.0.0\"")
        .contains("\"rubric\":\"ml-knowledge\",\"rubric_version\":\"1.0.0\"")
        .doesNotContain("\"rubric\":\"ml-coding-screen\",\"rubric_version\":\"1.0.0\"");
  }

  private static Cli.Run evaluate(List<Path> files, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("evaluate", "--loop", LOOP));
    arguments.addAll(files);
    arguments.addAll(List.of(options));
    return Cli.run(arguments.toArray());
  }

  @Test
  void profilesOfTheLoopShiftItsWeights() {
    String asIs = Cli.run("evaluate", "--loop", LOOP, folder).out();
    String senior =
        Cli.run("evaluate", "--loop", LOOP, "--loop-profile", "senior,research-engineer", folder)
            .out();

    assertThat(senior).isNotEqualTo(asIs);
    assertThat(Cli.run("evaluate", "--loop", LOOP, "--loop-profile", "seniro", folder).err())
        .contains("`ml-hiring-loop` has no profile `seniro`", "did you mean `senior`?");
    assertThat(Cli.run("evaluate", "--loop-profile", "senior", folder).code()).isEqualTo(2);
  }

  @Test
  void oneBadScorecardLeavesTheOtherCandidatesAlone() throws IOException {
    Path bad = folder.resolve("kenji-mori-coding.json");
    Files.writeString(bad, Files.readString(bad).replace("true", "\"perhaps\""));

    Cli.Run run = Cli.run("evaluate", "--loop", LOOP, folder);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out().lines().filter(line -> line.contains("81.25 "))).isNotEmpty();
    assertThat(run.err()).contains("17 scorecards evaluated, 4 loops evaluated, 1 not usable");
  }

  @Test
  void keepsACandidateOfAnyName() throws IOException {
    String name = "=HYPERLINK(\\\"x\\\") \\n<b>ñ 名</b>";
    Path coding = folder.resolve("kenji-mori-coding.json");
    Files.writeString(
        coding,
        new String(LoopSample.read("kenji-mori-coding.json"), StandardCharsets.UTF_8)
            .replace("Kenji Mori", name));

    Cli.Run run = Cli.run("evaluate", "--loop", LOOP, coding, "-o", folder.resolve("out/one.xlsx"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("=HYPERLINK(\"x\") <b>ñ 名</b>");
  }

  @Test
  void refusesARubricThatPlansNoStages() {
    Cli.Run run = Cli.run("evaluate", "--loop", "ml-coding-screen", folder);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("`ml-coding-screen` is not a rubric of loops");
  }

  @Test
  void explainsALoopDownToTheScorecards() {
    Cli.Run run = Cli.run("explain", "--loop", LOOP, folder, "--candidate", "jonas WEBER");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("strong hire, settled", "flag far-outside-time is raised")
        .contains("“ML knowledge took 95 minutes, planned are 45 to 60 (scorecard jonas-weber-kn")
        .containsPattern("<- .*jonas-weber-knowledge.json \\[line [0-9]+");
    assertThat(
            Cli.run(
                    "explain",
                    "--loop",
                    LOOP,
                    folder,
                    "--candidate",
                    "Sofia Almeida",
                    "--criterion",
                    "system-design")
                .out())
        .contains("system_design.score_low was not assessed  <- built-in/ml-hiring-loop.yaml [")
        .contains("none of the scorecards of Sofia Almeida is of this stage");
  }

  @Test
  void saysOfAFactThatFollowsFromScorecardsWhatItCounts() {
    Cli.Run run =
        Cli.run(
            "explain",
            "--loop",
            LOOP,
            "--candidate",
            "Kenji Mori",
            "--flag",
            "coding-only-loop",
            folder);

    assertThat(run.out())
        .contains("- Coding: Number of scorecards: had it been below 1 (it is 1)")
        .contains("- System design: Number of scorecards: had it been above 0 (it is 0)");
  }

  @Test
  void tellsOfAFlagOnlyItsOwnFindingsAndWhatWouldChangeThemInWords() {
    Cli.Run run =
        Cli.run(
            "explain",
            "--loop",
            LoopSample.RUBRIC,
            "--candidate",
            "Jonas Weber",
            "--flag",
            "far-outside-time",
            "--what-if",
            folder);

    assertThat(run.out())
        .containsOnlyOnce("findings[1].kind is far-outside-time")
        .containsPattern(
            "- Findings across the scorecards, row 1 \\(“ML knowledge took 95 minutes, planned are 45"
                + " to 60 .*”\\): had it not been there \\[findings\\[1]]  <- ")
        .doesNotContain("stage-twice")
        .contains("facts of a loop follow from its scorecards; what would change these:")
        .containsPattern("  rubric explain .*jonas-weber-knowledge\\.json --what-if");
  }

  @Test
  void asksNothingOfWhichNoAnswerChangesAThing() {
    Cli.Run run =
        Cli.run("explain", "--loop", LOOP, "--candidate", "Sofia Almeida", "--questions", folder);

    assertThat(run.out())
        .contains("1. system_design.critical_flag: ", "2. system_design.score_low: ")
        .doesNotContain("3. ", "any number: nothing changes");
  }

  @Test
  void asksWhoseLoopIsMeant() {
    assertThat(Cli.run("explain", "--loop", LOOP, folder).err())
        .contains("the scorecards are of 4 candidates", "name one with --candidate NAME");
    assertThat(Cli.run("explain", "--loop", LOOP, folder, "--candidate", "Kenji Moro").err())
        .contains("no scorecard is of a candidate `Kenji Moro`", "did you mean `Kenji Mori`?");
    assertThat(Cli.run("explain", folder, "--candidate", "Kenji Mori").code()).isEqualTo(2);
    Cli.Run one = Cli.run("explain", "--loop", LOOP, folder, "--scorecard", "kenji-mori-coding");
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).contains("name the candidate with --candidate NAME");
  }
}
