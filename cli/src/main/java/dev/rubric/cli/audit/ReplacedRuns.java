package dev.rubric.cli.audit;

import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says of runs that a committee decided on that a later run took their names, and so their files.
 */
public final class ReplacedRuns {

  private static final int NAMED = 3;

  private ReplacedRuns() {}

  /** The runs decided on whose records are no longer in the folder of a log. */
  public static List<Problem> in(Path folder, AuditLog log) {
    return log.currentRuns().stream()
        .map(LogEntry.Run::record)
        .flatMap(
            current ->
                warning(
                    folder.resolve(current.file()),
                    "the run that was decided on is gone, a later one took its name",
                    log.decisions().stream()
                        .filter(on -> on.record().file().equals(current.file()))
                        .filter(on -> !on.record().equals(current))
                        .map(ReplacedRuns::text)
                        .toList())
                    .stream())
        .toList();
  }

  /**
   * The run decided on whose record the next one takes the place of.
   *
   * @param blind whether the next one tells no names: the earlier may have told them
   */
  static Optional<Problem> by(Path record, AuditLog log, boolean blind) {
    return warning(
        record,
        "this run took the name of one that was decided on, and its files with it",
        log.decisions().stream()
            .filter(on -> on.record().file().equals(String.valueOf(record.getFileName())))
            .filter(on -> log.isCurrent(on.record()))
            .map(on -> blind ? "`" + on.decision() + "`" : text(on))
            .toList());
  }

  /** Outputs of the run whose name the next one takes that stay, and will be on no record. */
  static Optional<Problem> left(RunPlan next) throws IOException {
    if (!Files.isRegularFile(next.record())) {
      return Optional.empty();
    }
    RecordFile earlier = RecordFile.read(next.record());
    List<Path> replaced =
        next.outputs().stream().map(path -> path.toAbsolutePath().normalize()).toList();
    List<String> left =
        earlier.record().stream()
            .flatMap(run -> run.closing().outputs().stream())
            .filter(output -> earlier.isAsRecorded(output))
            .filter(output -> !replaced.contains(earlier.resolve(output)))
            .map(output -> "`" + output.name() + "`")
            .toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            Severity.WARNING,
            "left-output",
            new Location.InFile(next.record().toString()),
            "an earlier run of that name also wrote "
                + Texts.listed(left, NAMED)
                + ", which no record vouches for from now on",
            null,
            "delete it, or write it again with the others"));
  }

  private static Optional<Problem> warning(Path record, String message, List<String> named) {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            Severity.WARNING,
            "replaced-run",
            new Location.InFile(record.toString()),
            message + ": " + Texts.listed(named, NAMED),
            null,
            "the decision stays in the log; a run with an output of another name leaves earlier"
                + " runs as they are"));
  }

  private static String text(LogEntry.Decision decision) {
    return "`" + Texts.shortened(decision.candidate()) + "` (`" + decision.decision() + "`)";
  }
}
