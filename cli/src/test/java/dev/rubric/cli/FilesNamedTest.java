package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be read or written is named as the user knows it. */
class FilesNamedTest {

  @TempDir Path folder;
  private Path card;

  @BeforeEach
  void write() throws IOException {
    card = Examples.write(folder, "serving-not-reached");
  }

  @Test
  void namesTheOutputThatADiskHasNoRoomFor() throws IOException {
    Path full = Files.createSymbolicLink(folder.resolve("full.jsonl"), Path.of("/dev/full"));

    Cli.Run run = Cli.run("convert", card, "-o", full);

    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_DONE.number());
    assertThat(run.err()).isEqualTo("rubric: " + full + ": No space left on device\n");
  }

  @Test
  void namesTheOutputAndNotWhereItGrows() {
    Path output = folder.resolve("x".repeat(245) + ".jsonl");

    Cli.Run run = Cli.run("convert", card, "-o", output);

    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_DONE.number());
    assertThat(run.err()).startsWith("rubric: " + output + ": ").doesNotContain(".part");
  }

  @Test
  void saysOfAPageUnderTheNameOfAWorkbookWhatItIs() throws IOException {
    for (String name : new String[] {"page.xlsx", "page.csv"}) {
      Path page = Files.writeString(folder.resolve(name), "<html><table></table></html>");

      Cli.Run run = Cli.run("evaluate", card, "-r", page);

      assertThat(run.code()).isEqualTo(ExitCode.NOTHING_DONE.number());
      assertThat(run.err()).startsWith(page + ": the file is an HTML or XML page, not a workbook");
    }
  }
}
