package dev.rubric.cli;

import static dev.rubric.cli.AuditedFolder.FIRST;
import static dev.rubric.cli.AuditedFolder.LOG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.cli.audit.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

  @TempDir private Path path;
  private AuditedFolder folder = new AuditedFolder(Path.of(""));
  private Path card = Path.of("");

  @BeforeEach
  void writeAScorecard() throws IOException {
    folder = new AuditedFolder(path);
    card =
        Examples.write(Files.createDirectories(path.resolve("cards")), "feed-ranking-walkthrough");
  }

  private Cli.Run evaluate(String output) {
    return Cli.run("evaluate", card, "-o", folder.out(output));
  }

  @Test
  void isLeftBesideTheFirstOutputAndHasTheSameBytesForTheSameRun() throws IOException {
    Cli.Run run = evaluate("results.xlsx");
    String first = folder.text(folder.out(FIRST));
    Files.delete(folder.out(LOG));

    evaluate("results.xlsx");

    assertThat(run.err()).contains("recorded in " + folder.out(FIRST) + ", head of the log:");
    assertThat(folder.out(FIRST)).hasContent(first);
    assertThat(first).contains("\"path\" : \"../cards/feed-ranking-walkthrough.json\"");
  }

  @Test
  void isNotLeftWhereNothingIsWritten() {
    Cli.run("evaluate", card);
    Cli.run("evaluate", path.resolve("none.json"), "-o", folder.out("results.xlsx"));

    assertThat(folder.out(FIRST)).doesNotExist();
    assertThat(folder.out(LOG)).doesNotExist();
  }

  @Test
  void isNoInputOfTheNextRunOverTheSameFolder() {
    Path cards = path.resolve("cards");
    Cli.run("evaluate", cards, "-o", cards.resolve("all.jsonl"));

    Cli.Run again = Cli.run("evaluate", cards, "-o", cards.resolve("all.jsonl"));

    assertThat(again.err()).doesNotContain("passed over", "run.json:");
    assertThat(Cli.run("verify", cards).code()).isZero();
  }

  @Test
  void replacesTheRecordOfAnEarlierRunAndTheLogKeepsBoth() throws IOException {
    evaluate("results.xlsx");
    folder.replace(card, "Candidate A", "Candidate B");
    evaluate("results.xlsx");

    assertThat(Files.readAllLines(folder.out(LOG))).hasSize(2);
    assertThat(Cli.run("verify", path.resolve("out")).code()).isZero();
  }

  @Test
  void goesOnAfterATornLineAndLosesNothing() throws IOException {
    evaluate("results.xlsx");
    evaluate("late.jsonl");
    String whole = folder.text(folder.out(LOG));
    String torn = whole.substring(0, whole.length() - 50);
    folder.write(folder.out(LOG), torn);

    Cli.Run run = evaluate("late.jsonl");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("rubric-log.jsonl [line 2, column 1]: the last line does not end");
    assertThat(run.err()).contains("what is written next goes on after that line and keeps it");
    assertThat(folder.text(folder.out(LOG))).startsWith(torn + "\n");
    Cli.Run verified = Cli.run("verify", path.resolve("out"));
    assertThat(verified.err()).contains("warning: the line is torn");
    assertThat(verified.code()).isZero();
  }

  @Test
  void isWholeForEachOfManyRunsAtOnceIntoOneFolder() throws Exception {
    ExecutorService runs = Executors.newFixedThreadPool(4);
    try {
      List<Future<Cli.Run>> all =
          IntStream.range(0, 8)
              .mapToObj(i -> runs.submit(() -> evaluate("results-" + i + ".jsonl")))
              .toList();
      for (Future<Cli.Run> run : all) {
        assertThat(run.get().code()).isZero();
      }
    } finally {
      runs.shutdown();
    }

    assertThat(Files.readAllLines(folder.out(LOG))).hasSize(8);
    assertThat(Cli.run("verify", path.resolve("out")).err()).isEmpty();
  }

  @Test
  void waitsUntilTheLogIsFree() throws Exception {
    ExecutorService runs = Executors.newSingleThreadExecutor();
    try {
      Future<Cli.Run> run;
      try (LogFile log = LogFile.hold(path.resolve("out"))) {
        run = runs.submit(() -> evaluate("results.jsonl"));
        assertThat(log.log().lines()).isEmpty();
        assertThat(folder.out("results.jsonl")).doesNotExist();
      }
      assertThat(run.get().code()).isZero();
    } finally {
      runs.shutdown();
    }
  }
}
