package dev.rubric.engine.audit;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line of the log says. */
public sealed interface LogEntry {

  /** The value of {@code format} in a line of the log. */
  String FORMAT = "log/1";

  /** The last member of a line: the hash of the line without it. */
  String OWN_HASH = "line_sha256";

  /** When it was written. */
  OffsetDateTime date();

  /** The run record that it is about. */
  RecordName record();

  /** Hash of the line before, null for the first. */
  @Nullable String previous();

  /**
   * A run record.
   *
   * @param file its name in the folder of the log
   * @param sha256 of its bytes
   */
  record RecordName(String file, String sha256) {}

  /** A run was made. */
  record Run(OffsetDateTime date, RecordName record, @Nullable String previous)
      implements LogEntry {}

  /**
   * A committee decided on a candidate.
   *
   * @param decision a band of the rubric
   * @param by who decided, or who wrote it down
   * @param evaluations what the decision was set beside: all of the candidate's in the run
   */
  record Decision(
      OffsetDateTime date,
      RecordName record,
      String candidate,
      String decision,
      String by,
      String reason,
      List<EvaluationDigest> evaluations,
      @Nullable String previous)
      implements LogEntry {
    public Decision {
      evaluations = List.copyOf(evaluations);
    }
  }
}
