package dev.rubric.cli.audit;

import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.DecisionStatus;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import java.io.IOException;
import java.util.List;

/** What whoever writes down a decision should know, and nothing that keeps them from it. */
public final class DecisionCaveats {

  private DecisionCaveats() {}

  /**
   * Warns of a decision beside what is no longer the latest, and of a blind run.
   *
   * @param file the record of the run that is decided on
   */
  public static List<Problem> of(RecordFile file, AuditLog log, LogEntry.Decision decision)
      throws IOException {
    Location at = new Location.InFile(file.path().toString());
    Problems problems = new Problems();
    List<String> stale = stale(file, log, decision, problems);
    if (!stale.isEmpty()) {
      problems.warning(
          "overtaken-run",
          at,
          "a later run took the place of what is decided on, so the decision is stale at once: "
              + String.join(", ", stale));
    }
    if (file.orThrow().heading().options().blind()) {
      problems.warning(
          "blind-run",
          at,
          "the run is blind, and the log keeps a reason as it is written: name nobody in it");
    }
    return problems.list();
  }

  private static List<String> stale(
      RecordFile file, AuditLog log, LogEntry.Decision decision, Problems problems)
      throws IOException {
    try {
      Candidates latest = Candidates.of(file.folder(), log);
      return DecisionStatus.of(decision, latest.of(decision.candidate()), true).staleBecause();
    } catch (InvalidInputException unreadable) {
      problems.addAll(unreadable.problems());
      return List.of();
    }
  }
}
