package dev.rubric.cli.audit;

import dev.rubric.cli.input.InputFile;
import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.Difference;
import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.RubricUsed;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a record against the files that it names and against the same run made again. */
public final class RecordCheck {

  /** Differences of one output that are listed one by one. */
  private static final int LISTED = 10;

  private final RecordFile file;
  private final RunRecord record;
  private final Problems problems;

  /**
   * A check.
   *
   * @param file holds a record that can be understood
   * @param problems receives what is found
   */
  public RecordCheck(RecordFile file, Problems problems) {
    this.file = file;
    this.record = file.orThrow();
    this.problems = problems;
  }

  /** Whether the record stands in the log where it says that it does. */
  public void place(AuditLog log) {
    log.lastRun(file.name()).ifPresent(this::place);
  }

  private void place(LogEntry.Run run) {
    Location at = at(file.path().toString());
    if (!Objects.equals(run.previous(), record.closing().previous())) {
      problems.error(
          "misplaced-record", at, "the record follows another line than its line in the log does");
    }
    if (!run.date().equals(record.heading().date())) {
      problems.error(
          "misdated-record",
          at,
          "the record is of `"
              + record.heading().date()
              + "`, and its line in the log of `"
              + run.date()
              + "`");
    }
  }

  /** Whether inputs, rubrics and outputs have the bytes that they had. */
  public void files(List<InputFile> inputs) {
    for (int i = 0; i < inputs.size(); i++) {
      check("input", record.closing().inputs().get(i).file(), inputs.get(i).path());
    }
    for (RubricUsed rubric : record.closing().rubrics()) {
      HashedFile from = rubric.file();
      if (from != null && from.path() != null) {
        check("rubric", from, file.resolve(from.path()));
      }
    }
    for (HashedFile output : record.closing().outputs()) {
      check("output", output, output(output));
    }
  }

  private void check(String what, HashedFile recorded, Path path) {
    String now = AuditFiles.sha256(path);
    if (Objects.equals(now, recorded.sha256())) {
      return;
    }
    Location at = at(recorded.name());
    if (now == null) {
      problems.error("missing-" + what, at, missing(what, recorded));
    } else {
      problems.error(
          "changed-" + what,
          at,
          recorded.sha256() == null
              ? "the " + what + " is there now, and was not when the run was made"
              : "the " + what + " is not as it was when the run was made");
    }
  }

  /** An input of a blind run is known by its hash alone. */
  private static String missing(String what, HashedFile recorded) {
    return recorded.path() == null
        ? "the " + what + " is not among the scorecards named: it was changed, or is elsewhere"
        : "the " + what + " is gone or cannot be read";
  }

  /** Whether the rubrics that are built in are still those of the run. */
  public void builtIn(String id, @Nullable String sha256) {
    Optional<RubricUsed> used = record.rubric(id);
    if (used.isPresent() && !used.get().sha256().equals(sha256)) {
      problems.error(
          "changed-rubric",
          at(file.path().toString()),
          "the built-in rubric `"
              + id
              + "` is another than version "
              + used.get().version()
              + " of the run",
          "version " + record.heading().product() + " of the product has that one");
    }
  }

  /** Whether each evaluation came out as it did. */
  public void evaluations(List<EvaluationDigest> again) {
    Map<String, EvaluationDigest> now = new LinkedHashMap<>();
    again.forEach(digest -> now.put(key(digest), digest));
    for (EvaluationDigest then : record.evaluations()) {
      EvaluationDigest same = now.remove(key(then));
      if (same == null) {
        different(then, "it is not evaluated any more");
      } else {
        compare(then, same);
      }
    }
    now.values().forEach(digest -> different(digest, "the run did not evaluate it"));
  }

  private static String key(EvaluationDigest digest) {
    return digest.rubric() + "\n" + digest.scorecard();
  }

  private void compare(EvaluationDigest then, EvaluationDigest now) {
    if (!then.scorecardSha256().equals(now.scorecardSha256())) {
      different(then, "its facts are not those of the run");
    }
    if (!then.recommended().equals(now.recommended())) {
      different(
          then,
          "recommended `" + then.recommended() + "`, evaluated again `" + now.recommended() + "`");
    } else if (!then.evaluationSha256().equals(now.evaluationSha256())) {
      different(then, "it is evaluated otherwise, and recommended alike");
    }
  }

  private void different(EvaluationDigest digest, String message) {
    problems.error(
        "different-evaluation",
        at(digest.input()),
        "scorecard `" + digest.scorecard() + "`: " + message);
  }

  /** Whether an output made again has the bytes of the one that is there. */
  public void output(HashedFile output, Path again) throws IOException {
    Path there = output(output);
    String now = AuditFiles.sha256(there);
    if (now == null || now.equals(AuditFiles.sha256(again))) {
      return;
    }
    Location at = at(output.name());
    try {
      List<Difference> differences = OutputDifferences.between(there, again);
      differences.stream()
          .limit(LISTED)
          .forEach(difference -> problems.error("different-output", at, difference.text()));
      if (differences.isEmpty()) {
        problems.error(
            "different-output", at, "made again it has other bytes, though they say the same");
      } else if (differences.size() > LISTED) {
        int more = differences.size() - LISTED;
        problems.error("different-output", at, "and " + more + " more places differ");
      }
    } catch (InvalidInputException unreadable) {
      problems.error("different-output", at, "the output can no longer be read");
    }
  }

  private Path output(HashedFile output) {
    return file.resolve(Objects.requireNonNullElse(output.path(), output.name()));
  }

  private static Location at(String name) {
    return new Location.InFile(name);
  }
}
