package dev.rubric.engine.panel;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.scorecard.Note;

/**
 * What one interview says of one criterion of its rubric.
 *
 * @param rubric id of the rubric
 * @param criterion id of the criterion
 * @param low the lowest level that is possible, from 0
 * @param high the highest level that is possible, from 0
 */
public record Assessment(
    Interview interview,
    String stage,
    String rubric,
    String criterion,
    int low,
    int high,
    CriterionResult result) {

  /** Where the rating stands; the scorecard where the level comes from what it records. */
  Location location() {
    Note rating = interview.evaluation().scorecard().ratings().get(criterion);
    return rating == null ? interview.location() : rating.location();
  }
}
