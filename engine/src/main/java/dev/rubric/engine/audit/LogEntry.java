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

  /** The member of a line that goes on after a torn one. */
  String AFTER_TORN = "after_torn_line";

  /** When it was written. */
  OffsetDateTime date();

  /** The run record that it is about. */
  RecordName record();

  /** What joins it to the line before. */
  Link link();

  /** Hash of what stands before, null for the first. */
  default @Nullable String previous() {
    return link().previous();
  }

  /**
   * What joins a line to the one before it.
   *
   * @param previous hash of that line, null where there is none; after torn lines one hash of their
   *     hashes and of that of the line before them
   * @param afterTorn whether that line had no end when this one was written: a crash had torn it
   */
  record Link(@Nullable String previous, boolean afterTorn) {}

  /**
   * A run record.
   *
   * @param file its name in the folder of the log
   * @param sha256 of its bytes
   */
  record RecordName(String file, String sha256) {}

  /** A run was made. */
  record Run(OffsetDateTime date, RecordName record, Link link) implements LogEntry {}

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
      Link link)
      implements LogEntry {
    public Decision {
      evaluations = List.copyOf(evaluations);
    }

    /** The decision with its reason in other words. */
    public Decision withReason(String words) {
      return new Decision(date, record, candidate, decision, by, words, evaluations, link);
    }
  }
}
