package dev.rubric.cli.audit;

import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the log of a folder against itself and against the records beside it. */
public final class FolderCheck {

  private final Path folder;
  private final AuditLog log;
  private final Problems problems = new Problems();

  private FolderCheck(Path folder, AuditLog log) {
    this.folder = folder;
    this.log = log;
  }

  /**
   * Everything that is wrong with the chain, or missing from the folder or the log.
   *
   * @param head one that was kept elsewhere and must still be in the chain; null for none
   */
  public static List<Problem> problems(Path folder, AuditLog log, @Nullable String head)
      throws IOException {
    Optional<Problem> noLog = noLog(folder, log);
    if (noLog.isPresent()) {
      return List.of(noLog.get());
    }
    FolderCheck check = new FolderCheck(folder, log);
    check.problems.addAll(log.problems());
    check.problems.addAll(ReplacedRuns.in(folder, log));
    check.problems.addAll(records(folder, log));
    for (Path record : records(folder)) {
      check.present(record);
    }
    if (head != null && log.line(head).isEmpty()) {
      check.problems.error(
          "unknown-head",
          new Location.InFile(log.file()),
          "no line has the hash that was kept: lines were changed or cut off since",
          "the records and decisions up to that head are not those that were there");
    }
    return check.problems.list();
  }

  /** That a folder has no log to go by, and what to do; empty where it has one. */
  public static Optional<Problem> noLog(Path folder, AuditLog log) {
    if (!log.lines().isEmpty()) {
      return Optional.empty();
    }
    boolean emptied = Files.exists(folder.resolve(AuditLog.NAME));
    return Optional.of(
        new Problem(
            Severity.ERROR,
            emptied ? "empty-log" : "no-log",
            new Location.InFile(log.file()),
            (emptied ? "the log is empty" : "the folder has no log")
                + ", so nothing says which records and decisions are its",
            null,
            "put it back from a copy; it stands in the folder that `rubric evaluate` wrote to"));
  }

  /** Records that are gone from a folder, or are not those that its log holds. */
  public static List<Problem> records(Path folder, AuditLog log) {
    FolderCheck check = new FolderCheck(folder, log);
    log.currentRuns().forEach(run -> check.logged(run.record()));
    return check.problems.list();
  }

  /** The records in a folder, by name. */
  public static List<Path> records(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(RunRecord.ENDING) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private void logged(LogEntry.RecordName record) {
    Path file = folder.resolve(record.file());
    String sha256 = AuditFiles.sha256(file);
    if (sha256 == null) {
      problems.error(
          "missing-record", at(file), "the log holds this record, but it is not in the folder");
    } else if (!sha256.equals(record.sha256())) {
      problems.error(
          "changed-record",
          at(file),
          "the record is not the one that the log holds: it was changed or another was put there");
    }
  }

  private void present(Path file) {
    String name = String.valueOf(file.getFileName());
    if (log.lastRun(name).isEmpty()) {
      Optional<String> other = loggedAs(AuditFiles.sha256(file));
      problems.error(
          "unlogged-record",
          at(file),
          "the log of the folder does not hold this record: "
              + other
                  .map(as -> "it holds it as `" + as + "`")
                  .orElse("it was put there, or its line was cut out"));
    }
  }

  private Optional<String> loggedAs(@Nullable String sha256) {
    return log.runs().stream()
        .map(LogEntry.Run::record)
        .filter(record -> record.sha256().equals(sha256))
        .map(LogEntry.RecordName::file)
        .findFirst();
  }

  private static Location at(Path file) {
    return new Location.InFile(file.toString());
  }
}
