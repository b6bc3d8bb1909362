package dev.rubric.cli;

import static dev.rubric.cli.AuditedFolder.FIRST;
import static dev.rubric.cli.AuditedFolder.LAST;
import static dev.rubric.cli.AuditedFolder.LOG;
import static dev.rubric.cli.AuditedFolder.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rubric.cli.AuditedFolder.Tampering;
import dev.rubric.cli.audit.LogFile;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {

  private static final String INPUT = "the input is not as it was";
  private static final String OUTPUT = "the output is not as it was";
  private static final String RECORD = "the record is not the one that the log holds";
  private static final String CHAIN = "the line does not follow the one before it";
  private static final String LINE = "the line is not as it was written";
  private static final String UNLOGGED = "the log of the folder does not hold this record";

  @TempDir private static Path once;
  private static AuditedFolder untouched = new AuditedFolder(Path.of(""));
  private static String head = "";

  @TempDir private Path folder;

  @BeforeAll
  static void makeAFolder() throws IOException {
    untouched = AuditedFolder.make(once);
    head = untouched.head();
  }

  @Test
  void findsNothingInAnUntouchedFolder() {
    Cli.Run run = Cli.run("verify", once.resolve("out"), "--head", head);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(FIRST + ": as recorded: inputs 3, outputs 2, evaluations made again 3")
        .contains(SECOND + ": as recorded", LAST + ": as recorded", "line 5:", head);
  }

  @Test
  void findsNothingWhenTheFolderWasMoved() throws IOException {
    AuditedFolder moved = untouched.copy(folder);

    Cli.Run run = Cli.run("verify", moved.out(FIRST));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void saysThatAScorecardCameIntoTheFolderThatNoRunHasRead() throws IOException {
    AuditedFolder later = untouched.copy(folder);
    Path within = Files.createDirectories(later.card("late"));
    Examples.write(within, "raises-dashboards-only-monitoring");
    Cli.run("export", Examples.RUBRIC, "-o", later.card("a-rubric.xlsx"));
    later.write(later.card("notes.txt"), "none");

    Cli.Run run = Cli.run("verify", later.path().resolve("out"), "--head", head);
    later.write(later.card("late/bad.json"), "{\"format\": \"scorecard/1\"}");
    Cli.Run bad = Cli.run("verify", later.out(FIRST));
    Cli.run("evaluate", later.path().resolve("cards"), "-o", later.out("next.jsonl"));
    Cli.Run read = Cli.run("verify", later.path().resolve("out"));

    String said = FIRST + ": warning: no run has read what is in its folders of scorecards now: ";
    assertThat(run.err().lines())
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .endsWith(said + "`../cards/late/raises-dashboards-only-monitoring.json`"),
            hint -> assertThat(hint).startsWith("  hint: evaluate again"));
    assertThat(run.out()).contains(FIRST + ": as recorded: inputs 3");
    assertThat(run.code()).isZero();
    assertThat(bad.err()).contains("`../cards/late/bad.json`, `../cards/late/raises-");
    assertThat(read.err()).isEmpty();
  }

  @Test
  void saysOfABlindRunHowManyScorecardsCameAndNoNames() throws IOException {
    Path cards = Files.createDirectories(folder.resolve("cards"));
    Examples.write(cards, "raises-skipped-serving");
    Cli.run("evaluate", cards, "--blind", "-o", folder.resolve("out/blind.jsonl"));
    Files.move(Examples.write(cards, "serving-not-reached"), cards.resolve("Ada.json"));

    Cli.Run run = Cli.run("verify", folder.resolve("out"), "--inputs", cards);

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("folders of scorecards now: files 1").doesNotContain("Ada");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tamperings")
  void finds(String what, Tampering tampering, String said) throws IOException {
    AuditedFolder tampered = untouched.copy(folder);
    tampering.applyTo(tampered);

    Cli.Run run = Cli.run("verify", tampered.out(FIRST), "--head", head);

    assertThat(run.err()).as(what).contains(said).doesNotContain("a fault of ours");
    assertThat(run.code()).as(what).isEqualTo(1);
  }

  static Stream<Arguments> tamperings() {
    return Stream.of(inputs(), rubrics(), outputs(), records(), logs()).flatMap(rows -> rows);
  }

  private static Arguments row(String what, Tampering tampering, String said) {
    return arguments(what, tampering, said);
  }

  private static Stream<Arguments> inputs() {
    String flagged = "raises-skipped-serving.json";
    String workbook = "feed-ranking-walkthrough.xlsx";
    return Stream.of(
        row(
            "a fact of a scorecard",
            f ->
                f.replace(
                    f.card(flagged),
                    "\"serving.only_behind_an_api\" : true",
                    "\"serving.only_behind_an_api\" : false"),
            "scorecard `raises-skipped-serving`: recommended `no hire`, evaluated again `hire`"),
        row(
            "evidence on a scorecard",
            f -> f.replace(f.card(flagged), "TF Serving", "Something"),
            "scorecard `raises-skipped-serving`: its facts are not those of the run"),
        row("white space in a scorecard", f -> f.append(f.card(flagged), "\n"), INPUT),
        row("a byte of a scorecard workbook", f -> f.flip(f.card(workbook), -3), INPUT),
        row("a scorecard gone", f -> Files.delete(f.card(flagged)), "the input is gone"),
        row(
            "a scorecard in another's place",
            f ->
                Files.copy(
                    f.card("serving-not-reached.json"),
                    f.card(flagged),
                    StandardCopyOption.REPLACE_EXISTING),
            INPUT),
        row(
            "a scorecard renamed",
            f -> Files.move(f.card(flagged), f.card("renamed.json")),
            "the input is gone"));
  }

  private static Stream<Arguments> rubrics() {
    return Stream.of(
        row(
            "a rule of the rubric",
            f ->
                Workbooks.replace(
                    f.path().resolve("ours.xlsx"), "cap recommendation at no hire", "note"),
            "recommended `no hire`, evaluated again `lean no hire`"),
        row(
            "a byte of the rubric",
            f -> f.flip(f.path().resolve("ours.xlsx"), -3),
            "the rubric is not as it was"),
        row(
            "the rubric gone",
            f -> Files.delete(f.path().resolve("ours.xlsx")),
            "the rubric is gone or cannot be read"));
  }

  private static Stream<Arguments> outputs() {
    String lines = "all.jsonl";
    String workbook = "results.xlsx";
    return Stream.of(
        row(
            "a flag in an output",
            f ->
                f.replace(
                    f.out(lines),
                    "\"id\":\"skipped-serving\",\"status\":\"raised\"",
                    "\"id\":\"skipped-serving\",\"status\":\"clear\""),
            "scorecard `raises-skipped-serving`: flags/skipped-serving/status is `clear`, evaluated"
                + " again `raised`"),
        row(
            "a score in an output",
            f -> f.replace(f.out(lines), "\"low\":57.98", "\"low\":77.98"),
            "score/low is `77.98`, evaluated again `57.98`"),
        row(
            "a level in an output",
            f ->
                f.replace(
                    f.out(lines),
                    "{\"id\":\"serving\",\"low\":\"poor\"",
                    "{\"id\":\"serving\",\"low\":\"strong\""),
            "criteria/serving/low is `strong`, evaluated again `poor`"),
        row(
            "a line taken out of an output",
            f -> f.lines(f.out(lines), all -> all.subList(1, 3)),
            "scorecard `feed-ranking-walkthrough` is missing"),
        row(
            "a line twice in an output",
            f ->
                f.lines(
                    f.out(lines), all -> List.of(all.get(0), all.get(0), all.get(1), all.get(2))),
            OUTPUT),
        row(
            "lines of an output in another order",
            f -> f.lines(f.out(lines), VerifyCommandTest::swapped),
            "it has other bytes, though they say the same"),
        row("white space in an output", f -> f.append(f.out(lines), " "), OUTPUT),
        row(
            "an output cut short",
            f -> f.write(f.out(lines), f.text(f.out(lines)).substring(0, 999)),
            OUTPUT),
        row("an output emptied", f -> f.write(f.out(lines), ""), OUTPUT),
        row("an output gone", f -> Files.delete(f.out(lines)), "the output is gone"),
        row(
            "a cell of a workbook",
            f -> Workbooks.replace(f.out(workbook), "Candidate C", "Candidate X"),
            "evaluated again `Candidate C`"),
        row("a byte of a workbook", f -> f.flip(f.out(workbook), 2000), OUTPUT),
        row("a byte in the last part of a workbook", f -> f.flip(f.out(workbook), -5), OUTPUT),
        row("a workbook gone", f -> Files.delete(f.out(workbook)), "the output is gone"),
        row(
            "another output in its place",
            f -> Files.copy(f.out("open.jsonl"), f.out(lines), StandardCopyOption.REPLACE_EXISTING),
            "scorecard `raises-skipped-serving` is missing"));
  }

  private static Stream<Arguments> records() {
    return Stream.of(
        row(
            "a hash in a record",
            f -> f.replace(f.out(FIRST), "\"scorecard_sha256\" : \"", "\"scorecard_sha256\" : \"0"),
            RECORD),
        row("white space in a record", f -> f.append(f.out(FIRST), " "), RECORD),
        row(
            "an option in a record",
            f -> f.replace(f.out(FIRST), "\"explain\" : true", "\"explain\" : false"),
            RECORD),
        row(
            "the date of a record",
            f -> f.replace(f.out(FIRST), "2026-03-09T12", "2026-03-10T12"),
            RECORD),
        row(
            "the candidate in a record",
            f -> f.replace(f.out(FIRST), "Candidate C", "Candidate B"),
            RECORD),
        row("another record of the folder", f -> f.append(f.out(SECOND), "\n"), RECORD),
        row(
            "an output changed and its hash in the record with it",
            f -> {
              String before = Sha256.of(Files.readAllBytes(f.out("all.jsonl")));
              f.append(f.out("all.jsonl"), "\n");
              f.replace(f.out(FIRST), before, Sha256.of(Files.readAllBytes(f.out("all.jsonl"))));
            },
            RECORD),
        row("a record emptied", f -> f.write(f.out(FIRST), ""), "the file is empty"),
        row("a record that is no record", f -> f.write(f.out(FIRST), "{}"), RECORD),
        row(
            "a record cut out",
            f -> Files.delete(f.out(FIRST)),
            "the log holds this record, but it is not in the folder"),
        row(
            "another record cut out",
            f -> Files.delete(f.out(SECOND)),
            "the log holds this record, but it is not in the folder"),
        row(
            "a record renamed",
            f -> Files.move(f.out(SECOND), f.out("z.run.json")),
            "it holds it as `" + SECOND + "`"),
        row(
            "a record put in another's place",
            f -> Files.copy(f.out(SECOND), f.out(LAST), StandardCopyOption.REPLACE_EXISTING),
            RECORD),
        row(
            "a record added",
            f -> f.write(f.out("z.run.json"), f.text(f.out(FIRST)).replace("2026-", "2025-")),
            UNLOGGED));
  }

  private static Stream<Arguments> logs() {
    return Stream.of(
        row(
            "a hash in the log",
            f ->
                f.replace(
                    f.out(LOG),
                    "\"record\":\"results.xlsx.run.json\",\"sha256\":\"",
                    "\"record\":\"results.xlsx.run.json\",\"sha256\":\"0"),
            "the line is no entry of a log"),
        row(
            "a decision",
            f -> f.replace(f.out(LOG), "\"decision\":\"no hire\"", "\"decision\":\"hire\""),
            CHAIN),
        row("a reason", f -> f.replace(f.out(LOG), "as discussed", "as they said"), CHAIN),
        row(
            "the band of the last decision",
            f -> f.replace(f.out(LOG), "\"decision\":\"hire\"", "\"decision\":\"strong hire\""),
            LINE),
        row(
            "white space in the last line",
            f -> f.lines(f.out(LOG), all -> last(all, line -> line + " ")),
            LINE),
        row(
            "the date of a run's line and all hashes of the log with it",
            f ->
                f.lines(
                    f.out(LOG),
                    all ->
                        AuditedFolder.chained(
                            all.stream().map(line -> line.replace("09T12", "09T13")).toList())),
            "the record is of `2026-03-09T12:00Z`, and its line in the log of"),
        row(
            "the date of a line",
            f -> f.replace(f.out(LOG), "2026-03-09T12", "2026-03-09T13"),
            CHAIN),
        row(
            "the first line cut out",
            f -> f.lines(f.out(LOG), all -> all.subList(1, 5)),
            "the first line names a line before it"),
        row(
            "a decision cut out",
            f ->
                f.lines(f.out(LOG), all -> List.of(all.get(0), all.get(2), all.get(3), all.get(4))),
            CHAIN),
        row(
            "a run cut out with its record",
            f -> {
              f.lines(f.out(LOG), all -> List.of(all.get(0), all.get(1), all.get(3), all.get(4)));
              Files.delete(f.out(SECOND));
            },
            CHAIN),
        row(
            "a line added between",
            f ->
                f.lines(
                    f.out(LOG),
                    all ->
                        List.of(
                            all.get(0),
                            all.get(1),
                            all.get(1),
                            all.get(2),
                            all.get(3),
                            all.get(4))),
            CHAIN),
        row(
            "a blank line added",
            f -> f.replace(f.out(LOG), "\n", "\n\n"),
            "the line is no entry of a log"),
        row("lines moved", f -> f.lines(f.out(LOG), VerifyCommandTest::swapped), CHAIN),
        row("the last run cut off", f -> f.lines(f.out(LOG), all -> all.subList(0, 3)), UNLOGGED),
        row(
            "the last decision cut off",
            f -> f.lines(f.out(LOG), all -> all.subList(0, 4)),
            "no line has the hash that was kept"),
        row(
            "all of the log rewritten",
            VerifyCommandTest::rewritten,
            "no line has the hash that was kept"),
        row(
            "the last line torn",
            f -> f.write(f.out(LOG), f.text(f.out(LOG)).stripTrailing().substring(0, 2000)),
            "does not end"),
        row(
            "the last line feed gone",
            f -> f.write(f.out(LOG), f.text(f.out(LOG)).stripTrailing()),
            "does not end"),
        row("the log emptied", f -> f.write(f.out(LOG), ""), "the log is empty"),
        row(
            "the line ends of the log",
            f -> f.replace(f.out(LOG), "\n", "\r\n"),
            "5 of 5 lines end with CR LF"),
        row(
            "one line end of the log",
            f -> f.write(f.out(LOG), f.text(f.out(LOG)).replaceFirst("\n", "\r\n")),
            "1 of 5 lines end with CR LF"),
        row("the log gone", f -> Files.delete(f.out(LOG)), "the folder has no log"));
  }

  private static List<String> last(List<String> lines, UnaryOperator<String> change) {
    lines.set(lines.size() - 1, change.apply(lines.get(lines.size() - 1)));
    return lines;
  }

  private static List<String> swapped(List<String> lines) {
    Collections.swap(lines, 0, 1);
    return lines;
  }

  /** As whoever holds the folder could: every later line follows the changed one. */
  private static void rewritten(AuditedFolder folder) throws IOException {
    folder.replace(folder.out(LOG), "\"decision\":\"no hire\"", "\"decision\":\"hire\"");
    folder.lines(folder.out(LOG), AuditedFolder::chained);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cards/raises-skipped-serving.json",
        "cards/feed-ranking-walkthrough.xlsx",
        "ours.xlsx",
        "out/all.jsonl",
        "out/results.xlsx",
      })
  void findsAFileThatBecameAFolderAndGoesOnWithTheOtherRuns(String name) throws IOException {
    AuditedFolder tampered = untouched.copy(folder);
    Files.delete(folder.resolve(name));
    Files.createDirectory(folder.resolve(name));

    Cli.Run run = Cli.run("verify", tampered.path().resolve("out"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(name.substring(4), "is gone or cannot be read");
    assertThat(run.err())
        .containsPattern(
            FIRST + ": (error: )?the run is not as recorded, findings that follow: \\d");
    assertThat(run.out()).contains(SECOND + ": as recorded", "line 5:");
  }

  @Test
  void saysWhatIsWrongWithAnInputAndHowMuchFollowsFromIt() throws IOException {
    AuditedFolder tampered = untouched.copy(folder);
    tampered.replace(
        tampered.card("raises-skipped-serving.json"),
        "\"serving.only_behind_an_api\" : true",
        "\"serving.only_behind_an_api\" : \"ja\"");

    Cli.Run run = Cli.run("verify", tampered.out(FIRST));

    assertThat(run.err().lines().filter(line -> !line.contains(": the run ")))
        .satisfiesExactly(
            input ->
                assertThat(input)
                    .contains("raises-skipped-serving.json: the input is not as it was")
                    .contains(": [line ", "only_behind_an_api", "expected yes or no"),
            gone ->
                assertThat(gone)
                    .endsWith("scorecard `raises-skipped-serving`: it is not evaluated any more"),
            rest ->
                assertThat(rest)
                    .matches(".*results.xlsx.run.json: and [0-9]+ results follow from it"));
  }

  @Test
  void listsADifferenceOfAnOutputThatIsNotAsItWasThoughAnInputIsNeither() throws IOException {
    AuditedFolder tampered = untouched.copy(folder);
    tampered.append(tampered.card("raises-skipped-serving.json"), "\n");
    tampered.replace(tampered.out("all.jsonl"), "\"low\":57.98", "\"low\":77.98");

    Cli.Run run = Cli.run("verify", tampered.out(FIRST));

    assertThat(run.err()).contains(INPUT, OUTPUT, "score/low is `77.98`, evaluated again `57.98`");
  }

  @Test
  void saysOfNoRecordThatIsNotThatOfTheLogThatAllIsAsRecorded() throws IOException {
    AuditedFolder tampered = untouched.copy(folder);
    tampered.append(tampered.out(FIRST), " ");
    tampered.write(tampered.out("z.run.json"), tampered.text(tampered.out(SECOND)));

    Cli.Run run = Cli.run("verify", tampered.path().resolve("out"));

    assertThat(run.out())
        .contains(SECOND + ": as recorded")
        .doesNotContain(FIRST + ": as recorded", "z.run.json: as recorded");
  }

  /** Reports that show decisions, too, are not said to differ for want of the log. */
  @ParameterizedTest
  @CsvSource({
    "crlf, rubric-log.jsonl: the log is not as it was written: 6 of 6 lines",
    "empty, 'rubric-log.jsonl: the log is empty, so nothing says which records'",
    "gone, 'rubric-log.jsonl: the folder has no log, so nothing says which records'",
  })
  void saysInOneLineWhatHappenedToTheWholeLog(String change, String said) throws IOException {
    AuditedFolder tampered = untouched.copy(folder);
    Cli.run("evaluate", tampered.path().resolve("cards"), "-o", tampered.out("report.html"));
    Path log = tampered.out(LOG);
    switch (change) {
      case "crlf" -> tampered.replace(log, "\n", "\r\n");
      case "empty" -> tampered.write(log, "");
      default -> Files.delete(log);
    }

    Cli.Run verified = Cli.run("verify", tampered.path().resolve("out"), "--head", head);
    Cli.Run shown = Cli.run("decisions", tampered.path().resolve("out"));

    for (Cli.Run run : List.of(verified, shown)) {
      assertThat(run.err().lines())
          .satisfiesExactly(
              problem -> assertThat(problem).contains(said),
              hint -> assertThat(hint).startsWith("  hint: put "));
    }
    assertThat(verified.code()).isEqualTo(1);
    assertThat(shown.code()).isEqualTo(change.equals("crlf") ? 3 : 4);
    assertThat(shown.out().isEmpty()).isEqualTo(!change.equals("crlf"));
  }

  @Test
  void goesOnAfterALogWhoseLineEndsWereChanged() throws IOException {
    AuditedFolder tampered = untouched.copy(folder);
    tampered.replace(tampered.out(LOG), "\n", "\r\n");
    tampered.decide(FIRST, "Candidate C", "hire");
    Cli.Run changed = Cli.run("verify", tampered.path().resolve("out"), "--head", head);
    tampered.replace(tampered.out(LOG), "\r\n", "\n");
    Cli.Run mended = Cli.run("verify", tampered.path().resolve("out"), "--head", head);

    assertThat(changed.err()).contains("5 of 6 lines end with CR LF");
    assertThat(mended.err()).isEmpty();
    assertThat(mended.code()).isZero();
  }

  @Test
  void saysInOneLineWhatWentWithAnInput() throws IOException {
    Path out = folder.resolve("out");
    Path table = folder.resolve("all.jsonl");
    List<String> cards =
        Stream.of("raises-skipped-serving", "feed-ranking-walkthrough", "serving-not-reached")
            .map(name -> Examples.json(name).replaceAll("\\s*\n\\s*", " "))
            .toList();
    Files.writeString(
        table,
        String.join("\n", cards) + "\n" + cards.get(0).replace("raises-skipped-serving", "again"));
    Cli.run("evaluate", table, "-o", out.resolve("r.xlsx"));
    Files.delete(table);

    Cli.Run run = Cli.run("verify", out);

    assertThat(run.err().lines().skip(1))
        .satisfiesExactly(
            gone ->
                assertThat(gone)
                    .contains("the input is gone or cannot be read, and with it what was evaluated")
                    .endsWith(
                        "`raises-skipped-serving`, `feed-ranking-walkthrough`,"
                            + " `serving-not-reached` and 1 more"),
            rest -> assertThat(rest).contains(" follow"));
  }

  @Test
  void findsARecordPutIntoAnotherFolder() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("else"));
    Files.copy(untouched.out(FIRST), elsewhere.resolve(FIRST));

    Cli.Run run = Cli.run("verify", elsewhere.resolve(FIRST));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("the folder has no log", "the input is gone");
  }

  /** What only looks like the end of a log after a crash. */
  @ParameterizedTest
  @ValueSource(strings = {"short", "hello"})
  void findsAChangedLastLineAfterTheNextRun(String change) throws IOException {
    AuditedFolder tampered = untouched.copy(folder);
    tampered.lines(
        tampered.out(LOG),
        all ->
            last(
                all,
                line ->
                    change.equals("short")
                        ? line.substring(0, line.length() - 20)
                        : "{\"hello\":1}"));
    Cli.run("evaluate", tampered.path().resolve("cards"), "-o", tampered.out("next.jsonl"));

    Cli.Run run = Cli.run("verify", tampered.path().resolve("out"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("[line 5", "the line is no entry of a log");
  }

  @Test
  void failsAfterATornDecisionUntilItIsMadeAgain() throws IOException {
    AuditedFolder torn = untouched.copy(folder);
    String log = torn.text(torn.out(LOG));
    torn.write(torn.out(LOG), log.substring(0, log.length() - 20));
    Cli.run("evaluate", torn.path().resolve("cards"), "-o", torn.out("next.jsonl"));

    Cli.Run lost = Cli.run("verify", torn.path().resolve("out"));
    torn.decide(FIRST, "Candidate C", "hire");
    Cli.Run other = Cli.run("verify", torn.path().resolve("out"));
    torn.decide(FIRST, "Candidate A", "hire");
    Cli.Run again = Cli.run("verify", torn.path().resolve("out"));

    assertThat(lost.code()).isEqualTo(1);
    assertThat(lost.err()).contains("is of a decision on `Candidate A`, which does not count");
    assertThat(other.code()).isEqualTo(1);
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("is of a decision on `Candidate A`, made again in line 8");
  }

  @Test
  void addsNothingToALogOfAnotherVersion() throws IOException {
    AuditedFolder other = untouched.copy(folder);
    other.lines(other.out(LOG), all -> last(all, line -> line.replace("log/1", "log/2")));
    String log = other.text(other.out(LOG));
    String output = other.text(other.out("open.jsonl"));

    Cli.Run run = Cli.run("evaluate", other.path().resolve("cards"), "-o", other.out("open.jsonl"));
    Cli.Run decided = other.decide(FIRST, "Candidate A", "hire");

    assertThat(List.of(run, decided))
        .allSatisfy(
            refused -> {
              assertThat(refused.code()).isEqualTo(ExitCode.NOTHING_DONE.number());
              assertThat(refused.out()).isEmpty();
              assertThat(refused.err().lines())
                  .satisfiesExactly(
                      said -> assertThat(said).endsWith("format `log/2`, expected `log/1`"),
                      hint -> assertThat(hint).startsWith("  hint: another version"));
            });
    assertThat(other.out(LOG)).hasContent(log);
    assertThat(other.out("open.jsonl")).hasContent(output);
    assertThat(other.path().resolve("out").toFile().list())
        .containsExactlyInAnyOrder(once.resolve("out").toFile().list());
  }

  @Test
  void saysInOneLineThatALogIsOfAnotherVersion() throws IOException {
    AuditedFolder other = untouched.copy(folder);
    Path log = other.out(LOG);
    Files.writeString(log, Files.readString(log).replace("log/1", "log/2"));

    Cli.Run run = Cli.run("verify", other.path().resolve("out"));

    assertThat(run.code()).isEqualTo(ExitCode.FOUND.number());
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .satisfiesExactly(
            said -> assertThat(said).endsWith("format `log/2`, expected `log/1`"),
            hint -> assertThat(hint).startsWith("  hint: another version"));
  }

  @Test
  void namesTheOutputThatALaterRunOfTheSameNameLeaves() throws IOException {
    AuditedFolder left = untouched.copy(folder);
    Path cards = left.path().resolve("cards");
    Path lines = left.out("lines.jsonl");
    Path page = left.out("lines.html");
    Cli.run("evaluate", cards, "-o", lines, "-o", page);

    Cli.Run same = Cli.run("evaluate", cards, "-o", lines, "-o", page);
    Cli.Run fewer = Cli.run("evaluate", cards, "-o", lines);

    assertThat(same.err()).doesNotContain("also wrote");
    assertThat(fewer.code()).isZero();
    assertThat(fewer.err())
        .contains("lines.jsonl.run.json: warning: an earlier run of that name also wrote")
        .contains("lines.html`, which no record vouches for");
  }

  @Test
  void saysOfWhiteSpaceInAReportThatItSaysTheSame() throws IOException {
    AuditedFolder tampered = untouched.copy(folder);
    Cli.run("evaluate", tampered.path().resolve("cards"), "-o", tampered.out("report.html"));
    tampered.append(tampered.out("report.html"), " ");

    Cli.Run run = Cli.run("verify", tampered.out("report.html.run.json"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(OUTPUT, "other bytes, though they say the same");
    assertThat(run.err()).doesNotContain("is missing");
  }

  @Test
  void acceptsAnEarlierHeadOnceTheLogHasGrown() throws IOException {
    AuditedFolder grown = untouched.copy(folder);
    grown.decide(FIRST, "Candidate C", "lean no hire");

    Cli.Run run = Cli.run("verify", grown.out(FIRST), "--head", head);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("line 6:", "the head that was kept is line 5");
  }

  @Test
  void verifiesLoopsAndBlindRuns() throws IOException {
    Path cards = folder.resolve("cards");
    Examples.writeAll(cards);
    Path loops = folder.resolve("out/loops.xlsx");
    Path blind = folder.resolve("out/blind.jsonl");
    Cli.run("evaluate", cards, "--loop", "ml-hiring-loop", "-o", loops);
    Cli.run("evaluate", cards, "--blind", "-o", blind);

    Cli.Run named = Cli.run("verify", folder.resolve("out"), "--inputs", cards);
    Cli.Run unnamed = Cli.run("verify", folder.resolve("out"));

    assertThat(named.err()).isEmpty();
    assertThat(named.code()).isZero();
    assertThat(unnamed.err()).contains("a blind run names no scorecards").contains("--inputs");
    assertThat(unnamed.out()).contains("blind.jsonl.run.json: as recorded: outputs 1; not checked");
    assertThat(unnamed.code()).isZero();
  }

  @Test
  void matchesScorecardsAndKeysToEachOfSeveralBlindRuns() throws IOException {
    Path out = folder.resolve("out");
    Path one = Files.createDirectories(folder.resolve("one"));
    Path other = Files.createDirectories(folder.resolve("other"));
    Examples.write(one, "raises-skipped-serving");
    Path card = Examples.write(other, "feed-ranking-walkthrough");
    Cli.run("evaluate", one, "--blind", "-o", out.resolve("one.jsonl"));
    Cli.run("evaluate", other, "--blind", "-o", out.resolve("other.jsonl"));

    Cli.Run both = Cli.run("verify", out, "--inputs", other, "--inputs", one);
    Cli.Run half = Cli.run("verify", out, "--inputs", one);
    Files.writeString(card, Files.readString(card) + "\n");
    Cli.Run changed = Cli.run("verify", out, "--inputs", one, "--inputs", other);

    assertThat(both.err()).isEmpty();
    assertThat(both.code()).isZero();
    assertThat(half.err()).contains("other.jsonl.run.json: warning: ").doesNotContain("the input");
    assertThat(half.code()).isZero();
    assertThat(changed.err()).contains("the input is not among the scorecards named");
    assertThat(changed.code()).isEqualTo(1);
  }

  @Test
  void saysWhenTheKeyOfABlindRunIsNotThere() throws IOException {
    Path cards = folder.resolve("cards");
    Examples.writeAll(cards);
    Cli.run("evaluate", cards, "-o", folder.resolve("out/named.jsonl"));
    Cli.Run seen = Cli.run("verify", folder.resolve("out"), "--inputs", cards);
    Cli.run("evaluate", cards, "--blind", "-o", folder.resolve("out/blind.jsonl"));
    Files.delete(cards.resolve("rubric-blind.key"));

    Cli.Run blind = Cli.run("verify", folder.resolve("out"), "--inputs", cards);

    assertThat(seen.code()).as(seen.err()).isZero();
    assertThat(blind.code()).isZero();
    assertThat(blind.err()).contains("the key of this blind run is not beside the scorecards");
  }

  @Test
  void saysThatNothingCouldBeVerifiedInOneLine() throws IOException {
    Path record = folder.resolve("a.run.json");
    Files.writeString(record, "{\"format\": \"run/9\"}");
    String sha256 = Sha256.of(Files.readAllBytes(record));
    try (LogFile log = LogFile.hold(folder)) {
      OffsetDateTime date = OffsetDateTime.parse("2026-03-09T12:00:00Z");
      log.append(
          new LogEntry.Run(date, new LogEntry.RecordName("a.run.json", sha256), log.log().link()));
    }

    Cli.Run run = Cli.run("verify", record);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("format `run/9`, expected `run/1`");
    assertThat(Cli.run("verify", folder.resolve("none.run.json")).code()).isEqualTo(4);
    assertThat(Cli.run("verify", once).code()).isEqualTo(2);
    assertThat(Cli.run("verify", untouched.out("results.xlsx")).err()).contains("its record is `");
    assertThat(Cli.run("verify", once.resolve("out"), "--head", "abc").code()).isEqualTo(2);
  }
}
