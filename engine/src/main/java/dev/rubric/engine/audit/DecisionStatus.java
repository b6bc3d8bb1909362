package dev.rubric.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a decision still stands beside what it was made on. */
public final class DecisionStatus {

  private DecisionStatus() {}

  /**
   * Why a decision is stale; empty where facts, rubrics and evaluations are as they were.
   *
   * @param now the candidate's latest evaluations
   */
  public static List<String> staleBecause(LogEntry.Decision decision, List<EvaluationDigest> now) {
    List<String> reasons = new ArrayList<>();
    for (EvaluationDigest then : decision.evaluations()) {
      Optional<EvaluationDigest> same = now.stream().filter(then::isOfSameScorecard).findFirst();
      same.ifPresentOrElse(
          later -> compare(then, later, reasons),
          () -> reasons.add("`" + then.scorecard() + "` is evaluated no more"));
    }
    for (EvaluationDigest later : now) {
      if (decision.evaluations().stream().noneMatch(later::isOfSameScorecard)) {
        reasons.add("`" + later.scorecard() + "` is new");
      }
    }
    return reasons;
  }

  private static void compare(EvaluationDigest then, EvaluationDigest later, List<String> reasons) {
    boolean otherRubric = !then.rubricSha256().equals(later.rubricSha256());
    boolean otherFacts = !then.scorecardSha256().equals(later.scorecardSha256());
    if (otherRubric) {
      reasons.add("the rubric `" + then.rubric() + "` changed");
    }
    if (otherFacts) {
      reasons.add("the facts of `" + then.scorecard() + "` changed");
    }
    if (!otherRubric && !otherFacts && !then.evaluationSha256().equals(later.evaluationSha256())) {
      reasons.add("the evaluation of `" + then.scorecard() + "` changed");
    }
  }
}
