package dev.rubric.engine.evaluation;

import dev.rubric.engine.rubric.Criterion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The level of a criterion, from what is certain to what is possible. Levels are positions from 0.
 *
 * @param weight effective: the criterion's times the multipliers of the scorecard's profiles
 * @param countedLow low capped by raised and undetermined flags
 * @param countedHigh high capped by raised flags
 * @param rating the level that the interviewer chose
 * @param contradiction whether a rating lies outside what the conditions give
 */
public record CriterionResult(
    Criterion criterion,
    BigDecimal weight,
    int low,
    int high,
    int countedLow,
    int countedHigh,
    @Nullable String rating,
    boolean contradiction) {

  /** Whether one level is left. */
  public boolean isSettled() {
    return low == high;
  }

  /** The name of a level of the criterion. */
  public String name(int level) {
    return criterion.levels().get(level).name();
  }

  /** The level in words, or both ends of what it lies between. */
  public String levels() {
    return levels(low, high);
  }

  /** The level that counts in words, or both ends of what it lies between. */
  public String countedLevels() {
    return levels(countedLow, countedHigh);
  }

  /** A level of the criterion in words, or both ends of what it lies between. */
  public String levels(int from, int to) {
    return from == to ? name(from) : "between " + name(from) + " and " + name(to);
  }

  /** The points counted at an end, times the weight. */
  BigDecimal points(End end) {
    int level = end == End.LOW ? countedLow : countedHigh;
    return weight.multiply(criterion.levels().get(level).points());
  }

  /** The points of the strongest level, times the weight. */
  BigDecimal mostPoints() {
    return weight.multiply(criterion.levels().get(criterion.top()).points());
  }
}
