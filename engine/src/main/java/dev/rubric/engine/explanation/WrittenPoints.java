package dev.rubric.engine.explanation;

import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.explanation.Reason.Points;
import dev.rubric.engine.explanation.Reason.PointsReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Rounds the parts of a score so that they add up to it as they are written: each is cut, and what
 * then lacks goes in hundredths to those that lost most (the method of the largest remainder). The
 * widths of the intervals are rounded so, too, hence no interval is turned round, and what is
 * settled is written as settled.
 */
final class WrittenPoints {

  private WrittenPoints() {}

  /**
   * The parts with points that add up.
   *
   * @param parts their exact points add up to the exact score
   * @param score as it is written
   */
  static List<Reason> addedUp(List<PointsReason> parts, Points score) {
    List<BigDecimal> lows = shares(parts, PointsReason::low, score.low());
    List<BigDecimal> widths =
        shares(parts, part -> part.high().subtract(part.low()), score.high().subtract(score.low()));
    return IntStream.range(0, parts.size())
        .<Reason>mapToObj(
            i -> parts.get(i).written(new Points(lows.get(i), lows.get(i).add(widths.get(i)))))
        .toList();
  }

  /** There are never more hundredths to give than parts that were cut. */
  private static List<BigDecimal> shares(
      List<PointsReason> parts, Function<PointsReason, BigFraction> exact, BigDecimal sum) {
    List<BigDecimal> shares = new ArrayList<>();
    List<BigFraction> lost = new ArrayList<>();
    for (PointsReason part : parts) {
      BigDecimal cut = exact.apply(part).bigDecimalValue(2, RoundingMode.FLOOR);
      shares.add(cut);
      lost.add(exact.apply(part).subtract(Exact.fraction(cut)));
    }
    BigDecimal given = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int lacking = sum.subtract(given).unscaledValue().intValueExact();
    Stream<Integer> mostLostFirst =
        IntStream.range(0, shares.size())
            .boxed()
            .sorted(Comparator.comparing(lost::get).reversed());
    mostLostFirst
        .limit(lacking)
        .forEach(i -> shares.set(i, shares.get(i).add(BigDecimal.valueOf(1, 2))));
    return shares;
  }
}
