package dev.rubric.engine.signal;

import java.util.Comparator;

/**
 * Names one fact of a scorecard. The order is the rubric's: signals, grids, lists row by row,
 * ratings.
 *
 * @param group 0 for a signal or a grid's cell, 1 for a list and its cells, 2 for a rating
 * @param index position of the signal, the list or the criterion in the rubric
 * @param row row of a list from 0, or -1
 * @param column column of a list from 0, or -1
 * @param text the name in documents: {@code monitoring.alerting}, {@code metrics}, {@code
 *     metrics[2].kind}, {@code rating/serving}
 */
public record FactId(int group, int index, int row, int column, String text)
    implements Comparable<FactId> {

  /** How the name of a rating begins; the criterion's id follows. */
  public static final String RATING = "rating/";

  private static final Comparator<FactId> RUBRIC_ORDER =
      Comparator.comparingInt(FactId::group)
          .thenComparingInt(FactId::index)
          .thenComparingInt(FactId::row)
          .thenComparingInt(FactId::column);

  /** The rating of the criterion at a position. */
  public static FactId rating(int criterion, String criterionId) {
    return new FactId(2, criterion, -1, -1, RATING + criterionId);
  }

  @Override
  public int compareTo(FactId other) {
    return RUBRIC_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}
