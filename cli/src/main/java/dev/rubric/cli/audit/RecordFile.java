package dev.rubric.cli.audit;

import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.audit.Sha256;
import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run record as it stands in its folder.
 *
 * @param path where it is, as the user named it
 * @param sha256 of its bytes
 * @param record empty when it cannot be understood
 * @param problems why it cannot be
 */
public record RecordFile(
    Path path, String sha256, Optional<RunRecord> record, List<Problem> problems) {

  /** Reads a record. */
  public static RecordFile read(Path path) throws IOException {
    Problems problems = new Problems();
    Optional<RunRecord> record = Optional.empty();
    String sha256;
    try (InputStream input = Files.newInputStream(path)) {
      sha256 = Sha256.of(input);
    }
    try (InputStream input = Files.newInputStream(path)) {
      record = DocumentReader.readRunRecord(input, path.toString(), problems);
    } catch (InvalidInputException malformed) {
      problems.addAll(malformed.problems());
    }
    return new RecordFile(path, sha256, record, problems.list());
  }

  /**
   * Points to the record where an output or a folder is named in its stead.
   *
   * @throws UsageException if it is a folder, or a file that has not the name of a record
   */
  public static void requireName(Path path) throws IOException {
    String such = "records have names such as `results.xlsx" + RunRecord.ENDING + "`";
    if (Files.isDirectory(path)) {
      throw new UsageException("`" + path + "` is a folder, expected the record of a run", such);
    }
    if (Files.exists(path) && !path.toString().endsWith(RunRecord.ENDING)) {
      throw new UsageException(
          "`" + path + "` is no record",
          recordOf(path).map(record -> "its record is `" + record + "`").orElse(such));
    }
  }

  /** The record of an output: it has the name of the first output of its run. */
  private static Optional<Path> recordOf(Path output) throws IOException {
    Path beside = AuditFiles.recordOf(output);
    if (Files.exists(beside)) {
      return Optional.of(beside);
    }
    for (Path record : FolderCheck.records(AuditFiles.folderOf(output))) {
      if (read(record).wrote(output.toAbsolutePath().normalize())) {
        return Optional.of(output.resolveSibling(record.getFileName()));
      }
    }
    return Optional.empty();
  }

  /** Whether a file, of that absolute path, is an output of the run. */
  public boolean wrote(Path output) {
    return record.stream()
        .flatMap(run -> run.closing().outputs().stream())
        .anyMatch(named -> output.equals(resolve(named)));
  }

  /**
   * Whether a file, of that absolute path, is an input of the run. A blind run knows its inputs by
   * their hashes.
   */
  public boolean hasRead(Path input) {
    return record.stream()
        .flatMap(run -> run.closing().inputs().stream())
        .map(RunRecord.Input::file)
        .anyMatch(
            named ->
                named.path() == null
                    ? Objects.equals(named.sha256(), AuditFiles.sha256(input))
                    : input.equals(resolve(named.path())));
  }

  /** The record, where it can be understood. */
  public RunRecord orThrow() {
    return record.orElseThrow(() -> new InvalidInputException(problems));
  }

  /** The folder of the record and its log. */
  public Path folder() {
    return AuditFiles.folderOf(path);
  }

  /** The name of the file in that folder. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** What the log calls the file. */
  public LogEntry.RecordName logged() {
    return new LogEntry.RecordName(name(), sha256);
  }

  /** A file that the record names by its path from that folder. */
  public Path resolve(String relative) {
    return folder().resolve(relative).normalize();
  }

  /** Whether an output has the bytes that it had. */
  public boolean isAsRecorded(HashedFile output) {
    return Objects.equals(output.sha256(), AuditFiles.sha256(resolve(output)));
  }

  /** An output or a rubric, which are never without a path. */
  public Path resolve(HashedFile named) {
    return resolve(Objects.requireNonNullElse(named.path(), named.name()));
  }
}
