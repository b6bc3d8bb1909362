package dev.rubric.engine.document;

import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.LogEntryReader;
import dev.rubric.engine.audit.Sha256;
import dev.rubric.engine.audit.TornEntry;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a log, each byte of which counts: lines are told apart by line feeds alone. A carriage
 * return before one is counted and left out, so that a program that changed all line ends changed
 * one thing, and not every line.
 */
public final class LogReader {

  private LogReader() {}

  /**
   * The log of these bytes. A line that is no entry is kept with its hash.
   *
   * @param file the name of the file, for places
   */
  public static AuditLog read(byte[] bytes, String file) {
    List<AuditLog.Line> lines = new ArrayList<>();
    int from = 0;
    int returns = 0;
    for (int at = 0; at <= bytes.length; at++) {
      boolean ends = at == bytes.length ? at > from : bytes[at] == '\n';
      if (ends) {
        int returned = at > from && bytes[at - 1] == '\r' ? 1 : 0;
        returns += returned;
        lines.add(line(Arrays.copyOfRange(bytes, from, at - returned), file, lines.size() + 1));
        from = at + 1;
      }
    }
    boolean ended = bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    return new AuditLog(file, lines, ended, returns);
  }

  private static AuditLog.Line line(byte[] text, String file, int number) {
    String words = new String(text, StandardCharsets.UTF_8);
    if (words.isBlank()) {
      return new AuditLog.Line(
          number, Sha256.of(text), Optional.empty(), Optional.empty(), List.of());
    }
    Problems problems = new Problems();
    Optional<LogEntry> entry = entry(text, file, number, problems);
    if (entry.isPresent() && !LogLine.isWhole(text)) {
      problems.error(
          "changed-line",
          new Location.InText(file, number, 1),
          "the line is not as it was written: its own hash is of another");
    }
    Optional<TornEntry> torn = entry.isPresent() ? Optional.empty() : TornLine.read(words);
    return new AuditLog.Line(number, Sha256.of(text), entry, torn, problems.list());
  }

  private static Optional<LogEntry> entry(byte[] text, String file, int number, Problems problems) {
    try {
      return LogEntryReader.read(
          DocumentReader.read(text, text.length, file, number, problems), problems);
    } catch (InvalidInputException malformed) {
      problems.addAll(malformed.problems());
      return Optional.empty();
    }
  }
}
