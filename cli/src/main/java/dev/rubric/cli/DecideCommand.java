package dev.rubric.cli;

import dev.rubric.cli.audit.DecisionCaveats;
import dev.rubric.cli.audit.LogFile;
import dev.rubric.cli.audit.RecordFile;
import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.RubricUsed;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rubric decide}. */
@Command(
    name = "decide",
    description = {
      "Write down what a committee decided on a candidate, beside what the run recommended.",
      "The product itself decides nothing."
    },
    footer = {
      "",
      "Example:",
      "  rubric decide --run results.xlsx.run.json --candidate \"Ada Lovelace\" --decision hire \\",
      "    --by \"Hiring committee\" --reason \"the gap in serving is one that we teach\""
    })
final class DecideCommand implements Callable<Integer> {

  @Option(
      names = "--run",
      required = true,
      paramLabel = "RUN.json",
      description = "The record of the run that the committee had before it.")
  private Path run = Path.of("");

  @Option(
      names = "--candidate",
      required = true,
      paramLabel = "ID",
      description = "The candidate, by name or by the id of a scorecard.")
  private String candidate = "";

  @Option(
      names = "--decision",
      required = true,
      paramLabel = "BAND",
      description = "One of the rubric's bands.")
  private String decision = "";

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decided.")
  private String by = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  private final Clock clock;
  private final Console console;

  @Inject
  DecideCommand(Clock clock, Console console) {
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RecordFile.requireName(run);
    RecordFile file = RecordFile.read(run);
    RunRecord record = file.orThrow();
    requireText("--reason", reason);
    requireText("--by", by);
    List<EvaluationDigest> evaluations = evaluations(record);
    String band = band(record, evaluations);
    String head;
    try (LogFile log = LogFile.hold(file.folder())) {
      requireLogged(log, file);
      console.problems(log.log().problems());
      LogEntry.Decision entry = entry(file, evaluations, band, log.log().link());
      console.problems(DecisionCaveats.of(file, log.log(), entry));
      head = log.append(entry);
    }
    EvaluationDigest first = evaluations.get(0);
    console.out().println(first.candidate() + ": decided `" + band + "`");
    EvaluationDigest.deciding(evaluations)
        .forEach(
            digest ->
                console
                    .out()
                    .println(
                        "  `" + digest.scorecard() + "` recommended: " + digest.recommended()));
    console.out().flush();
    console.err().println("head of the log:");
    console.err().println("  " + head);
    return ExitCode.DONE.number();
  }

  private static void requireText(String option, String text) {
    if (Texts.isBlank(text)) {
      throw new UsageException(option + " is empty", "a decision says who made it, and why");
    }
  }

  private List<EvaluationDigest> evaluations(RunRecord record) {
    List<EvaluationDigest> named = record.of(candidate);
    if (!named.isEmpty()) {
      return named;
    }
    return record.evaluations().stream()
        .filter(digest -> digest.scorecard().equals(candidate))
        .findFirst()
        .map(digest -> record.of(digest.candidate()))
        .orElseThrow(() -> unknown(record));
  }

  private UsageException unknown(RunRecord record) {
    List<String> known =
        record.evaluations().stream().map(EvaluationDigest::candidate).distinct().toList();
    return new UsageException(
        "`" + run + "` has no candidate `" + Texts.shortened(candidate) + "`",
        Nearest.hint(candidate, known));
  }

  private String band(RunRecord record, List<EvaluationDigest> evaluations) {
    List<String> bands =
        EvaluationDigest.deciding(evaluations).stream()
            .flatMap(digest -> record.rubric(digest.rubric()).stream())
            .map(RubricUsed::bands)
            .flatMap(List::stream)
            .distinct()
            .toList();
    return bands.stream()
        .filter(band -> Texts.comparable(band).equals(Texts.comparable(decision)))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "the rubric has no band `" + Texts.shortened(decision) + "`",
                    Nearest.hint(decision, bands)));
  }

  private void requireLogged(LogFile log, RecordFile file) {
    if (!log.log().isCurrent(file.logged())) {
      throw new UsageException(
          "`" + run + "` is not the record that the log of its folder holds",
          "`rubric verify " + run + "` says what is wrong");
    }
  }

  private LogEntry.Decision entry(
      RecordFile file, List<EvaluationDigest> evaluations, String band, LogEntry.Link link) {
    return new LogEntry.Decision(
        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
        file.logged(),
        evaluations.get(0).candidate(),
        band,
        by.strip(),
        reason.strip(),
        evaluations,
        link);
  }
}
