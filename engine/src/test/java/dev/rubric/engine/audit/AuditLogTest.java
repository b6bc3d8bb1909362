package dev.rubric.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.audit.EvaluationDigest.Recommended;
import dev.rubric.engine.audit.LogEntry.Link;
import dev.rubric.engine.audit.LogEntry.RecordName;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.document.LogReader;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

  private static final OffsetDateTime DATE = OffsetDateTime.parse("2026-03-09T12:00:00+01:00");
  private static final Link FIRST = new Link(null, false);
  private static final String HASH = Sha256.of(new byte[0]);
  private static final EvaluationDigest DIGEST =
      new EvaluationDigest(
          "s-1",
          "Ada “A” Lovelace",
          "a\tb.json",
          false,
          "r",
          HASH,
          HASH,
          HASH,
          new Recommended("no hire", "hire"));

  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void writeFourLines() {
    add(new LogEntry.Run(DATE, new RecordName("a.run.json", HASH), FIRST));
    add(new LogEntry.Run(DATE, new RecordName("b.run.json", HASH), link()));
    add(decision(link()));
    add(new LogEntry.Run(DATE, new RecordName("a.run.json", HASH), link()));
  }

  private static LogEntry.Decision decision(Link link) {
    return new LogEntry.Decision(
        DATE,
        new RecordName("a.run.json", HASH),
        "Ada “A” Lovelace",
        "hire",
        "HC",
        "line\nline",
        List.of(DIGEST),
        link);
  }

  private void add(LogEntry entry) {
    lines.add(new String(Documents.line(entry), StandardCharsets.UTF_8));
  }

  private String head() {
    return Sha256.of(lines.get(lines.size() - 1).getBytes(StandardCharsets.UTF_8));
  }

  private Link link() {
    return new Link(head(), false);
  }

  private Link linkAfterTorn() {
    return read(String.join("\n", lines)).link();
  }

  private AuditLog log() {
    return read(String.join("\n", lines) + "\n");
  }

  private static AuditLog read(String text) {
    return LogReader.read(text.getBytes(StandardCharsets.UTF_8), "log");
  }

  private static List<String> codes(AuditLog log) {
    return log.problems().stream().map(Problem::code).toList();
  }

  @Test
  void readsWhatWasWrittenAndFindsNothingWrong() {
    AuditLog log = log();

    assertThat(log.problems()).isEmpty();
    assertThat(log.link()).isEqualTo(link());
    assertThat(log.decisions())
        .containsExactly(decision(new Link(log.lines().get(1).sha256(), false)));
  }

  @Test
  void findsEveryChangedByteOfEveryLine() {
    String text = String.join("\n", lines) + "\n";

    for (int i = 0; i < text.length(); i++) {
      String changed = text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);
      assertThat(read(changed).problems()).as("byte %d", i).isNotEmpty();
    }
  }

  @Test
  void hasAnotherHeadForEveryChangedByteOfTheLastLine() {
    String line = lines.get(3);

    for (int i = 0; i < line.length(); i++) {
      lines.set(3, line.substring(0, i) + (char) (line.charAt(i) ^ 1) + line.substring(i + 1));
      assertThat(log().link().previous())
          .isNotEqualTo(Sha256.of(line.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void findsLinesTakenOutAddedAndMoved() {
    List<String> whole = List.copyOf(lines);
    for (int i = 0; i < 3; i++) {
      lines.remove(i);
      assertThat(codes(log())).as("line %d taken out", i).contains("broken-chain");
      lines.clear();
      lines.addAll(whole);
      Collections.swap(lines, i, i + 1);
      assertThat(codes(log())).as("line %d moved", i).contains("broken-chain");
      lines.clear();
      lines.addAll(whole);
      lines.add(i + 1, lines.get(i));
      assertThat(codes(log())).as("line %d twice", i).contains("broken-chain");
      lines.clear();
      lines.addAll(whole);
    }
  }

  @Test
  void saysOfEveryTornEndHowToGoOnAndKeepsIt() {
    String whole = String.join("\n", lines) + "\n";
    int from = whole.length() - lines.get(3).length();

    IntStream.range(from, whole.length())
        .forEach(
            end -> {
              AuditLog torn = read(whole.substring(0, end));
              assertThat(codes(torn)).as("%d bytes", end).containsExactly("torn-log");
              assertThat(torn.lines()).hasSize(4);
            });
  }

  @Test
  void warnsOfATornLineThatTheLogWentOnAfter() {
    lines.set(3, lines.get(3).substring(0, 40));
    add(new LogEntry.Run(DATE, new RecordName("c.run.json", HASH), linkAfterTorn()));

    assertThat(log().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("torn-line"))
        .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void takesTwoCrashesInARowForTwoTornLines() {
    tearTwoLines();
    AuditLog torn = read(String.join("\n", lines));
    add(new LogEntry.Run(DATE, new RecordName("d.run.json", HASH), torn.link()));
    AuditLog after = log();

    assertThat(codes(torn)).containsExactly("torn-line", "torn-log");
    assertThat(codes(after)).containsExactly("torn-line", "torn-line");
    assertThat(DecisionsBefore.of(after, "d.run.json", torn.link().previous()).decisions())
        .hasSize(1);
  }

  /** The run is torn while it is written, and so is what is written next. */
  private void tearTwoLines() {
    lines.set(3, lines.get(3).substring(0, 60));
    add(new LogEntry.Run(DATE, new RecordName("c.run.json", HASH), linkAfterTorn()));
    lines.set(4, lines.get(4).substring(0, 80));
  }

  @Test
  void findsWhatIsDoneToLinesThatStandBeforeTornOnes() {
    tearTwoLines();
    add(new LogEntry.Run(DATE, new RecordName("d.run.json", HASH), linkAfterTorn()));
    List<String> whole = List.copyOf(lines);
    for (int i = 0; i < 5; i++) {
      lines.remove(i);
      assertThat(codes(log())).as("line %d taken out", i).contains("broken-chain");
      lines.add(i, whole.get(i).substring(0, 50));
      assertThat(codes(log())).as("line %d cut short", i).contains("broken-chain");
      lines.set(i, whole.get(i));
    }
  }

  @Test
  void saysThatATornDecisionDoesNotCountUntilItIsMadeAgain() {
    lines.remove(3);
    String decision = lines.remove(2);
    for (int end = 1; end < decision.length(); end++) {
      List<String> whole = List.copyOf(lines);
      lines.add(decision.substring(0, end));
      assertThat(read(String.join("\n", lines)).problems())
          .as("%d characters", end)
          .singleElement()
          .satisfies(torn -> assertThat(torn.message()).contains("a decision", "is made again"));
      add(new LogEntry.Run(DATE, new RecordName("c.run.json", HASH), linkAfterTorn()));
      assertThat(log().problems())
          .as("%d characters, and a run", end)
          .singleElement()
          .satisfies(lost -> assertThat(lost.message()).contains("a decision", "is made again"))
          .satisfies(lost -> assertThat(lost.severity()).isEqualTo(Severity.ERROR));
      add(decision(link()));
      assertThat(log().problems())
          .as("%d characters, made again", end)
          .singleElement()
          .satisfies(made -> assertThat(made.message()).contains("made again in line 5"))
          .satisfies(made -> assertThat(made.severity()).isEqualTo(Severity.WARNING));
      lines.clear();
      lines.addAll(whole);
    }
  }

  @Test
  void takesADecisionOnAnotherForNoneThatWasMadeAgain() {
    String torn = lines.get(2).replaceAll("(?<=Lovelace\").*", "");
    String lost = "is of a decision on `Ada “A” Lovelace`, which does not count";
    lines.subList(2, 4).clear();
    lines.add(torn);
    LogEntry.Decision again = decision(linkAfterTorn());
    add(
        new LogEntry.Decision(
            DATE,
            again.record(),
            "Ada “A” Lovelace-King",
            "hire",
            "HC",
            "r",
            List.of(),
            again.link()));

    assertThat(log().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(lost));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3})
  void findsAChangedLineForEverWhateverIsAddedToTheLog(int changed) {
    lines.subList(changed + 1, 4).clear();
    String line = lines.get(changed);
    for (String now :
        List.of(
            line.substring(0, line.length() - 20),
            line.replace("log/1", "log/0"),
            "{\"hello\":1}",
            line.substring(20),
            " ",
            "torn")) {
      lines.set(changed, now);
      AuditLog before = log();
      lines.add(new String(Documents.line(decision(before.link())), StandardCharsets.UTF_8));

      assertThat(before.problems()).as(now).isNotEmpty();
      assertThat(log().problems())
          .as("%s, and a decision", now)
          .singleElement()
          .satisfies(problem -> assertThat(problem.code()).isEqualTo("broken-chain"))
          .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.ERROR));
      lines.remove(changed + 1);
    }
  }

  @Test
  void takesNoLineWithoutAnEndForTornThatIsNoBeginningOfAnEntry() {
    for (String end : List.of("{\"hello\":1}", "{\"hello\":1", "torn", "{\"format\":\"log/1\",x")) {
      AuditLog log = read(lines.get(0) + "\n" + end);

      assertThat(codes(log)).as(end).contains("broken-chain");
      assertThat(log.link().afterTorn()).as(end).isFalse();
    }
  }

  @Test
  void saysOnceThatALineIsBlank() {
    lines.add(" ");

    assertThat(log().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).endsWith("log: it is blank"));
    assertThat(log().last()).hasValueSatisfying(last -> assertThat(last.number()).isEqualTo(4));
  }

  @Test
  void knowsTheRunsThatNoLaterOneReplaced() {
    assertThat(log().currentRuns())
        .extracting(run -> run.record().file())
        .containsExactly("b.run.json", "a.run.json");
  }

  @Test
  void saysSoOfAnEntryOfAnotherVersion() {
    lines.set(3, lines.get(3).replace("log/1", "log/2"));

    assertThat(log().problems().toString()).contains("format `log/2`, expected `log/1`");
  }

  @Test
  void tellsWhyADecisionIsStale() {
    EvaluationDigest facts = digest("s-1", HASH, head());
    EvaluationDigest rubric = digest("s-1", head(), HASH);

    assertThat(status(DIGEST).text()).isEqualTo("stands");
    assertThat(status(facts).staleBecause()).containsExactly("the facts of `s-1` changed");
    assertThat(status(rubric).staleBecause()).containsExactly("the rubric `r` changed");
    assertThat(status(digest("s-2", HASH, HASH)).text())
        .isEqualTo("stale: `s-1` is evaluated no more, `s-2` is new");
  }

  private static DecisionStatus status(EvaluationDigest now) {
    return DecisionStatus.of(decision(FIRST), List.of(now), true);
  }

  @Test
  void setsBesideARunOnlyTheDecisionsThatTheLogHeldBeforeIt() {
    AuditLog log = log();
    String second = log.lines().get(1).sha256();
    String decided = log.lines().get(2).sha256();

    assertThat(before(null)).isEmpty();
    assertThat(before(second)).isEmpty();
    assertThat(before(decided)).singleElement().matches(of -> of.status().stands());
    assertThat(before("gone")).isEmpty();
  }

  private List<DecisionsBefore.Considered> before(@Nullable String previous) {
    return DecisionsBefore.of(log(), "d.run.json", previous)
        .on("ada  “a” lovelace", List.of(DIGEST));
  }

  @Test
  void takesWhatARunDidNotEvaluateForUnchangedUnlessItReplacesTheRunDecidedOn() {
    EvaluationDigest other = digest("s-2", HASH, HASH);
    String decided = log().lines().get(2).sha256();

    assertThat(reasons("d.run.json", decided, other)).containsExactly("`s-2` is new");
    assertThat(reasons("a.run.json", decided, other))
        .containsExactly("`s-1` is evaluated no more", "`s-2` is new");
  }

  private List<String> reasons(String record, String previous, EvaluationDigest found) {
    return DecisionsBefore.of(log(), record, previous)
        .on("Ada “A” Lovelace", List.of(found))
        .get(0)
        .status()
        .staleBecause();
  }

  private EvaluationDigest digest(String scorecard, String rubricHash, String factsHash) {
    return new EvaluationDigest(
        scorecard, "Ada", "a", false, "r", rubricHash, factsHash, head(), DIGEST.recommendation());
  }
}
