package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scorecards in tables: flat batches and plain ratings. */
class TablesTest {

  private final Path folder;

  TablesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch.xlsx", "batch.csv"})
  void evaluatesABatchLikeItsDocuments(String name) throws IOException {
    Path documents = folder.resolve("documents");
    Path batches = folder.resolve("batches");
    Path batch = batches.resolve(name);
    Examples.writeAll(documents);

    Cli.Run there = Cli.run("convert", documents, "-o", batch, "--flat");
    Cli.Run back = Cli.run("convert", batch, "-o", folder.resolve("back"), "--to", "json");

    assertThat(there.code()).isZero();
    assertThat(back.code()).isZero();
    assertThat(Cli.run("evaluate", batches, "--format", "jsonl").out())
        .isEqualTo(Cli.run("evaluate", documents, "--format", "jsonl").out())
        .isEqualTo(Cli.run("evaluate", folder.resolve("back"), "--format", "jsonl").out())
        .isNotBlank();
  }

  @Test
  void countsTheRowsThatAWrongHeaderLeavesOut() throws IOException {
    Path batch =
        write(
            "batch.csv",
            """
            id,candidate,rubric,serving.dept,serving.minutes
            a,A,ml-system-design-framework,sketched,3
            b,B,ml-system-design-framework,,many
            c,C,ml-system-design-framework,,4
            d,D,no-such-rubric,,4
            """);

    Cli.Run run = Cli.run("evaluate", batch, "--format", "jsonl");

    assertThat(run.code()).isEqualTo(ExitCode.SOME_PROBLEMS.number());
    assertThat(run.out().lines()).hasSize(1).allMatch(line -> line.contains("\"C\""));
    assertThat(run.err())
        .containsOnlyOnce("unknown signal `serving.dept`")
        .contains("did you mean `serving.depth`?", "[batch!E3]", "[batch!C5]", "3 not usable");
  }

  @Test
  void checksABatch() throws IOException {
    Path batch = write("batch.csv", "id,candidate,rubric\na,A,ml-system-design-framework\n");

    assertThat(Cli.run("check", batch).out()).contains("batch.csv: scorecard a");
  }

  @Test
  void passesOverTablesInAFolderThatAreNoScorecards() throws IOException {
    write("people.csv", "Name,City\nAda,Rome\n");
    Examples.write(folder, "serving-not-reached");

    Cli.Run run = Cli.run("evaluate", folder);

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("people.csv: warning: ", "1 scorecard evaluated");
  }

  @Test
  void readsPlainRatingsByTheRubricGiven() throws IOException {
    Path ratings =
        write("ratings.csv", "Candidate;Rater;Serving;Monitoring\nAda;Ann;strong;poor\n");

    Cli.Run run = Cli.run("evaluate", ratings, "-r", Examples.RUBRIC, "--format", "jsonl");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"scorecard\":\"Ada / Ann\"");
    assertThat(run.err()).contains("read as a table of ratings, a row a subject: 2 ratings");
    assertThat(Cli.run("evaluate", ratings).err()).contains("--rubric");
  }

  @Test
  void saysThatRatingsCouldNotBePlaced() throws IOException {
    Path ratings = write("ratings.csv", "Name,Serving,Monitring\nAda,strong,poor\nBob,strong,\n");

    Cli.Run run = Cli.run("evaluate", ratings, "-r", Examples.RUBRIC, "--format", "jsonl");

    assertThat(run.code()).isEqualTo(ExitCode.SOME_PROBLEMS.number());
    assertThat(run.out()).contains("\"scorecard\":\"Bob\"").doesNotContain("Ada");
    assertThat(run.err()).contains("[ratings!C1]", "did you mean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch.xlsx", "batch.csv"})
  void writesATemplateOfABatch(String name) {
    Path template = folder.resolve(name);

    assertThat(Cli.run("template", Examples.RUBRIC, "--flat", "-o", template).code()).isZero();
    assertThat(template).exists();
    assertThat(Cli.run("template", Examples.RUBRIC, "--flat", "-o", "x.ods").code())
        .isEqualTo(ExitCode.USAGE.number());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
