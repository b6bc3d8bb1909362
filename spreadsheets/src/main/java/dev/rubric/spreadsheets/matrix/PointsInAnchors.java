package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points that stand in descriptions: {@code (5 pts) Clear}, {@code 5 - Clear}. */
final class PointsInAnchors {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final Pattern BRACKETED =
      Pattern.compile(
          "^[(\\[（]([^)\\]）]{1,20})[)\\]）].*|.*[(\\[（]([^()\\[\\]（）]{1,20})[)\\]）]\\s*\\.?$",
          FLAGS);
  private static final Pattern LEADING =
      Pattern.compile(
          "^((?:\\d{1,3}(?:[.,]\\d+)?)(?:\\s*[-–]\\s*\\d{1,3})?\\s*(?:points?|pts?\\.?|punkte?|分|点)?)\\s*(?:[:.)=|：]|\\s[-–—])\\s*\\D.*",
          FLAGS);
  private static final Pattern TRAILING =
      Pattern.compile(
          ".*\\s((?:\\d{1,3}(?:[.,]\\d+)?)(?:\\s*[-–]\\s*\\d{1,3})?\\s*(?:points?|pts?\\.?|punkte?|分|点))\\.?$",
          FLAGS);

  private PointsInAnchors() {}

  /** The criterion with the points in its descriptions, if each has some and they go one way. */
  static CriterionRow taken(CriterionRow criterion) {
    if (!criterion.points().isEmpty() || criterion.anchors().size() < 2) {
      return criterion;
    }
    NavigableMap<Integer, Amount> found = new TreeMap<>();
    criterion
        .anchors()
        .forEach(
            (level, spots) -> {
              Quantity quantity = quantity(spots.get(0).line());
              if (quantity != null) {
                found.put(level, new Amount(quantity, spots.get(0)));
              }
            });
    boolean all = found.size() == criterion.anchors().size();
    return all && isStrict(found) ? criterion.withPoints(found) : criterion;
  }

  private static boolean isStrict(NavigableMap<Integer, Amount> points) {
    List<BigDecimal> values = points.values().stream().map(a -> a.quantity().value()).toList();
    return new HashSet<>(values).size() == values.size() && Steadiness.of(values) != 0;
  }

  private static @Nullable Quantity quantity(String text) {
    for (Pattern form : List.of(BRACKETED, LEADING, TRAILING)) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        Quantity quantity = Quantity.parse(digits);
        if (quantity != null) {
          return quantity;
        }
      }
    }
    return null;
  }
}
