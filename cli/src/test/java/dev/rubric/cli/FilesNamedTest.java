package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

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
  void leadsToAFileWhoseNameHoldsABackslash() throws IOException {
    Path odd = Files.move(card, folder.resolve("a\\b.json"));
    Path report = folder.resolve("report.html");

    assertThat(Cli.run("evaluate", odd, "-o", report).code()).isZero();

    assertThat(report).content().contains("href=\"a%5Cb.json").doesNotContain("a/b.json");
    assertThat(Cli.run("verify", folder.resolve("report.html.run.json")).code()).isZero();
  }

  @Test
  void saysWhereTemporaryFilesAreWhenALibraryHasNoRoomForThem() {
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(err);
    Console console = new Console(OutputStream.nullOutputStream(), out, out);
    CommandLine line = Main.commandLine(console, Cli.CLOCK);
    IOException full = new IOException("No space left on device");

    int code =
        new Faults(console)
            .handleExecutionException(
                new IllegalStateException(new IllegalStateException(full)),
                line,
                ParseResult.builder(line.getCommandSpec()).build());

    assertThat(code).isEqualTo(ExitCode.NOTHING_DONE.number());
    assertThat(err.toString().lines())
        .containsExactly(
            "rubric: No space left on device",
            "  hint: is there room for temporary files in `"
                + System.getProperty("java.io.tmpdir")
                + "`?");
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
