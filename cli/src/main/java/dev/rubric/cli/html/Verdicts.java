package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.evaluation.Score;
import dev.rubric.engine.rubric.Band;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what evaluations by one rubric come to. */
final class Verdicts {

  /** A settled score would have no width. */
  private static final BigDecimal NARROWEST = BigDecimal.valueOf(15, 1);

  private final List<Band> bands;
  private final String ticks;

  Verdicts(List<Band> bands) {
    this.bands = bands;
    this.ticks =
        bands.stream()
            .map(Band::atLeast)
            .filter(least -> least != null && least.signum() > 0)
            .map(least -> "M" + least.toPlainString() + " 0v8")
            .collect(Collectors.joining());
  }

  /**
   * What an evaluation comes to.
   *
   * @param reasons how score and caps lead to the recommendation
   */
  VerdictView of(Evaluation evaluation, List<String> reasons) {
    Recommendation recommendation = evaluation.recommendation();
    Score score = evaluation.score();
    String tone = Tint.of(recommendation, bands);
    return new VerdictView(
        words(recommendation),
        tone,
        recommendation == null ? "" : recommendation.isSettled() ? "settled" : "open",
        bar(score, tone),
        Exact.range(score.low(), score.high()),
        coverage(evaluation),
        reasons);
  }

  private static String words(@Nullable Recommendation recommendation) {
    if (recommendation == null) {
      return "none";
    }
    return recommendation.isSettled()
        ? recommendation.low().name()
        : recommendation.low().name() + " to " + recommendation.high().name();
  }

  BarView bar(Score score, String tone) {
    BigDecimal low = score.roundedLow();
    BigDecimal high = score.roundedHigh();
    BigDecimal width = high.subtract(low).max(NARROWEST);
    BigDecimal from = low.min(BigDecimal.valueOf(100).subtract(width));
    return new BarView(tone, from.toPlainString(), width.toPlainString(), ticks);
  }

  static String coverage(Evaluation evaluation) {
    return evaluation.coverage().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
