package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindTest {

  private static final String NAME = "Zuzana Quixote";

  @TempDir private Path path;
  private Path cards = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void writeScorecards() throws IOException {
    cards = Files.createDirectories(path.resolve("cards"));
    out = path.resolve("out");
    Files.writeString(
        cards.resolve("zuzana-quixote.json"),
        Examples.json("raises-skipped-serving")
            .replace("raises-skipped-serving", "zuzana-quixote-1")
            .replace("Candidate C", NAME)
            .replace("Could not say", "ZUZANA could not say"));
    Files.writeString(
        cards.resolve("quixote-broken.json"),
        Examples.json("serving-not-reached")
            .replace("Candidate U", NAME)
            .replace("\"facts\" : {", "\"facts\" : {\"quixote\": 1,"));
    Cli.run("convert", cards.resolve("zuzana-quixote.json"), "-o", path.resolve("one.xlsx"));
  }

  @Test
  void tellsANameInNoOutput() throws IOException {
    Cli.Run run =
        Cli.run(
            "evaluate",
            cards,
            "--blind",
            "--explain",
            "--loop",
            "ml-hiring-loop",
            "-o",
            out.resolve("r.xlsx"),
            "-o",
            out.resolve("r.jsonl"));

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("Candidate ").contains("skipped-serving");
    assertThat(run.err()).contains("`unknown-signal`", "`rubric check` shows all of it");
    assertThat(told(run.out() + run.err())).isEmpty();
    for (Path file : files()) {
      assertThat(told(file.getFileName() + contents(file))).as("%s", file).isEmpty();
    }
    assertThat(files()).hasSize(4);
  }

  @Test
  void explainsWithoutTheName() {
    Path card = cards.resolve("zuzana-quixote.json");

    Cli.Run one = Cli.run("explain", card, "--blind", "--what-if", "--flag", "skipped-serving");
    Cli.Run all = Cli.run("explain", card, "--blind", "--format", "json", "--questions");
    Cli.Run loop = Cli.run("explain", cards, "--blind", "--loop", "ml-hiring-loop", "--what-if");

    String said = one.out() + one.err() + all.out() + all.err() + loop.out() + loop.err();
    assertThat(one.out()).contains("flag skipped-serving is raised", "<- file-");
    assertThat(all.out()).contains("\"candidate\":\"Candidate ");
    assertThat(loop.out()).contains("what if: ");
    assertThat(told(said)).isEmpty();
  }

  @Test
  void tellsNoNameOfTheRunWhosePlaceItTakes() {
    Path card = cards.resolve("zuzana-quixote.json");
    Cli.run("evaluate", card, "-o", out.resolve("r.jsonl"));
    Cli.Run decided =
        Cli.run(
            "decide",
            "--run",
            out.resolve("r.jsonl.run.json"),
            "--candidate",
            NAME,
            "--decision",
            "no hire",
            "--by",
            "HC",
            "--reason",
            "as discussed");

    Cli.Run blind = Cli.run("evaluate", card, "--blind", "-o", out.resolve("r.jsonl"));

    assertThat(decided.code()).isZero();
    assertThat(blind.err()).contains("took the name of one that was decided on", "`no hire`");
    assertThat(told(blind.out() + blind.err())).isEmpty();
  }

  @Test
  void tellsNoNameOfTheReasonOfADecision() throws IOException {
    Path card = cards.resolve("zuzana-quixote.json");
    Cli.run("evaluate", card, "--blind", "-o", out.resolve("r.html"));
    Path record = out.resolve("r.html.run.json");
    Matcher candidate = Pattern.compile("Candidate [^\"]+").matcher(Files.readString(record));
    assertThat(candidate.find()).isTrue();

    Cli.Run decided =
        Cli.run(
            "decide",
            "--run",
            record,
            "--candidate",
            candidate.group(),
            "--decision",
            "hire",
            "--by",
            "HC",
            "--reason",
            "Zuzana was nice");
    Cli.run("evaluate", card, "--blind", "-o", out.resolve("s.html"));
    Cli.Run verified = Cli.run("verify", out, "--inputs", cards);

    assertThat(decided.err())
        .contains("warning: the run is blind, and the log keeps a reason as it is written");
    assertThat(Files.readString(out.resolve("s.html")))
        .contains(candidate.group() + " was nice")
        .doesNotContain("Zuzana");
    assertThat(verified.code()).as(verified.err()).isZero();
  }

  @Test
  void saysWhenTheKeyIsNotThatOfTheRun() throws IOException {
    Path card = cards.resolve("zuzana-quixote.json");
    Path key = cards.resolve("rubric-blind.key");
    Path other = path.resolve("other.key");
    Cli.run("evaluate", card, "--blind", "-o", out.resolve("r.jsonl"));
    Cli.run("evaluate", card, "--blind", "--blind-key", other);

    Cli.Run wrong = Cli.run("verify", out, "--inputs", cards, "--blind-key", other);
    Cli.Run right = Cli.run("verify", out, "--inputs", cards);

    assertThat(wrong.code()).isZero();
    assertThat(wrong.out()).contains("outputs 1; not checked: inputs 1, evaluations 1");
    assertThat(wrong.err())
        .contains("warning: this blind run is by another key than those of the scorecards named")
        .contains("--blind-key")
        .doesNotContain("different-", "evaluated again `");
    assertThat(right.code()).as(right.err()).isZero();
    assertThat(Files.readString(out.resolve("r.jsonl.run.json")))
        .contains("\"blind_key\" : \"")
        .doesNotContain(Files.readString(key).substring(0, 16));
  }

  /** What is left of the name, without the folder that every path here begins with. */
  private List<String> told(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of("zuzana", "quixote").filter(lower::contains).toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.toList();
    }
  }

  private static String contents(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return Files.readString(file);
    }
    StringBuilder parts = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts.toString();
  }

  @Test
  void givesACandidateTheSamePseudonymInEveryRunByOneKey() throws IOException {
    Path workbook = path.resolve("one.xlsx");
    Path key = cards.resolve("rubric-blind.key");
    Path other = path.resolve("other.key");

    String first = Cli.run("evaluate", cards, "--blind", "--format", "jsonl").out();
    String second =
        Cli.run("evaluate", workbook, "--blind", "--blind-key", key, "--format", "jsonl").out();
    String third =
        Cli.run("evaluate", workbook, "--blind", "--blind-key", other, "--format", "jsonl").out();

    assertThat(second).isEqualTo(first);
    assertThat(third).isNotEqualTo(first);
  }

  @Test
  void concludesWhatARunThatTellsNamesConcludes() {
    String blind = Cli.run("evaluate", cards, "--blind", "--format", "jsonl").out();
    String seen = Cli.run("evaluate", cards, "--format", "jsonl").out();

    assertThat(blind.substring(blind.indexOf("\"rubric\":")))
        .isEqualTo(seen.substring(seen.indexOf("\"rubric\":")));
  }

  @Test
  void refusesAFileThatHoldsNoKey() throws IOException {
    Path key = Files.writeString(path.resolve("k"), "not a key");

    Cli.Run run = Cli.run("evaluate", cards, "--blind", "--blind-key", key);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("the file holds no key of pseudonyms, expected 64 hexadecimal");
    assertThat(key).hasContent("not a key");
    assertThat(Cli.run("evaluate", cards, "--blind-key", key).code()).isEqualTo(2);
  }
}
