package dev.rubric.engine.explanation;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.End;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.evaluation.Score;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.explanation.Reason.EffectReason;
import dev.rubric.engine.explanation.Reason.Points;
import dev.rubric.engine.explanation.Reason.PointsReason;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Explains score and recommendation: contributions that add up, bands, and caps. */
final class RecommendationReasons {

  private final Rubric rubric;
  private final Evaluation evaluation;
  private final Explainer explainer;

  RecommendationReasons(Rubric rubric, Evaluation evaluation, Explainer explainer) {
    this.rubric = rubric;
    this.evaluation = evaluation;
    this.explainer = explainer;
  }

  Conclusion conclusion() {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(score());
    Recommendation recommendation = evaluation.recommendation();
    if (recommendation == null) {
      return new Conclusion(
          "recommendation", "the rubric has no bands to recommend", rubric.location(), reasons);
    }
    reasons.addAll(bands());
    reasons.addAll(explainer.flagEffects(Effect.CapRecommendation.class::isInstance));
    String text =
        "recommendation: "
            + recommendation.text()
            + (recommendation.isSettled() ? ", settled" : "");
    return new Conclusion("recommendation", text, recommendation.low().location(), reasons);
  }

  private PointsReason score() {
    Score score = evaluation.score();
    List<PointsReason> parts = new ArrayList<>(contributions());
    parts.addAll(deductions());
    BigFraction low = sum(parts, End.LOW);
    BigFraction high = sum(parts, End.HIGH);
    if (low.compareTo(score.low()) != 0 || high.compareTo(score.high()) != 0) {
      parts.add(lifted(score.low().subtract(low), score.high().subtract(high)));
    }
    Points written = new Points(score.roundedLow(), score.roundedHigh());
    return new PointsReason(
        "score " + written.text(),
        score.low(),
        score.high(),
        written,
        rubric.location(),
        WrittenPoints.addedUp(parts, written));
  }

  /** What a score lacks to be 0 is more at the low end than at the high end. */
  private PointsReason lifted(BigFraction low, BigFraction high) {
    String ends = high.equals(BigFraction.ZERO) ? "the low end is" : "both ends are";
    return PointsReason.of(
        "a score is not below 0: " + ends + " lifted to 0",
        low,
        high,
        rubric.location(),
        List.of());
  }

  private List<PointsReason> contributions() {
    List<PointsReason> parts = new ArrayList<>();
    if (evaluation.isWeightless()) {
      parts.add(
          PointsReason.of(
              "no criterion weighs anything, so nothing is known of the score",
              BigFraction.ZERO,
              BigFraction.of(100),
              rubric.location(),
              List.of()));
      return parts;
    }
    for (CriterionResult result : evaluation.criteria()) {
      parts.add(
          PointsReason.of(
              result.criterion().id()
                  + ": "
                  + result.countedLevels()
                  + ", weight "
                  + Numbers.canonical(result.weight()).toPlainString(),
              evaluation.contribution(result, End.LOW),
              evaluation.contribution(result, End.HIGH),
              result.criterion().location(),
              List.of()));
    }
    return parts;
  }

  private List<PointsReason> deductions() {
    List<PointsReason> parts = new ArrayList<>();
    for (FlagResult result : evaluation.flags()) {
      for (Effect effect : result.flag().effects()) {
        if (effect instanceof Effect.Deduct deduct && End.LOW.counts(result)) {
          BigFraction points = Exact.fraction(deduct.points()).negate();
          parts.add(
              PointsReason.of(
                  Explainer.effectText(result, effect),
                  points,
                  End.HIGH.counts(result) ? points : BigFraction.ZERO,
                  result.flag().location(),
                  List.of(explainer.rule(result))));
        }
      }
    }
    return parts;
  }

  private static BigFraction sum(List<PointsReason> parts, End end) {
    return parts.stream()
        .map(part -> end == End.LOW ? part.low() : part.high())
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  /** The band that each end of the score falls in before caps. */
  private List<Reason> bands() {
    Set<Reason> reasons = new LinkedHashSet<>();
    for (End end : End.values()) {
      BigFraction score = end == End.LOW ? evaluation.score().low() : evaluation.score().high();
      Band band = Recommendation.bandOf(score, rubric.bands());
      BigDecimal atLeast = band.atLeast();
      String takes =
          atLeast == null
              ? "takes the rest"
              : "takes scores of at least " + atLeast.toPlainString();
      reasons.add(
          new EffectReason(
              Exact.rounded(score, 2).toPlainString() + " is " + band.name() + ", which " + takes,
              band.location(),
              List.of()));
    }
    return List.copyOf(reasons);
  }
}
