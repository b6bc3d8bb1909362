package dev.rubric.engine.panel;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.scorecard.Header;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.signal.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One interviewer's scorecard of a stage, evaluated by the rubric of that stage.
 *
 * @param scorecard id of the scorecard
 * @param stage the planned stage that it counts for, as a section is named: {@code system_design}
 * @param held the stage of its rubric, in the same form; another name where it stands in for the
 *     planned one
 * @param role of the interviewer
 * @param date ISO 8601
 * @param minutes how long the interview took
 * @param minutesAt where the minutes stand; the scorecard where they were not recorded
 */
public record Interview(
    String scorecard,
    String stage,
    String held,
    @Nullable String interviewer,
    @Nullable String role,
    @Nullable String date,
    @Nullable BigDecimal minutes,
    Location minutesAt,
    Evaluation evaluation) {

  /** The signal in which a rubric records how long an interview took. */
  private static final String MINUTES = "interview.minutes";

  /**
   * The interview that an evaluation is of.
   *
   * @param stage the planned stage that it counts for
   * @param held the stage of its rubric
   */
  static Interview of(String stage, String held, Evaluation evaluation) {
    Header header = evaluation.scorecard().header();
    Observation minutes = evaluation.scorecard().facts().get(MINUTES);
    return new Interview(
        header.id(),
        stage,
        held,
        header.interviewer(),
        header.interviewerRole(),
        header.date(),
        minutes != null && minutes.value() instanceof Value.Quantity taken ? taken.number() : null,
        minutes == null ? evaluation.scorecard().location() : minutes.location(),
        evaluation);
  }

  /**
   * Where a field of the scorecard's header stands; the scorecard where it was not filled in.
   *
   * @param field as the document names it, {@code interviewer_role}
   */
  public Location at(String field) {
    return evaluation.scorecard().at(field);
  }

  /** Where the scorecard stands. */
  public Location location() {
    return evaluation.scorecard().location();
  }

  /** The recommendation of the stage's rubric, both ends of it when it is open. */
  public String recommendation() {
    Recommendation recommendation = evaluation.recommendation();
    return recommendation == null ? "none" : recommendation.text();
  }

  /** Whether the recommendation is settled; null where the rubric recommends nothing. */
  @Nullable Boolean settled() {
    Recommendation recommendation = evaluation.recommendation();
    return recommendation == null ? null : recommendation.isSettled();
  }

  /** How many critical flags are raised. */
  long criticalFlags() {
    return critical(evaluation.raised().stream()).count();
  }

  /** Whether a critical flag is raised; null where that is not known of some and of none else. */
  @Nullable Boolean critical() {
    boolean open = critical(evaluation.undetermined().stream()).findAny().isPresent();
    return criticalFlags() > 0 ? Boolean.TRUE : open ? null : Boolean.FALSE;
  }

  private static Stream<FlagResult> critical(Stream<FlagResult> flags) {
    return flags.filter(result -> result.flag().severity() == RedFlag.Severity.CRITICAL);
  }

  /** What the interview says of each criterion. */
  List<Assessment> assessments() {
    List<Assessment> assessments = new ArrayList<>();
    for (CriterionResult result : evaluation.criteria()) {
      assessments.add(
          new Assessment(
              this,
              stage,
              evaluation.rubric().id(),
              result.criterion().id(),
              result.low(),
              result.high(),
              result));
    }
    return assessments;
  }
}
