package dev.rubric.cli.report;

import dev.rubric.engine.audit.DecisionStatus;
import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.located.Texts;
import java.io.PrintWriter;
import java.util.List;

/** What was recommended and what a committee decided, side by side. */
public final class DecisionTable {

  private final TextTable table = new TextTable();

  /** A table with its header. */
  public DecisionTable() {
    table.add("CANDIDATE", "RECOMMENDED", "DECIDED", "BY", "DATE", "STATUS", "REASON");
  }

  /** Adds a candidate on whom nothing was decided. */
  public void undecided(List<EvaluationDigest> evaluations) {
    table.add(
        Texts.shortened(evaluations.get(0).candidate()),
        EvaluationDigest.recommended(evaluations),
        "not yet",
        "",
        "",
        "",
        "");
  }

  /**
   * Adds a decision.
   *
   * @param now the candidate's latest evaluations
   * @param isLast whether no later one is on the same candidate
   */
  public void decided(LogEntry.Decision decision, List<EvaluationDigest> now, boolean isLast) {
    DecisionStatus status = DecisionStatus.of(decision, now, isLast);
    table.add(
        Texts.shortened(decision.candidate()),
        recommended(decision, now, status),
        decision.decision(),
        Texts.shortened(decision.by()),
        decision.date().toLocalDate().toString(),
        status.text(),
        Texts.collapse(decision.reason()));
  }

  /** Beside a stale decision, what is recommended now as well. */
  private static String recommended(
      LogEntry.Decision decision, List<EvaluationDigest> now, DecisionStatus status) {
    String then = EvaluationDigest.recommended(decision.evaluations());
    String recommended = EvaluationDigest.recommended(now);
    boolean same = now.isEmpty() || recommended.equals(then);
    return status.stands() || status.isReplaced() || same ? then : then + ", now " + recommended;
  }

  /** Prints the table. */
  public void print(PrintWriter out) {
    table.print(out, "");
  }
}
