package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command writes to a file that it reads. */
class FilesReadTest {

  @TempDir Path folder;
  private Path in;
  private Path card;
  private Path workbook;
  private Path rubric;

  @BeforeEach
  void write() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    card = Examples.write(in, "serving-not-reached");
    Path other = Examples.write(folder, "feed-ranking-walkthrough");
    workbook = in.resolve("feed-ranking-walkthrough.xlsx");
    Cli.run("convert", other, "-o", workbook);
    rubric = folder.resolve("ours.xlsx");
    Cli.run("export", Examples.RUBRIC, "-o", rubric);
  }

  @Test
  void refusesToReplaceAScorecardOfTheFolderThatItReads() throws IOException {
    refuses("`" + workbook + "`", "evaluate", in, "-o", workbook);
    refuses("`" + card + "`", "convert", in, "-o", card);
    refuses("`" + card + "` is both to be read and", "convert", in + "/.", "-o", card);
    refuses("`" + workbook + "`", "convert", in, "-o", workbook, "--flat");
    refuses(
        "`" + in + "/x/../" + card.getFileName(),
        "convert",
        in,
        "-o",
        in + "/x/../" + card.getFileName());
  }

  @Test
  void refusesToReplaceWhatALinkLeadsTo() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), workbook);
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), in);

    refuses("as `" + workbook + "`", "evaluate", workbook, "-o", link);
    refuses("as `" + link + "`", "evaluate", link, "-o", workbook);
    refuses("as `" + workbook + "`", "evaluate", in, "-o", linked.resolve(workbook.getFileName()));
    refuses(
        "twice", "evaluate", card, "-o", folder.resolve("o.xlsx"), "-o", folder + "/in/../o.xlsx");
  }

  @Test
  void refusesToReplaceTheRubric() throws IOException {
    refuses("`" + rubric + "`", "evaluate", card, "-r", rubric, "-o", rubric);
    refuses("`" + rubric + "`", "convert", card, "-r", rubric, "-o", rubric);
    refuses("`" + rubric + "`", "template", rubric, "-o", rubric);
    refuses("`" + rubric + "`", "template", rubric, "-o", rubric, "--flat");
    refuses("`" + rubric + "`", "export", rubric, "-o", rubric);
  }

  @Test
  void refusesToReplaceAPartOfTheBatchThatItReads() throws IOException {
    Path batch = folder.resolve("b.csv");
    Cli.run("convert", folder.resolve("feed-ranking-walkthrough.json"), "-o", batch);
    Path metrics = folder.resolve("b.metrics.csv");

    refuses("with `" + batch + "`", "convert", batch, "-o", metrics);
    assertThat(Cli.run("convert", batch, "-o", folder.resolve("b.other.csv")).code()).isZero();
  }

  @Test
  void writesNoFileOfAFolderWhenOneIsRead() throws IOException {
    refuses("`" + workbook + "`", "convert", in, "-o", in);
    refuses("`" + workbook + "`", "convert", workbook, card, "-o", in);

    assertThat(Cli.run("convert", card, "-o", in).code()).isZero();
    assertThat(in.resolve("serving-not-reached.xlsx")).isNotEmptyFile();
  }

  @Test
  void replacesTheResultsOfAnEarlierRun() throws IOException {
    for (String name : List.of("results.xlsx", "results.jsonl", "results.html")) {
      Path results = in.resolve(name);
      assertThat(Cli.run("evaluate", card, "-o", results).code()).isZero();
      byte[] of1 = Files.readAllBytes(results);

      Cli.Run again = Cli.run("evaluate", in, "-o", results);

      assertThat(again.code()).isZero();
      assertThat(Files.readAllBytes(results)).isNotEqualTo(of1);
      Files.delete(results);
    }
  }

  @Test
  void refusesToReplaceTheKeyOfPseudonyms() throws IOException {
    Path key = folder.resolve("key.jsonl");
    Cli.run("evaluate", card, "--blind", "--blind-key", key);

    refuses("`" + key + "`", "evaluate", card, "--blind", "--blind-key", key, "-o", key);
  }

  @Test
  void refusesToReplaceWhatRunsLeaveBehind() throws IOException {
    Cli.run("evaluate", card, "-o", folder.resolve("results.xlsx"));
    Path log = folder.resolve("rubric-log.jsonl");
    Path record = folder.resolve("results.xlsx.run.json");

    refuses("`" + log + "`", "evaluate", card, "-o", log);
    refuses("`" + log + "`", "convert", card, "-o", log);
    refuses("`" + record + "`", "convert", card, "-o", record);
    refuses("`" + record + "`", "export", Examples.RUBRIC, "-o", record);
  }

  private void refuses(String said, Object... arguments) throws IOException {
    Map<Path, String> before = contents();

    Cli.Run run = Cli.run(arguments);

    assertThat(run.err()).contains(said);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(contents()).isEqualTo(before);
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, Arrays.toString(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
