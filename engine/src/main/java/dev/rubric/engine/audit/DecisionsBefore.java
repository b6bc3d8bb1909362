package dev.rubric.engine.audit;

import dev.rubric.engine.located.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that the log of a folder held before a run, to be set beside what the run found.
 * They rest on nothing but the log up to there and the run itself, so that they are the same
 * whenever the run is evaluated again.
 *
 * @param record the name of the run's record
 * @param decisions in the order of the log
 */
public record DecisionsBefore(String record, List<LogEntry.Decision> decisions) {

  public DecisionsBefore {
    decisions = List.copyOf(decisions);
  }

  /**
   * A decision beside what the run found.
   *
   * @param status as of the run
   */
  public record Considered(LogEntry.Decision decision, DecisionStatus status) {}

  /**
   * The decisions before a run.
   *
   * @param previous the hash that the run's line names, null for the first
   */
  public static DecisionsBefore of(AuditLog log, String record, @Nullable String previous) {
    return new DecisionsBefore(record, log.decisionsBefore(previous));
  }

  /**
   * The decisions on a candidate, the latest first; names compare without case.
   *
   * @param found all that the run evaluated of the candidate; what else the decision was made on
   *     counts as unchanged, unless this run took the place of the one that was decided on
   */
  public List<Considered> on(String candidate, List<EvaluationDigest> found) {
    String name = Texts.comparable(candidate);
    List<LogEntry.Decision> made =
        decisions.stream()
            .filter(decision -> Texts.comparable(decision.candidate()).equals(name))
            .toList();
    int last = made.size() - 1;
    return IntStream.rangeClosed(0, last)
        .map(at -> last - at)
        .mapToObj(at -> considered(made.get(at), found, at == last))
        .toList();
  }

  private Considered considered(
      LogEntry.Decision decision, List<EvaluationDigest> found, boolean isLast) {
    List<EvaluationDigest> now = new ArrayList<>(found);
    if (!decision.record().file().equals(record)) {
      elsewhere(decision, found).forEach(now::add);
    }
    return new Considered(decision, DecisionStatus.of(decision, now, isLast));
  }

  private static Stream<EvaluationDigest> elsewhere(
      LogEntry.Decision decision, List<EvaluationDigest> found) {
    return decision.evaluations().stream()
        .filter(then -> found.stream().noneMatch(then::isOfSameScorecard));
  }
}
