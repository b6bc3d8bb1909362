package dev.rubric.engine.evaluation;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the level of each criterion of a scorecard. */
final class Levels {

  private final Map<String, String> ratings;
  private final List<FlagResult> flags;

  Levels(Map<String, String> ratings, List<FlagResult> flags) {
    this.ratings = ratings;
    this.flags = flags;
  }

  /**
   * The result of a criterion.
   *
   * @param truths of its levels' conditions
   */
  CriterionResult of(Criterion criterion, BigDecimal weight, List<Truth> truths) {
    int derivedLow = leading(truths, truth -> truth == Truth.TRUE);
    int derivedHigh = leading(truths, truth -> truth != Truth.FALSE);
    String rating = ratings.get(criterion.id());
    int rated = rating == null ? -1 : criterion.levelIndex(rating);
    boolean byRating = criterion.mode() != Mode.DERIVED && rated >= 0;
    boolean byConditions = criterion.mode() != Mode.RATED;
    int low = byRating ? rated : byConditions ? derivedLow : 0;
    int high = byRating ? rated : byConditions ? derivedHigh : criterion.top();
    boolean contradiction =
        criterion.mode() == Mode.CHECKED && byRating && (rated < derivedLow || rated > derivedHigh);
    return new CriterionResult(
        criterion,
        weight,
        low,
        high,
        capped(criterion, low, End.LOW),
        capped(criterion, high, End.HIGH),
        name(criterion, rated),
        contradiction);
  }

  private static @Nullable String name(Criterion criterion, int level) {
    return level < 0 ? null : criterion.levels().get(level).name();
  }

  /** The last position up to which all truths are as asked; the first always is. */
  private static int leading(List<Truth> truths, Predicate<Truth> asked) {
    int level = 0;
    while (level + 1 < truths.size() && asked.test(truths.get(level + 1))) {
      level++;
    }
    return level;
  }

  private int capped(Criterion criterion, int level, End end) {
    int capped = level;
    for (FlagResult flag : flags) {
      for (Effect effect : flag.flag().effects()) {
        if (end.counts(flag)
            && effect instanceof Effect.CapCriterion cap
            && cap.criterion().equals(criterion.id())) {
          capped = Math.min(capped, cap.level());
        }
      }
    }
    return capped;
  }
}
