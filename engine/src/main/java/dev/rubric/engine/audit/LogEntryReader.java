package dev.rubric.engine.audit;

import dev.rubric.engine.audit.LogEntry.RecordName;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Makes a {@link LogEntry} of the values of a line. */
public final class LogEntryReader {

  private LogEntryReader() {}

  /**
   * Reads an entry.
   *
   * @param problems receives all that is wrong
   * @return empty when something was found that makes it unusable
   */
  public static Optional<LogEntry> read(Node root, Problems problems) {
    if (!(root instanceof ObjectNode object)) {
      problems.error(
          "wrong-type", root.location(), "expected an entry of a log, found " + Texts.shown(root));
      return Optional.empty();
    }
    AuditFields fields = new AuditFields(object, problems);
    if (!fields.isOf(LogEntry.FORMAT)) {
      return Optional.empty();
    }
    Optional<LogEntry> entry = entry(fields, object.location(), problems);
    fields.close();
    return problems.hasErrors() ? Optional.empty() : entry;
  }

  private static Optional<LogEntry> entry(AuditFields fields, Location at, Problems problems) {
    OffsetDateTime date = fields.date();
    RecordName record =
        new RecordName(fields.requiredExact("record"), fields.requiredHash("sha256"));
    LogEntry.Link link =
        new LogEntry.Link(fields.hash("previous"), fields.flag(LogEntry.AFTER_TORN));
    fields.requiredHash(LogEntry.OWN_HASH);
    String kind = fields.requiredExact("entry");
    return switch (kind) {
      case "run" -> Optional.of(new LogEntry.Run(date, record, link));
      case "decision" ->
          Optional.of(
              new LogEntry.Decision(
                  date,
                  record,
                  fields.requiredExact("candidate"),
                  fields.requiredExact("decision"),
                  fields.requiredExact("by"),
                  fields.requiredExact("reason"),
                  RunRecordReader.digests(fields),
                  link));
      default -> {
        problems.error(
            "unknown-entry",
            at,
            "entry `" + Texts.shortened(kind) + "`, expected `run` or `decision`");
        yield Optional.empty();
      }
    };
  }
}
