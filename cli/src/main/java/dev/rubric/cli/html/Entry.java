package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Score;
import java.util.Comparator;
import java.util.List;

/**
 * What is kept of an evaluation until the page is written.
 *
 * @param scorecard id of the scorecard
 * @param name the interviewer, else the scorecard
 * @param article where its article waits
 */
record Entry(
    Score score,
    String scorecard,
    String name,
    RowView row,
    List<CriterionResult> criteria,
    List<FlagResult> flags,
    Spool.Part article) {

  /** Best first, by what is certain. */
  static final Comparator<Entry> RANKING =
      Comparator.comparing((Entry entry) -> entry.score().low())
          .thenComparing(entry -> entry.score().high())
          .reversed()
          .thenComparing(entry -> entry.row().candidate())
          .thenComparing(Entry::scorecard);
}
