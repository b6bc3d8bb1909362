package dev.rubric.engine.evaluation;

import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Effect;
import java.math.BigDecimal;
import java.math.BigInteger;
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
    BigDecimal most = sum(CriterionResult::mostPoints);
    boolean weightless = most.signum() == 0;
    BigFraction low =
        weightless ? BigFraction.ZERO : percent(sum(CriterionResult::lowPoints), most);
    BigFraction high =
        weightless ? BigFraction.of(100) : percent(sum(CriterionResult::highPoints), most);
    return new Score(
        notBelowZero(low.subtract(fraction(deductions(End.LOW)))),
        notBelowZero(high.subtract(fraction(deductions(End.HIGH)))));
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
    return all.signum() == 0 ? BigFraction.ZERO : fraction(settled).divide(fraction(all));
  }

  private int band(BigFraction score, List<Band> bands, End end) {
    int band = 0;
    while (!takes(bands.get(band), score)) {
      band++;
    }
    for (FlagResult flag : flags) {
      for (Effect effect : flag.flag().effects()) {
        if (end.counts(flag) && effect instanceof Effect.CapRecommendation cap) {
          band = Math.max(band, cap.band());
        }
      }
    }
    return band;
  }

  private static boolean takes(Band band, BigFraction score) {
    BigDecimal atLeast = band.atLeast();
    return atLeast == null || score.compareTo(fraction(atLeast)) >= 0;
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

  private static BigFraction percent(BigDecimal part, BigDecimal whole) {
    return fraction(part).multiply(100).divide(fraction(whole));
  }

  private static BigFraction notBelowZero(BigFraction score) {
    return score.signum() < 0 ? BigFraction.ZERO : score;
  }

  /** The same number as a fraction. */
  static BigFraction fraction(BigDecimal number) {
    BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
    return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
  }
}
