package dev.rubric.cli;

import static dev.rubric.cli.AuditedFolder.FIRST;
import static dev.rubric.cli.AuditedFolder.LOG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideCommandTest {

  @TempDir private Path path;
  private AuditedFolder folder = new AuditedFolder(Path.of(""));
  private Path card = Path.of("");

  @BeforeEach
  void evaluate() throws IOException {
    folder = new AuditedFolder(path);
    Files.createDirectories(path.resolve("cards"));
    card = Examples.write(path.resolve("cards"), "raises-skipped-serving");
    Examples.write(path.resolve("cards"), "feed-ranking-walkthrough");
    evaluateAgain();
  }

  private void evaluateAgain() {
    Cli.run("evaluate", path.resolve("cards"), "-o", folder.out("results.xlsx"));
  }

  private String decisions() {
    return Cli.run("decisions", path.resolve("out")).out();
  }

  @Test
  void setsTheDecisionBesideTheRecommendation() {
    Cli.Run run = folder.decide(FIRST, "candidate  c", "Lean No Hire");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "Candidate C: decided `lean no hire`\n  `raises-skipped-serving` recommended: no hire\n");
    assertThat(decisions().lines().toList())
        .satisfiesExactly(
            header -> assertThat(header).startsWith("CANDIDATE    RECOMMENDED  DECIDED"),
            decided ->
                assertThat(decided)
                    .containsSubsequence(
                        "Candidate C",
                        "no hire",
                        "lean no hire",
                        "HC",
                        "2026-03-09",
                        "stands",
                        "as discussed"),
            undecided ->
                assertThat(undecided).containsSubsequence("Candidate A", "strong hire", "not yet"));
  }

  @Test
  void showsADecisionAsStaleOnceTheFactsChanged() throws IOException {
    folder.decide(FIRST, "raises-skipped-serving", "no hire");
    folder.replace(
        card, "\"serving.only_behind_an_api\" : true", "\"serving.only_behind_an_api\" : false");

    Cli.Run before = Cli.run("decisions", folder.out(FIRST));
    evaluateAgain();

    assertThat(before.err()).contains("the file changed since it was evaluated");
    assertThat(before.out()).contains("stands");
    assertThat(decisions())
        .contains("no hire, now hire ", "stale: the facts of `raises-skipped-serving` changed");
  }

  @Test
  void showsADecisionAsStaleOnceTheRubricChangedOrAScorecardCame() throws IOException {
    folder.decide(FIRST, "Candidate C", "no hire");
    Path ours = path.resolve("ours.json");
    Cli.run("export", Examples.RUBRIC, "-o", ours);
    folder.replace(ours, "\"1.0.0\"", "\"1.0.1\"");
    folder.write(
        path.resolve("cards/second.json"),
        Examples.json("serving-not-reached").replace("Candidate U", "candidate c"));

    Cli.run("evaluate", path.resolve("cards"), "-r", ours, "-o", folder.out("later.jsonl"));

    assertThat(decisions())
        .contains(
            "stale: the rubric `ml-system-design-framework` changed, `serving-not-reached` is new");
  }

  @Test
  void warnsThatALaterRunTookThePlaceOfTheOneDecidedOn() throws IOException {
    folder.decide(FIRST, "Candidate C", "no hire");
    Cli.run("evaluate", card, "-o", folder.out("other.jsonl"));

    Cli.Run other = Cli.run("verify", path.resolve("out"));
    Cli.Run again = Cli.run("evaluate", path.resolve("cards"), "-o", folder.out("results.xlsx"));
    Cli.Run oncemore = Cli.run("evaluate", path.resolve("cards"), "-o", folder.out("results.xlsx"));
    Cli.Run verified = Cli.run("verify", path.resolve("out"));
    Cli.Run shown = Cli.run("decisions", path.resolve("out"));

    String gone = "the run that was decided on is gone, a later one took its name";
    assertThat(other.err()).isEmpty();
    assertThat(again.err())
        .contains(FIRST + ": warning: this run took the name of one that was decided on")
        .contains("`Candidate C` (`no hire`)");
    assertThat(oncemore.err()).doesNotContain("decided on");
    assertThat(verified.code()).isZero();
    assertThat(verified.err()).contains(gone);
    assertThat(shown.err()).contains(gone + ": `Candidate C` (`no hire`)");
  }

  @Test
  void warnsThatALaterRunTookThePlaceOfWhatIsDecidedOn() throws IOException {
    folder.replace(card, "\"serving.minutes\" : 3", "\"serving.minutes\" : 4");
    Cli.run("evaluate", card, "-o", folder.out("later.jsonl"));

    Cli.Run overtaken = folder.decide(FIRST, "Candidate C", "hire");
    Cli.Run latest = folder.decide("later.jsonl.run.json", "Candidate C", "no hire");
    Cli.Run shown = Cli.run("decisions", path.resolve("out"));

    assertThat(overtaken.code()).isZero();
    assertThat(overtaken.err())
        .contains(FIRST + ": warning: a later run took the place of what is decided on, so the")
        .contains("stale at once: the facts of `raises-skipped-serving` changed");
    assertThat(latest.err()).doesNotContain("warning");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).doesNotContain(", now");
  }

  @Test
  void saysNothingNewOfARecommendationThatIsAsItWas() throws IOException {
    folder.decide(FIRST, "Candidate C", "no hire");
    folder.replace(card, "TF Serving", "Something");
    evaluateAgain();

    assertThat(decisions()).contains("stale: the facts of").doesNotContain(", now no hire");
  }

  @Test
  void saysOfDecisionsWhenARecordIsNotThatOfTheLog() throws IOException {
    folder.decide(FIRST, "Candidate C", "no hire");
    folder.replace(folder.out(FIRST), "\"no hire\"", "\"hire\"");

    Cli.Run shown = Cli.run("decisions", path.resolve("out"));

    assertThat(shown.err()).contains(FIRST + ": the record is not the one that the log holds");
    assertThat(shown.out()).contains("Candidate C");
    assertThat(shown.code()).isEqualTo(ExitCode.SOME_PROBLEMS.number());
  }

  @Test
  void keepsEarlierDecisions() {
    folder.decide(FIRST, "Candidate C", "no hire");
    folder.decide(FIRST, "Candidate C", "hire");

    assertThat(decisions())
        .containsSubsequence("no hire", "replaced by a later decision", "hire", "stands");
    assertThat(Cli.run("verify", path.resolve("out")).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Candidate X, hire, HC, why, has no candidate `Candidate X`",
    "Candidate C, maybe, HC, why, the rubric has no band `maybe`",
    "Candidate C, hire, HC, ' ', --reason is empty",
    "Candidate C, hire, '', why, --by is empty",
  })
  void refusesWhatItCannotKeep(String candidate, String band, String by, String reason, String said)
      throws IOException {
    String before = Files.readString(folder.out(LOG));

    Cli.Run run =
        Cli.run(
            "decide",
            "--run",
            folder.out(FIRST),
            "--candidate",
            candidate,
            "--decision",
            band,
            "--by",
            by,
            "--reason",
            reason);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("rubric: ").contains(said).doesNotContain("\tat ");
    assertThat(folder.out(LOG)).hasContent(before);
  }

  @Test
  void refusesARecordThatTheLogDoesNotHold() throws IOException {
    folder.append(folder.out(FIRST), " ");

    Cli.Run run = folder.decide(FIRST, "Candidate C", "hire");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is not the record that the log of its folder holds");
    assertThat(Files.readAllLines(folder.out(LOG))).hasSize(1);
  }

  @Test
  void saysSoOfAFolder() {
    Path out = path.resolve("out");

    Cli.Run run = folder.decide("", "Candidate C", "hire");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("`" + out).contains("is a folder, expected the record of a run");
  }

  @Test
  void pointsToTheRecordOfAnOutput() {
    Cli.run("evaluate", card, "-o", folder.out("late.jsonl"), "-o", folder.out("late.xlsx"));

    Cli.Run first = folder.decide("late.jsonl", "Candidate C", "hire");
    Cli.Run second = folder.decide("late.xlsx", "Candidate C", "hire");
    Cli.Run none = folder.decide(LOG, "Candidate C", "hire");

    String hint = "its record is `" + folder.out("late.jsonl.run.json");
    assertThat(first.err()).contains("is no record", hint);
    assertThat(second.err()).contains("is no record", hint);
    assertThat(none.err()).contains("is no record", "records have names such as");
    assertThat(List.of(first.code(), second.code(), none.code())).containsOnly(2);
  }

  @ParameterizedTest
  @CsvSource({
    "run/1, run/2, 'format `run/2`, expected `run/1`'",
    "format, formal, '`format` is missing'"
  })
  void refusesARecordOfAnotherVersionInOneLine(String from, String to, String said)
      throws IOException {
    folder.replace(folder.out(FIRST), "\"" + from + "\"", "\"" + to + "\"");
    String before = Files.readString(folder.out(LOG));

    Cli.Run run = folder.decide(FIRST, "Candidate C", "hire");

    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_DONE.number());
    assertThat(run.err().lines().filter(line -> !line.startsWith("  hint: ")))
        .singleElement()
        .asString()
        .contains(said);
    assertThat(folder.out(LOG)).hasContent(before);
  }

  @Test
  void decidesOnTheLoopWhereThereIsOne() {
    Cli.run(
        "evaluate", path.resolve("cards"), "--loop", "ml-hiring-loop", "-o", folder.out("l.xlsx"));

    Cli.Run run = folder.decide("l.xlsx.run.json", "Candidate C", "no hire");

    assertThat(run.out()).contains("`ml-hiring-loop/Candidate C` recommended: ");
    assertThat(run.out().lines()).hasSize(2);
  }
}
