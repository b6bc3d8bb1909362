package dev.rubric.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a decision still stands beside what it was made on.
 *
 * @param isReplaced whether a later decision is on the same candidate
 * @param staleBecause why it is stale; empty where facts, rubrics and evaluations are as they were
 */
public record DecisionStatus(boolean isReplaced, List<String> staleBecause) {

  public DecisionStatus {
    staleBecause = List.copyOf(staleBecause);
  }

  /**
   * The status of a decision.
   *
   * @param now the candidate's latest evaluations
   * @param isLast whether no later decision is on the same candidate
   */
  public static DecisionStatus of(
      LogEntry.Decision decision, List<EvaluationDigest> now, boolean isLast) {
    return new DecisionStatus(!isLast, reasons(decision, now));
  }

  /** Whether it is the last one, and nothing changed since. */
  public boolean stands() {
    return !isReplaced && staleBecause.isEmpty();
  }

  /** {@code stands}, or why it does not. */
  public String text() {
    if (isReplaced) {
      return "replaced by a later decision";
    }
    return staleBecause.isEmpty() ? "stands" : "stale: " + String.join(", ", staleBecause);
  }

  private static List<String> reasons(LogEntry.Decision decision, List<EvaluationDigest> now) {
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
    return reasons.stream().distinct().toList();
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
