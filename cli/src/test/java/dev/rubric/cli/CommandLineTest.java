package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.rules.BuiltInRubrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "list",
        "show",
        "export",
        "template",
        "check",
        "test",
        "evaluate",
        "explain",
        "convert",
        "completion"
      })
  void everyCommandHasHelp(String command) {
    Cli.Run run = Cli.run(command, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: rubric " + command).contains("-h, --help");
    assertThat(Cli.run("--help").out()).containsPattern("(?m)^  " + command + " ");
  }

  @Test
  void saysOfANameThatNoFileCanHaveThatItIsNone() {
    Cli.Run run = Cli.run("verify", "a\0b");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be the name of a file here").doesNotContain("|");
  }

  @Test
  void suggestsTheNearestCommandAndOption() {
    assertThat(Cli.run("evalute").err())
        .contains("unknown command `evalute`", "did you mean `evaluate`?");
    assertThat(Cli.run("list", "--vrebose").err())
        .contains("unknown option `--vrebose`", "did you mean `--verbose`?");
    assertThat(Cli.run().code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check                                   | missing `FILE`",
        "template                                | missing `--output FILE.xlsx` and `RUBRIC`",
        "decide --by x --run y --candidate z     | missing `--decision BAND` and `--reason TEXT`",
        "evaluate a -o                           | missing `--output FILE`",
        "explain a --flag x --criterion y        | only one can be given of `--flag` and `--criterion`",
        "evaluate a --format table --format table | `--format` is given twice",
        "evaluate a --format tabel               | `tabel` is no FORMAT of `--format`",
        "evaluate a --explain=x                  | `x` cannot be given to `--explain`",
        "list x                                  | unknown argument `x`",
      })
  void saysInItsOwnWordsWhatIsWrongWithACommandLine(String line, String said) {
    Cli.Run run = Cli.run((Object[]) line.split(" "));

    assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(run.err().lines().findFirst()).contains("rubric: " + said);
    assertThat(run.err().lines().filter(hint -> !hint.startsWith("  hint: "))).hasSize(2);
  }

  @Test
  void suggestsTheValueOfAnOptionMeant() {
    assertThat(Cli.run("evaluate", "a", "--format", "tabl").err())
        .contains("  hint: did you mean `table`?");
    assertThat(Cli.run("evaluate", "a", "--fail-on", "x").err())
        .contains("`x` is no SEVERITY of `--fail-on`")
        .contains("  hint: expected one of `critical`, `major`, `minor`");
  }

  @Test
  void suggestsTheNearestRubric() {
    Cli.Run run = Cli.run("show", "ml-system-design-framwork");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean `ml-system-design-framework`?");
  }

  @Test
  void demoLeavesEverythingAndExplainsOneFlag() {
    Path demo = folder.resolve("demo");

    Cli.Run run = Cli.run("demo", demo);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("feed-ranking-walkthrough", "strong hire", "Why Candidate ", " is raised")
        .containsPattern("<- .*\\[Red flags!D[0-9]+]")
        .containsPattern("<- .*\\[Signals!B[0-9]+]");
    assertThat(run.out()).contains("Jonas Weber    strong hire ", "coding-only-loop (major)");
    assertThat(demo.resolve("results.xlsx")).isNotEmptyFile();
    assertThat(demo.resolve("packets.xlsx")).isNotEmptyFile();
    assertThat(Cli.run("check", demo.resolve("ml-system-design-framework.xlsx")).code()).isZero();
  }

  @Test
  void checkFindsNoProblemInAnyBuiltInRubric() {
    List<String> ids = new BuiltInRubrics().ids();

    Cli.Run run = Cli.run(Stream.concat(Stream.of("check"), ids.stream()).toArray());

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .hasSize(ids.size())
        .allSatisfy(line -> assertThat(line).matches("(\\S+): rubric \\1 1\\.0\\.0, .*"));
  }

  @Test
  void checkReportsEveryProblemInOnePass() throws IOException {
    Path broken =
        Files.writeString(
            folder.resolve("broken.json"),
            Examples.json("raises-skipped-serving")
                .replace("serving.minutes", "serving.minuets")
                .replace("\"2026", "\"the year 2026")
                .replace("\"rubric\"", "\"rubric_version\" : \"0.9\", \"rubric\""));

    Cli.Run run = Cli.run("check", broken);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("unknown signal `serving.minuets`", "did you mean `serving.minutes`?")
        .contains("expected a date such as 2026-03-09")
        .contains("the scorecard is of version `0.9` of the rubric, expected `1.0.0`");
  }

  @Test
  void checkShowsTheWordsOfAConditionThatIsWrong() throws IOException {
    Path rubric = folder.resolve("rubric.yaml");
    Cli.run("export", Examples.RUBRIC, "-o", rubric);
    Files.writeString(
        rubric,
        Files.readString(rubric).replace("not (monitoring.alerting)", "monitoring.alertin"));

    Cli.Run run = Cli.run("check", rubric);

    List<String> lines = run.err().lines().toList();
    assertThat(lines.get(0))
        .startsWith(rubric + " [line ")
        .endsWith("/flags/2/when]: unknown signal `monitoring.alertin`");
    int caret = lines.get(2).indexOf('^');
    assertThat(lines.get(1).substring(caret)).startsWith("monitoring.alertin ");
    assertThat(lines.get(3)).isEqualTo("  hint: did you mean `monitoring.alerting`?");
  }

  @Test
  void evaluatesOnlyByTheRubricThatIsThere() throws IOException {
    Path card =
        Files.writeString(
            folder.resolve("card.json"),
            Examples.json("raises-skipped-serving").replace(Examples.RUBRIC, "ours"));

    Cli.Run run = Cli.run("evaluate", card);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .contains(
            "no built-in rubric is called `ours`", "give the file of the rubric with --rubric");
    assertThat(Cli.run("evaluate", card, "-r", Examples.RUBRIC).err())
        .contains("the scorecard is of rubric `ours`, expected `" + Examples.RUBRIC + "`");
  }

  @Test
  void completionNamesTheCommands() {
    assertThat(Cli.run("completion", "bash").out()).contains("evaluate", "--fail-on");
    assertThat(Cli.run("completion", "zsh").out()).startsWith("autoload");
    assertThat(Cli.run("completion", "fish").code()).isEqualTo(2);
  }

  @Test
  void checkSaysOnceThatAConditionIsMissing() throws IOException {
    Path rubric = folder.resolve("rubric.json");
    Cli.run("export", Examples.RUBRIC, "-o", rubric);
    String text = Files.readString(rubric);
    int when = text.indexOf("\"when\"", text.indexOf("\"model-first\""));
    Files.writeString(
        rubric, text.substring(0, when) + text.substring(text.indexOf('\n', when) + 1));

    assertThat(Cli.run("check", rubric).err().lines())
        .singleElement()
        .asString()
        .endsWith("`when` is missing");
  }

  @Test
  void convertRefusesAnEndingThatNamesNoFormat() throws IOException {
    Path card = Examples.write(folder, "weak-throughout");

    assertThat(Cli.run("convert", card, "-o", folder.resolve("cards.txt")).code()).isEqualTo(2);
    assertThat(folder.resolve("cards.txt")).doesNotExist();
  }

  @Test
  void checkRefusesWhatEvaluateRefuses() throws IOException {
    Path card = Examples.write(folder, "weak-throughout");
    Path copy = Files.copy(card, folder.resolve("x-copy.json"));

    Cli.Run run = Cli.run("check", card, copy);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("scorecard `weak-throughout` was already read");
  }

  @Test
  void namesFilesForIdsOfAnyKind() throws IOException {
    String card = Examples.json("weak-throughout");
    for (String id : List.of("../../etc/x", "CON", "候".repeat(200), "a/b\\\\c:d", "...")) {
      Path file = Files.writeString(folder.resolve("one.json"), renamed(card, id));

      Cli.Run run = Cli.run("convert", file, "-o", folder.resolve("out"), "--to", "json");

      assertThat(run.err()).isEqualTo("1 converted, 0 not usable\n");
    }
    try (Stream<Path> written = Files.list(folder.resolve("out"))) {
      assertThat(written).hasSize(5);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**etc**");
  }

  private static String renamed(String card, String id) {
    return card.replace("\"weak-throughout\"", "\"" + id + "\"");
  }
}
