package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

  @TempDir Path folder;
  private Path strong;
  private Path flagged;
  private Path open;

  @BeforeEach
  void writeScorecards() throws IOException {
    strong = Examples.write(folder, "feed-ranking-walkthrough");
    flagged = Examples.write(folder, "raises-skipped-serving");
    open = Examples.write(folder, "serving-not-reached");
  }

  @Test
  void showsARowAScorecard() {
    Cli.Run run = Cli.run("evaluate", strong, flagged, open);

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(4);
    assertThat(run.out()).contains("strong hire", "skipped-serving (critical)", "open: no hire to");
    assertThat(run.err()).contains("3 scorecards evaluated");
  }

  @Test
  void ranksTheRows() {
    Cli.Run run = Cli.run("evaluate", flagged, open, strong);

    assertThat(run.out().lines())
        .satisfiesExactly(
            header -> assertThat(header).startsWith("RANK    CANDIDATE    SCORECARD"),
            first -> assertThat(first).startsWith("1 to 2  Candidate A  feed-ranking"),
            second -> assertThat(second).startsWith("1 to 3  Candidate U  serving-not-reached"),
            third -> assertThat(third).startsWith("2 to 3  Candidate C  raises-skipped-serving"));
  }

  @Test
  void doesNotDependOnTheOrderOfTheFiles() {
    Cli.Run forward = Cli.run("evaluate", strong, flagged, open, "--format", "jsonl");
    Cli.Run backward = Cli.run("evaluate", open, flagged, strong, "--format", "jsonl");

    assertThat(backward.out()).isEqualTo(forward.out());
  }

  @Test
  void writesTheSameWorkbookForTheSameInputs() {
    Path first = folder.resolve("first.xlsx");
    Path second = folder.resolve("second.xlsx");

    Cli.run("evaluate", strong, flagged, open, "-o", first);
    Cli.run("evaluate", open, strong, flagged, "-o", second);

    assertThat(second).hasSameBinaryContentAs(first).isNotEmptyFile();
  }

  @Test
  void takesAFileNamedTwiceOnce() {
    Cli.Run run = Cli.run("evaluate", strong, folder);

    assertThat(run.err()).contains("3 scorecards evaluated");
  }

  @Test
  void evaluatesTheOthersWhenOneScorecardIsBad() throws IOException {
    Files.writeString(flagged, Examples.json("raises-skipped-serving").replace("true", "\"ja\""));

    Cli.Run run = Cli.run("evaluate", folder, "--format", "jsonl");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).contains("raises-skipped-serving.json [line ", "expected yes or no");
    assertThat(run.out()).isEqualTo(Cli.run("evaluate", strong, open, "--format", "jsonl").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {".jsonl", ".html", ".xlsx"})
  void leavesTheOldOutputWhenNothingCouldBeEvaluated(String ending) throws IOException {
    Path output = Files.writeString(folder.resolve("old" + ending), "as it was");
    Path empty = Files.writeString(folder.resolve("empty.json"), "");

    Cli.Run run = Cli.run("evaluate", empty, "-o", output);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("empty.json: the file is empty");
    assertThat(output).hasContent("as it was");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void readsAFolderThatHoldsItsOwnOutputOfTheLastRun() {
    Path output = folder.resolve("results.jsonl");
    Cli.run("evaluate", folder, "-o", output);

    Cli.Run again = Cli.run("evaluate", folder, "-o", output);

    assertThat(again.code()).isZero();
    assertThat(output.toFile()).content().hasLineCount(3);
  }

  @Test
  void refusesASecondScorecardOfTheSameId() throws IOException {
    Path copy = Files.copy(strong, folder.resolve("z-copy.json"));

    Cli.Run run = Cli.run("evaluate", strong, copy);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("z-copy.json [line 1]: scorecard `feed-ranking-walkthrough` was already read");
  }

  @Test
  void writesSeveralOutputsAtOnce() {
    Path workbook = folder.resolve("out/results.xlsx");
    Path lines = folder.resolve("out/evaluations.jsonl");

    Cli.Run run = Cli.run("evaluate", strong, "-o", workbook, "-o", lines, "--explain");

    assertThat(run.code()).isZero();
    assertThat(workbook).isNotEmptyFile();
    assertThat(lines.toFile()).content().contains("\"explanations\":[{\"outcome\":");
  }

  @Test
  void failsOnlyOnTheFindingsAskedFor() {
    assertThat(Cli.run("evaluate", flagged).code()).isZero();
    assertThat(Cli.run("evaluate", flagged, "--fail-on", "critical").code()).isEqualTo(1);
    assertThat(Cli.run("evaluate", flagged, "--fail-on", "minor").code()).isEqualTo(1);
    assertThat(Cli.run("evaluate", strong, "--fail-on", "minor").code()).isZero();
  }

  @Test
  void refusesAnOutputOfAnUnknownFormatBeforeItEvaluates() {
    Cli.Run run = Cli.run("evaluate", strong, "-o", folder.resolve("results.doc"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList())
        .isEqualTo(
            List.of(
                "rubric: no format of results has the ending of `"
                    + folder.resolve("results.doc")
                    + "`",
                "  hint: expected one of `.html`, `.jsonl`, `.xlsx`"));
  }

  @Test
  void readsLinesAndGoesOnAfterABrokenOne() throws IOException {
    Path lines = folder.resolve("all.jsonl");
    Cli.run("convert", strong, open, "-o", lines);
    Files.writeString(lines, "{\"format\": \n" + Files.readString(lines));

    Cli.Run run = Cli.run("evaluate", lines, "--format", "jsonl");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).contains("all.jsonl [line 1, column ", "not a JSON document");
  }

  @Test
  void refusesToWriteOverWhatItReads() throws IOException {
    Path lines = folder.resolve("all.jsonl");
    Cli.run("convert", strong, open, "-o", lines);
    String before = Files.readString(lines);

    assertThat(Cli.run("evaluate", lines, "-o", lines).code()).isEqualTo(2);
    assertThat(Cli.run("convert", lines, "-o", lines).code()).isEqualTo(2);
    assertThat(Cli.run("evaluate", strong, "-o", lines, "-o", lines).code()).isEqualTo(2);
    assertThat(lines).hasContent(before);
  }

  @Test
  void leavesAnIdToTheScorecardThatIsUsable() throws IOException {
    String good = Examples.json("feed-ranking-walkthrough");
    Files.writeString(folder.resolve("a.json"), good.replace("true", "\"ja\""));
    Files.delete(strong);
    Files.writeString(folder.resolve("b.json"), good);

    Cli.Run run = Cli.run("evaluate", folder.resolve("a.json"), folder.resolve("b.json"));

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("feed-ranking-walkthrough");
    assertThat(run.err()).doesNotContain("already read");
  }

  @Test
  void passesOverWhatAFolderHoldsBesideScorecards() {
    Cli.run("export", Examples.RUBRIC, "-o", folder.resolve("rubric.xlsx"));
    Cli.run("export", Examples.RUBRIC, "-o", folder.resolve("rubric.yaml"));
    Cli.run("evaluate", strong, "-o", folder.resolve("earlier.xlsx"));

    Cli.Run run = Cli.run("evaluate", folder);

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("3 scorecards evaluated")
        .containsPattern("rubric\\.xlsx: warning: .*passed over")
        .containsPattern("earlier\\.xlsx: warning: .*passed over");
  }

  @Test
  void readsNothingThatIsNoFile() throws IOException {
    Path device = Files.createSymbolicLink(folder.resolve("z.jsonl"), Path.of("/dev/null"));
    Path rubric = Files.createSymbolicLink(folder.resolve("r.xlsx"), Path.of("/dev/null"));

    Cli.Run within = Cli.run("evaluate", folder);
    Cli.Run named = Cli.run("evaluate", device);

    assertThat(within.code()).isZero();
    assertThat(within.err())
        .contains(device + ": warning: a pipe or a device, passed over", "3 scorecards evaluated");
    assertThat(named.code()).isEqualTo(4);
    assertThat(named.err()).contains(device + ": a pipe or a device, expected a file");
    assertThat(Cli.run("check", device).err()).contains("expected a file");
    assertThat(Cli.run("evaluate", strong, "-r", rubric).err())
        .isEqualTo(rubric + ": a pipe or a device, expected a file\n");
    assertThat(Cli.run("show", folder).err()).isEqualTo(folder + ": a folder, expected a file\n");
  }

  @Test
  void followsALinkToAFolderThatIsNamedAndNoneWithin() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("circle"), folder);

    Cli.Run within = Cli.run("evaluate", folder, "--format", "jsonl");
    Cli.Run named = Cli.run("evaluate", link, "--format", "jsonl");

    assertThat(within.code()).isZero();
    assertThat(within.err())
        .contains(link + ": warning: a link to a folder, passed over", "3 scorecards evaluated");
    assertThat(named.out()).isEqualTo(within.out());
    assertThat(named.err()).contains(link.resolve("circle") + ": warning: a link to a folder");
  }

  @Test
  void goesOnAfterAFileInAnotherEncoding() throws IOException {
    Files.write(folder.resolve("odd.json"), new byte[] {0, 0, 1, 0x7b, 0, 0, 5, 0x22});

    Cli.Run run = Cli.run("evaluate", folder);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("odd.json", "3 scorecards evaluated");
  }

  @Test
  void printsNamesThatHoldControlCharactersOnOneHarmlessLine() throws IOException {
    Files.writeString(
        flagged,
        Examples.json("raises-skipped-serving")
            .replace("serving.request_path", "a\\nforged.json: fine\\u001b[31m"));

    Cli.Run run = Cli.run("evaluate", flagged);

    assertThat(run.err().lines()).noneMatch(line -> line.startsWith("forged.json"));
    assertThat(run.err()).doesNotContain("\u001b");
  }
}
