package dev.rubric.cli.html;

import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Score;
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
    Score score,
    String name,
    RowView row,
    String about,
    PlaceView file,
    List<CriterionResult> criteria,
    List<FlagResult> flags,
    Spool.Part article) {

  /** Best first, by what is certain. */
  static final Comparator<Entry> RANKING =
      Comparator.comparing((Entry entry) -> entry.score().low())
          .thenComparing(entry -> entry.score().high())
          .reversed()
          .thenComparing(entry -> entry.row().candidate())
          .thenComparing(entry -> entry.digest().scorecard());
}
