package dev.rubric.cli;

import dev.rubric.cli.audit.RecordCheck;
import dev.rubric.cli.audit.RecordFile;
import dev.rubric.cli.audit.ResultsCheck;
import dev.rubric.cli.input.InputFile;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.RubricUsed;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks one run: its record, the files that this names, and what they come to when evaluated. */
final class Verification {

  private final RubricSource rubrics;
  private final Replay replay;
  private final AddedScorecards added;

  @Inject
  Verification(RubricSource rubrics, Replay replay, AddedScorecards added) {
    this.rubrics = rubrics;
    this.replay = replay;
    this.added = added;
  }

  /**
   * Checks a run.
   *
   * @param file holds a record that can be understood
   * @param problems receives what is found
   * @return whether all of it could be checked: a blind run cannot be without scorecards and key
   */
  boolean verify(RecordFile file, AuditLog log, RecordedInputs inputs, Problems problems)
      throws IOException {
    RecordCheck check = new RecordCheck(file, problems);
    RunRecord record = file.orThrow();
    check.place(log);
    Optional<List<InputFile>> found = inputs.of(file);
    if (found.isEmpty()) {
      files(check, List.of(), new KeptDigests(), record);
      problems.add(noNames(file, inputs));
      return false;
    }
    Replay.Inputs again = new Replay.Inputs(found.get(), inputs.of(record).orElse(null), log);
    compare(file, check, again, problems);
    String product = record.heading().product();
    if (problems.hasErrors() && !product.equals(Version.number())) {
      problems.warning(
          "other-version",
          new Location.InFile(file.path().toString()),
          "the run was made by version " + product + " and checked by " + Version.number());
    }
    return true;
  }

  /** Whether an input or a rubric is not as it was. */
  private boolean files(
      RecordCheck check, List<InputFile> inputs, KeptDigests again, RunRecord record) {
    boolean changed = check.inputs(inputs, again::firstProblem);
    check.outputs();
    for (RubricUsed rubric : record.closing().rubrics()) {
      if (rubric.file() == null) {
        Optional<LoadedRubric> builtIn = rubrics.builtIn(rubric.id());
        changed |= check.builtIn(rubric.id(), builtIn.map(LoadedRubric::sha256).orElse(null));
      }
    }
    return changed;
  }

  /** Why a blind run cannot be evaluated again. */
  private static Problem noNames(RecordFile file, RecordedInputs inputs) {
    String unchecked = ", so these were not checked nor evaluated again";
    if (!inputs.areNamed()) {
      return unchecked(
          file,
          "blind-run",
          "a blind run names no scorecards" + unchecked,
          "say where they are with --inputs");
    }
    return inputs.keys().isEmpty()
        ? unchecked(
            file,
            "no-key",
            "the key of this blind run is not beside the scorecards" + unchecked,
            "say where it is with --blind-key")
        : unchecked(
            file,
            "other-key",
            "this blind run is by another key than those of the scorecards named" + unchecked,
            "name its scorecards with --inputs, and a key that is not beside them with"
                + " --blind-key");
  }

  private static Problem unchecked(RecordFile file, String code, String message, String hint) {
    Location at = new Location.InFile(file.path().toString());
    return new Problem(Severity.WARNING, code, at, message, null, hint);
  }

  private void compare(RecordFile file, RecordCheck check, Replay.Inputs inputs, Problems problems)
      throws IOException {
    Path folder = Files.createTempDirectory("rubric-verify");
    try {
      KeptDigests again = new KeptDigests();
      List<Problem> why = replay(file, inputs, folder, again);
      boolean changed = files(check, inputs.files(), again, file.orThrow());
      problems.addAll(why);
      if (why.isEmpty()) {
        ResultsCheck results = new ResultsCheck(file, changed, check.missing(), problems);
        results(file, results, again, folder, inputs.log());
        added.warning(file, inputs.files()).ifPresent(problems::add);
      }
    } finally {
      delete(folder);
    }
  }

  /** Evaluates again, and says what keeps that from being done. */
  private List<Problem> replay(
      RecordFile file, Replay.Inputs inputs, Path folder, KeptDigests again) throws IOException {
    try {
      replay.run(file, inputs, folder, again);
      return List.of();
    } catch (InvalidInputException invalid) {
      return List.of(notEvaluated(file), invalid.problems().get(0));
    } catch (UsageException | NoSuchFileException noRubric) {
      return List.of(notEvaluated(file));
    }
  }

  /** Reports show decisions, of which nothing is known where there is no log. */
  private static void results(
      RecordFile file, ResultsCheck check, KeptDigests again, Path folder, AuditLog log)
      throws IOException {
    check.evaluations(again.list());
    boolean noLog = log.lines().isEmpty();
    List<HashedFile> outputs = file.orThrow().closing().outputs();
    for (int i = 0; i < outputs.size(); i++) {
      if (!noLog || !file.isAsRecorded(outputs.get(i))) {
        check.output(outputs.get(i), folder.resolve(Replay.name(i, outputs.get(i))));
      }
    }
    check.finish();
  }

  private static Problem notEvaluated(RecordFile file) {
    return new Problem(
        Severity.ERROR,
        "not-evaluated",
        new Location.InFile(file.path().toString()),
        "the run could not be evaluated again without its rubric as it was",
        null,
        null);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
