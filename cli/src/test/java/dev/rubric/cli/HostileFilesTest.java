package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of this module run in 512 MB, so that none of these files may need more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

  private final Path folder;
  private Map<String, Path> files = Map.of();

  HostileFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void write() throws IOException {
    files = HostileFiles.write(Files.createDirectories(folder.resolve("hostile")));
  }

  Stream<String> names() {
    return files.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatIsWrongAndChangesNothing(String name) throws IOException {
    Path file = files.getOrDefault(name, folder);
    byte[] before = Files.readAllBytes(file);

    Cli.Run run = Cli.run("check", file);

    assertThat(run.code()).isEqualTo(ExitCode.FOUND.number());
    assertThat(run.err()).startsWith(file.toString());
    assertThat(run.err()).doesNotContain("Exception", "\tat ", "java.", "tools.jackson", "org.");
    assertThat(run.err().length()).isLessThan(40_000);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void evaluatesTheScorecardAmongThem() throws IOException {
    Examples.write(folder.resolve("hostile"), "feed-ranking-walkthrough");
    Path output = folder.resolve("evaluations.jsonl");

    Cli.Run run = Cli.run("evaluate", folder.resolve("hostile"), "-o", output);

    assertThat(run.code()).isEqualTo(ExitCode.SOME_PROBLEMS.number());
    assertThat(Files.readAllLines(output)).hasSize(1);
  }
}
