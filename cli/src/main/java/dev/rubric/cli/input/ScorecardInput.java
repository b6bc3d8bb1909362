package dev.rubric.cli.input;

import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a place where a scorecard could stand holds.
 *
 * @param scorecard empty when problems make it unusable
 * @param rubric what the scorecard was checked against; there when the scorecard is
 */
public record ScorecardInput(
    Optional<Scorecard> scorecard, @Nullable LoadedRubric rubric, List<Problem> problems) {

  /** Nothing at all. */
  public static ScorecardInput none() {
    return unusable(List.of());
  }

  static ScorecardInput unusable(List<Problem> problems) {
    return new ScorecardInput(Optional.empty(), null, List.copyOf(problems));
  }

  /** Whether something was meant to be used and cannot be. */
  public boolean isRefused() {
    return scorecard.isEmpty()
        && problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
