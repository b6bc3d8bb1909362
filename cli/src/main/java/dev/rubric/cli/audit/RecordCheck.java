package dev.rubric.cli.audit;

import dev.rubric.cli.input.InputFile;
import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.RubricUsed;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds a record against its line in the log and against the files that it names. */
public final class RecordCheck {

  /** Evaluations of one file that are named. */
  static final int NAMED = 3;

  private final RecordFile file;
  private final RunRecord record;
  private final Problems problems;
  private final Set<String> missing = new HashSet<>();

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

  /**
   * Whether inputs and rubrics have the bytes that they had.
   *
   * @param read what is wrong first with an input of that name, as it is read now
   * @return whether one has not: what comes out otherwise then follows from it
   */
  public boolean inputs(List<InputFile> inputs, Function<String, Optional<Problem>> read) {
    boolean changed = false;
    for (int i = 0; i < inputs.size(); i++) {
      HashedFile recorded = record.closing().inputs().get(i).file();
      String now = read.apply(recorded.name()).map(RecordCheck::readNow).orElse("");
      changed |= check("input", recorded, inputs.get(i).path(), now);
    }
    for (RubricUsed rubric : record.closing().rubrics()) {
      HashedFile from = rubric.file();
      if (from != null && from.path() != null) {
        changed |= check("rubric", from, file.resolve(from), "");
      }
    }
    return changed;
  }

  private static String readNow(Problem problem) {
    String place = problem.location().place();
    return ": " + (place.isEmpty() ? "" : "[" + place + "] ") + problem.message();
  }

  /** Whether outputs have the bytes that they had. */
  public void outputs() {
    record.closing().outputs().forEach(output -> check("output", output, file.resolve(output), ""));
  }

  private boolean check(String what, HashedFile recorded, Path path, String readNow) {
    String now = AuditFiles.sha256(path);
    if (Objects.equals(now, recorded.sha256())) {
      return false;
    }
    Location at = at(recorded.name());
    if (now == null) {
      missing.add(recorded.name());
      problems.error("missing-" + what, at, missing(what, recorded) + evaluations(recorded));
    } else {
      problems.error(
          "changed-" + what,
          at,
          recorded.sha256() == null
              ? "the " + what + " is there now, and was not when the run was made"
              : "the " + what + " is not as it was when the run was made" + readNow);
    }
    return true;
  }

  /** The names of the files that are gone, as far as they were looked for. */
  public Set<String> missing() {
    return Set.copyOf(missing);
  }

  /** What cannot be evaluated again without an input. */
  private String evaluations(HashedFile input) {
    List<String> without =
        record.evaluations().stream()
            .filter(digest -> !digest.isLoop() && digest.input().equals(input.name()))
            .map(digest -> "`" + digest.scorecard() + "`")
            .toList();
    return without.isEmpty()
        ? ""
        : ", and with it what was evaluated: " + Texts.listed(without, NAMED);
  }

  /** An input of a blind run is known by its hash alone. */
  private static String missing(String what, HashedFile recorded) {
    return recorded.path() == null
        ? "the " + what + " is not among the scorecards named: it was changed, or is elsewhere"
        : "the " + what + " is gone or cannot be read";
  }

  /**
   * Whether a rubric that is built in is still that of the run.
   *
   * @return whether it is another
   */
  public boolean builtIn(String id, @Nullable String sha256) {
    Optional<RubricUsed> used = record.rubric(id);
    boolean changed = used.isPresent() && !used.get().sha256().equals(sha256);
    if (changed) {
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
    return changed;
  }

  private static Location at(String name) {
    return new Location.InFile(name);
  }
}
