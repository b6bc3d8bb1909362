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
 * @param isRefused whether something was meant to be used and cannot be
 */
public record ScorecardInput(
    Optional<Scorecard> scorecard,
    @Nullable LoadedRubric rubric,
    List<Problem> problems,
    boolean isRefused) {

  /** Nothing at all. */
  public static ScorecardInput none() {
    return remark(List.of());
  }

  static ScorecardInput of(Scorecard scorecard, LoadedRubric rubric, List<Problem> problems) {
    return new ScorecardInput(Optional.of(scorecard), rubric, List.copyOf(problems), false);
  }

  /** Something that is refused if one of the problems is an error. */
  static ScorecardInput unusable(List<Problem> problems) {
    boolean refused = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    return new ScorecardInput(Optional.empty(), null, List.copyOf(problems), refused);
  }

  /** A scorecard that is refused; why may have been said before, of several together. */
  static ScorecardInput refused(List<Problem> problems) {
    return new ScorecardInput(Optional.empty(), null, List.copyOf(problems), true);
  }

  /** Something to say of a file, apart from its scorecards. */
  static ScorecardInput remark(List<Problem> problems) {
    return new ScorecardInput(Optional.empty(), null, List.copyOf(problems), false);
  }
}
