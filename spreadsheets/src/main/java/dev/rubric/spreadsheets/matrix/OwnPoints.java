package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Points that stand in the rows of criteria. The scale of a rubric has one number of points a
 * level, so points that differ become weights, and the levels' shares of them the scale.
 *
 * @param perLevel by position, or null where levels are worth no points of their own
 * @param areWeights whether a criterion weighs its most points
 * @param remark what was done, or null
 */
record OwnPoints(@Nullable List<BigDecimal> perLevel, boolean areWeights, @Nullable String remark) {

  private static final OwnPoints NONE = new OwnPoints(null, false, null);

  /**
   * The points of the criteria.
   *
   * @param levels how many levels there are
   */
  static OwnPoints of(List<CriterionRow> criteria, int levels) {
    List<NavigableMap<Integer, BigDecimal>> all = new ArrayList<>();
    for (CriterionRow criterion : criteria) {
      if (criterion.points().size() >= 2) {
        NavigableMap<Integer, BigDecimal> points = new TreeMap<>();
        criterion.points().forEach((level, amount) -> points.put(level, amount.quantity().value()));
        all.add(points);
      }
    }
    if (all.isEmpty() || all.size() * 2 < criteria.size()) {
      return NONE;
    }
    if (new HashSet<>(all).size() == 1 && all.get(0).size() == levels) {
      return new OwnPoints(List.copyOf(all.get(0).values()), false, null);
    }
    List<BigDecimal> first = proportional(all, levels);
    return first != null
        ? new OwnPoints(
            first,
            true,
            "Points differ from criterion to criterion, in proportion: the scale has the points of"
                + " the first.")
        : new OwnPoints(
            means(all, levels),
            true,
            "Points differ from criterion to criterion, and not in proportion: a level counts the"
                + " mean share of a criterion's most points, in percent.");
  }

  /** The points of a criterion that has all levels, if all criteria share theirs out alike. */
  private static @Nullable List<BigDecimal> proportional(
      List<NavigableMap<Integer, BigDecimal>> all, int levels) {
    NavigableMap<Integer, BigDecimal> whole =
        all.stream().filter(points -> points.size() == levels).findFirst().orElse(null);
    if (whole == null || max(whole).signum() == 0) {
      return null;
    }
    for (NavigableMap<Integer, BigDecimal> points : all) {
      for (var entry : points.entrySet()) {
        BigDecimal other = whole.getOrDefault(entry.getKey(), BigDecimal.ZERO);
        if (entry.getValue().multiply(max(whole)).compareTo(other.multiply(max(points))) != 0) {
          return null;
        }
      }
    }
    return List.copyOf(whole.values());
  }

  private static List<BigDecimal> means(List<NavigableMap<Integer, BigDecimal>> all, int levels) {
    List<BigDecimal> means = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      BigDecimal sum = BigDecimal.ZERO;
      int count = 0;
      for (NavigableMap<Integer, BigDecimal> points : all) {
        BigDecimal own = points.get(level);
        if (own != null && max(points).signum() > 0) {
          sum = sum.add(own.movePointRight(2).divide(max(points), 8, RoundingMode.HALF_UP));
          count++;
        }
      }
      BigDecimal mean =
          count == 0
              ? BigDecimal.ZERO
              : sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
      means.add(Numbers.canonical(mean));
    }
    return means;
  }

  private static BigDecimal max(NavigableMap<Integer, BigDecimal> points) {
    return points.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
  }

  /** The most points that a criterion gives, or null. */
  static @Nullable Amount most(CriterionRow criterion) {
    return criterion.points().values().stream()
        .max(Comparator.comparing(amount -> amount.quantity().high()))
        .orElse(null);
  }
}
