package dev.rubric.cli.html;

import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Ranks.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * What is kept of an evaluation until the page is written.
 *
 * @param name the interviewer, else the scorecard
 * @param about scorecard, interviewer, role, date and profiles
 * @param article where its article waits
 */
record Entry(
    EvaluationDigest digest,
    Outcome outcome,
    String name,
    RowView row,
    String about,
    PlaceView file,
    List<CriterionResult> criteria,
    List<FlagResult> flags,
    Spool.Part article) {

  /** The order of entries that cannot be told apart. */
  static final Comparator<Entry> BY_NAME =
      Comparator.comparing((Entry entry) -> entry.row().candidate())
          .thenComparing(entry -> entry.digest().scorecard());
}
