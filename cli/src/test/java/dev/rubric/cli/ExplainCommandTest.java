package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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

  private Path workbook(String example) throws IOException {
    Path workbook = folder.resolve(example + ".xlsx");
    Cli.run("convert", Examples.write(folder, example), "-o", workbook);
    return workbook;
  }
}
