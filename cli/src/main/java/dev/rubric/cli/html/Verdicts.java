package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.evaluation.Score;
import dev.rubric.engine.rubric.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows what evaluations by one rubric come to. */
final class Verdicts {

  /** A settled score would have no width. */
  private static final BigDecimal NARROWEST = BigDecimal.valueOf(2);

  private final List<Band> bands;
  private final String ticks;

  Verdicts(List<Band> bands) {
    this.bands = bands;
    this.ticks = borders(bands, (band, least) -> "M" + least + " 2v4", "");
  }

  /** The borders of the bands that lie within a bar, from the weakest band on. */
  private static String borders(List<Band> bands, BinaryOperator<String> text, String between) {
    List<String> borders = new ArrayList<>();
    for (Band band : bands) {
      BigDecimal least = band.atLeast();
      if (least != null && least.signum() > 0) {
        borders.add(0, text.apply(band.name(), least.toPlainString()));
      }
    }
    return String.join(between, borders);
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

  /** What the strokes of a bar mean; empty where there are none. */
  static String strokes(List<Band> bands) {
    String borders = borders(bands, (band, least) -> band + " from " + least, ", ");
    return borders.isEmpty() ? "" : "Strokes on the bar of a score, 0 to 100: " + borders;
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
