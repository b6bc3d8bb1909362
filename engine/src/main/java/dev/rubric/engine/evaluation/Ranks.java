package dev.rubric.engine.evaluation;

import dev.rubric.engine.rubric.Band;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Ranks candidates by one rubric: by the band of the recommendation, caps included, then by the
 * score. Where either is open, so is the rank, between those that the candidate could have: what
 * was not assessed is held against nobody.
 */
public final class Ranks {

  /** The rule in words. */
  public static final String RULE =
      "Ranked by recommendation, then by score. Where these are open, the rank is a range: it counts"
          + " who is certainly better, and who possibly is. Open ranks stand where they could be at"
          + " best.";

  private final List<Band> bands;

  /**
   * Ranks by a rubric.
   *
   * @param bands from best to worst; none where only the score counts
   */
  public Ranks(List<Band> bands) {
    this.bands = List.copyOf(bands);
  }

  /**
   * What a candidate is ranked by.
   *
   * @param recommendation null where the rubric has no bands
   */
  public record Outcome(@Nullable Recommendation recommendation, Score score) {

    /** The outcome of an evaluation. */
    public static Outcome of(Evaluation evaluation) {
      return new Outcome(evaluation.recommendation(), evaluation.score());
    }
  }

  /** A candidate with the ranks that it could have. */
  public record Ranked<T>(T candidate, Rank rank) {}

  /** One end of an outcome: the later in this order the better. */
  private record Point(int fromWorst, BigFraction score) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      int byBand = Integer.compare(fromWorst, other.fromWorst);
      return byBand != 0 ? byBand : score.compareTo(other.score);
    }
  }

  private record Placed<T>(T candidate, Point high, Rank rank) {}

  /**
   * All candidates with their ranks, by the best that they could have, among such by the best band,
   * then by the worst rank.
   *
   * @param then the order of candidates who cannot be told apart
   */
  public <T> List<Ranked<T>> of(
      List<T> candidates, Function<T, Outcome> outcomes, Comparator<T> then) {
    Point[] lows = new Point[candidates.size()];
    Point[] highs = new Point[candidates.size()];
    for (int i = 0; i < lows.length; i++) {
      Outcome outcome = outcomes.apply(candidates.get(i));
      lows[i] = low(outcome);
      highs[i] = high(outcome);
    }
    Point[] sortedLows = lows.clone();
    Point[] sortedHighs = highs.clone();
    Arrays.sort(sortedLows);
    Arrays.sort(sortedHighs);
    List<Placed<T>> placed = new ArrayList<>();
    for (int i = 0; i < lows.length; i++) {
      int itself = highs[i].compareTo(lows[i]) > 0 ? 1 : 0;
      int better = above(highs[i], sortedLows);
      int possiblyBetter = above(lows[i], sortedHighs) - itself;
      Rank rank = new Rank(1 + better, 1 + possiblyBetter);
      placed.add(new Placed<>(candidates.get(i), highs[i], rank));
    }
    placed.sort(order(then));
    return placed.stream().map(of -> new Ranked<>(of.candidate(), of.rank())).toList();
  }

  private static <T> Comparator<Placed<T>> order(Comparator<T> then) {
    Comparator<Placed<T>> order = Comparator.comparingInt(of -> of.rank().best());
    return order
        .thenComparing(of -> -of.high().fromWorst())
        .thenComparing(of -> of.rank().worst())
        .thenComparing(Placed::high, Comparator.reverseOrder())
        .thenComparing(Placed::candidate, then);
  }

  private Point low(Outcome outcome) {
    Recommendation recommendation = outcome.recommendation();
    return new Point(
        fromWorst(recommendation == null ? null : recommendation.low()), outcome.score().low());
  }

  private Point high(Outcome outcome) {
    Recommendation recommendation = outcome.recommendation();
    return new Point(
        fromWorst(recommendation == null ? null : recommendation.high()), outcome.score().high());
  }

  private int fromWorst(@Nullable Band band) {
    return band == null ? 0 : bands.size() - bands.indexOf(band);
  }

  /** How many of the points, from the worst to the best, are better than one. */
  private static int above(Point one, Point[] sorted) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle].compareTo(one) > 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return sorted.length - from;
  }
}
