package dev.rubric.cli;

import dev.rubric.cli.audit.RecordFile;
import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import org.jspecify.annotations.Nullable;

/** Says what checking runs came to. */
final class VerificationText {

  private final Console console;

  VerificationText(Console console) {
    this.console = console;
  }

  /**
   * Prints what is wrong with a run. Inputs and outputs have the names that the run gave them:
   * first of all, of which run.
   */
  void problems(RecordFile file, Problems found) {
    Problems problems = new Problems();
    if (found.hasErrors()) {
      problems.error(
          "different-run",
          new Location.InFile(file.path().toString()),
          "the run is not as recorded, findings that follow: " + found.list().size());
    }
    problems.addAll(found.list());
    console.problems(problems.list());
  }

  /**
   * Says of a run that nothing is wrong with it.
   *
   * @param checked whether its inputs were at hand
   */
  void asRecorded(RecordFile file, boolean checked) {
    RunRecord record = file.orThrow();
    String inputs = "inputs " + record.closing().inputs().size();
    String outputs = "outputs " + record.closing().outputs().size();
    int evaluations = record.evaluations().size();
    String said =
        checked
            ? inputs + ", " + outputs + ", evaluations made again " + evaluations
            : outputs + "; not checked: " + inputs + ", evaluations " + evaluations;
    console.out().println(file.path() + ": as recorded: " + said);
  }

  /**
   * Prints the head of the log, to be kept elsewhere.
   *
   * @param then one that was kept
   */
  void head(AuditLog log, @Nullable String then) {
    String now = log.last().map(AuditLog.Line::sha256).orElse("");
    log.last()
        .ifPresent(
            line ->
                console
                    .out()
                    .println("head of " + log.file() + ", line " + line.number() + ":\n  " + now));
    if (then != null && !then.equals(now)) {
      log.line(then)
          .ifPresent(
              line -> console.out().println("the head that was kept is line " + line.number()));
    }
    console.out().flush();
  }
}
