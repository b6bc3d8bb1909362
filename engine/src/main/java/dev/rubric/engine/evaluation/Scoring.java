package dev.rubric.engine.evaluation;

import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Effect;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of score, recommendation and coverage, exact throughout. A low end suffers from
 * raised and undetermined flags, a high end from raised ones only.
 */
final class Scoring {

  private final List<CriterionResult> criteria;
  private final List<FlagResult> flags;

  Scoring(List<CriterionResult> criteria, List<FlagResult> flags) {
    this.criteria = criteria;
    this.flags = flags;
  }

  /**
   * The score. Where no criterion weighs anything nothing is known of it: 0 to 100 before
   * deductions.
   */
  Score score() {
    return new Score(score(End.LOW), score(End.HIGH));
  }

  private BigFraction score(End end) {
    BigDecimal most = sum(CriterionResult::mostPoints);
    BigFraction score =
        most.signum() == 0
            ? BigFraction.of(end == End.LOW ? 0 : 100)
            : Exact.percent(sum(result -> result.points(end)), most);
    BigFraction left = score.subtract(Exact.fraction(deductions(end)));
    return left.signum() < 0 ? BigFraction.ZERO : left;
  }

  /** The bands of both ends, or null where there are none. */
  @Nullable Recommendation recommendation(Score score, List<Band> bands) {
    return bands.isEmpty()
        ? null
        : new Recommendation(
            bands.get(band(score.low(), bands, End.LOW)),
            bands.get(band(score.high(), bands, End.HIGH)));
  }

  BigFraction coverage() {
    BigDecimal all = sum(CriterionResult::weight);
    BigDecimal settled = sum(result -> result.isSettled() ? result.weight() : BigDecimal.ZERO);
    return all.signum() == 0
        ? BigFraction.ZERO
        : Exact.fraction(settled).divide(Exact.fraction(all));
  }

  private int band(BigFraction score, List<Band> bands, End end) {
    int band = bands.indexOf(Recommendation.bandOf(score, bands));
    for (FlagResult flag : flags) {
      for (Effect effect : flag.flag().effects()) {
        if (end.counts(flag) && effect instanceof Effect.CapRecommendation cap) {
          band = Math.max(band, cap.band());
        }
      }
    }
    return band;
  }

  private BigDecimal deductions(End end) {
    return flags.stream()
        .filter(flag -> end.counts(flag))
        .flatMap(flag -> flag.flag().effects().stream())
        .map(effect -> effect instanceof Effect.Deduct deduct ? deduct.points() : BigDecimal.ZERO)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal sum(Function<CriterionResult, BigDecimal> part) {
    return criteria.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
