package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.rubric.cli.audit.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the product in processes of their own, at once and into one folder. */
class TwoProcessesTest {

  @TempDir Path path;
  private Path card = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void writeAScorecard() throws IOException {
    card = Examples.write(path, "feed-ranking-walkthrough");
    out = Files.createDirectories(path.resolve("out"));
  }

  private Process evaluate(String output) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(List.of("evaluate", card.toString(), "-o", out.resolve(output).toString()));
    Path said = path.resolve(output + ".txt");
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private void requireDone(Process process, String output) throws InterruptedException {
    assertThat(process.waitFor()).as(contentOf(path.resolve(output + ".txt").toFile())).isZero();
  }

  @Test
  void takeTurnsWhateverTheyWrite() throws Exception {
    Process one = evaluate("one.jsonl");
    Process same = evaluate("same.jsonl");
    Process again = evaluate("same.jsonl");
    requireDone(one, "one.jsonl");
    requireDone(same, "same.jsonl");
    requireDone(again, "same.jsonl");

    Cli.Run verified = Cli.run("verify", out);

    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(verified.err()).isEmpty();
    assertThat(Files.readAllLines(out.resolve(AuditedFolder.LOG))).hasSize(3);
  }

  @Test
  void leaveNothingUnfinishedWhenTheyAreEnded() throws Exception {
    Process process;
    try (WatchService watch = path.getFileSystem().newWatchService();
        LogFile log = LogFile.hold(out)) {
      out.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      process = evaluate("late.jsonl");
      assertThat(watch.take().pollEvents()).isNotEmpty();

      process.destroy();

      assertThat(process.waitFor()).isNotZero();
      assertThat(log.log().lines()).isEmpty();
    }

    assertThat(out.toFile().list()).containsExactly(AuditedFolder.LOG);
  }

  @Test
  void waitForTheOneThatHoldsTheLog() throws Exception {
    Process process;
    try (WatchService watch = path.getFileSystem().newWatchService();
        LogFile log = LogFile.hold(out)) {
      out.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      process = evaluate("late.jsonl");
      WatchKey begun = watch.take();

      assertThat(begun.pollEvents()).isNotEmpty();
      assertThat(log.log().lines()).isEmpty();
      assertThat(out.resolve("late.jsonl")).doesNotExist();
      assertThat(out.resolve(AuditedFolder.LOG)).isEmptyFile();
    }

    requireDone(process, "late.jsonl");
    assertThat(Cli.run("verify", out).code()).isZero();
  }
}
