package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Numbers;
import dev.rubric.spreadsheets.matrix.CriterionRow.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what criteria weigh: in cells of their own, in their labels, in their group or points. */
final class Weights {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "^(.*?)\\s*[(\\[（]\\s*(?:weight|gewicht|gewichtung|poids|peso|权重)?[:：]?\\s*([^()\\[\\]（）]{1,20})[)\\]）]\\s*:?$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(.*?\\D)[\\s:,|–—-]+(-?\\d{1,3}(?:[.,]\\d+)?\\s*(?:%|points?|pts?\\.?|punkte?|分)|[x×]\\s?\\d(?:[.,]\\d+)?)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BEFORE =
      Pattern.compile("^(\\d{1,3}(?:[.,]\\d+)?\\s*%)\\s*[-–:|]?\\s*(\\D.*)$", Pattern.DOTALL);

  private final List<CriterionRow> criteria;
  private final Map<CriterionRow, Amount> own = new HashMap<>();
  private final Map<CriterionRow, String> titles = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();

  private Weights(List<CriterionRow> criteria) {
    this.criteria = criteria;
  }

  /**
   * What the criteria weigh and are called.
   *
   * @param weights by criterion; a criterion that is missing weighs 1
   * @param titles without the weights that stand in them
   */
  record Found(
      Map<CriterionRow, BigDecimal> weights,
      Map<CriterionRow, Spot> places,
      Map<CriterionRow, String> titles,
      List<String> remarks) {}

  /**
   * The weights of criteria.
   *
   * @param byPoints whether a criterion without a weight weighs its most points
   */
  static Found of(List<CriterionRow> criteria, boolean byPoints) {
    Weights weights = new Weights(criteria);
    weights.takeOutOfTitles();
    criteria.forEach(weights::takeOwn);
    if (weights.own.isEmpty() && byPoints) {
      weights.takePoints();
      weights.remarks.add("No weights are given but points: a criterion weighs its most points.");
    }
    return weights.found();
  }

  private void takeOutOfTitles() {
    Map<CriterionRow, Amount> inTitles = new HashMap<>();
    Map<CriterionRow, String> rest = new HashMap<>();
    for (CriterionRow criterion : criteria) {
      String title = criterion.title.line();
      String[] parts = parts(title);
      Quantity quantity = parts == null ? null : Quantity.parse(parts[1]);
      if (parts != null && quantity != null && !parts[0].isBlank()) {
        inTitles.put(criterion, new Amount(quantity, criterion.title));
        rest.put(criterion, parts[0]);
      }
    }
    if (inTitles.size() * 2 >= criteria.size()) {
      titles.putAll(rest);
      own.putAll(inTitles);
    }
  }

  private static String @Nullable [] parts(String title) {
    Matcher before = BEFORE.matcher(title);
    if (before.matches()) {
      return new String[] {before.group(2), before.group(1)};
    }
    for (Pattern form : List.of(IN_BRACKETS, BEHIND)) {
      Matcher matcher = form.matcher(title);
      if (matcher.matches()) {
        return new String[] {matcher.group(1).replaceAll("[\\s:,–—-]+$", ""), matcher.group(2)};
      }
    }
    return null;
  }

  private void takeOwn(CriterionRow criterion) {
    if (criterion.weight != null) {
      own.put(criterion, criterion.weight);
    }
  }

  private void takePoints() {
    for (CriterionRow criterion : criteria) {
      Amount most = OwnPoints.most(criterion);
      if (most != null) {
        own.put(criterion, new Amount(top(most.quantity()), most.at()));
      }
    }
  }

  private static Quantity top(Quantity points) {
    return new Quantity(points.high(), points.high(), points.isPercent(), points.hasUnit());
  }

  private Found found() {
    Map<CriterionRow, BigDecimal> weights = new LinkedHashMap<>();
    Map<CriterionRow, Spot> places = new HashMap<>();
    own.forEach(
        (criterion, amount) -> {
          weights.put(criterion, amount.quantity().high().abs());
          places.put(criterion, amount.at());
        });
    if (own.values().stream().anyMatch(amount -> amount.quantity().high().signum() < 0)) {
      remarks.add(
          "Weights below 0 are read without their sign: `(30%)` typed into a spreadsheet becomes"
              + " -30 %.");
    }
    shareGroups(weights, places);
    fillIn(weights);
    report(weights);
    return new Found(weights, places, titles, remarks);
  }

  /** A weight that is the group's is shared among its criteria. */
  private void shareGroups(Map<CriterionRow, BigDecimal> weights, Map<CriterionRow, Spot> places) {
    Map<String, List<CriterionRow>> groups = groups();
    boolean repeated = weights.size() == criteria.size() && isOfGroups(weights, groups);
    if (repeated) {
      groups
          .values()
          .forEach(
              group -> share(group, weights.getOrDefault(group.get(0), BigDecimal.ZERO), weights));
      remarks.add(
          "The weights are those of groups, repeated on each row: each group's is shared equally"
              + " among its criteria, not summed.");
    } else if (criteria.stream().allMatch(criterion -> criterion.groupWeight != null)) {
      combine(groups, weights, places);
    }
  }

  private Map<String, List<CriterionRow>> groups() {
    Map<String, List<CriterionRow>> groups = new LinkedHashMap<>();
    for (CriterionRow criterion : criteria) {
      String name = criterion.groups.isEmpty() ? "" : criterion.groups.get(0).line();
      groups.computeIfAbsent(name, any -> new ArrayList<>()).add(criterion);
    }
    return groups;
  }

  /** Whether all rows of a group have one weight, and the groups' weights make a whole. */
  private static boolean isOfGroups(
      Map<CriterionRow, BigDecimal> weights, Map<String, List<CriterionRow>> groups) {
    if (groups.size() < 2) {
      return false;
    }
    BigDecimal groupSum = BigDecimal.ZERO;
    for (List<CriterionRow> group : groups.values()) {
      Set<BigDecimal> different = new HashSet<>(group.stream().map(weights::get).toList());
      if (different.size() > 1) {
        return false;
      }
      groupSum = groupSum.add(different.iterator().next());
    }
    return isWhole(groupSum) && !isWhole(sum(weights));
  }

  private static boolean isWhole(BigDecimal sum) {
    return sum.compareTo(HUNDRED) == 0 || sum.compareTo(BigDecimal.ONE) == 0;
  }

  private static BigDecimal sum(Map<CriterionRow, BigDecimal> weights) {
    return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void share(
      List<CriterionRow> group, BigDecimal weight, Map<CriterionRow, BigDecimal> weights) {
    BigDecimal part = weight.divide(BigDecimal.valueOf(group.size()), 4, RoundingMode.HALF_UP);
    group.forEach(criterion -> weights.put(criterion, Numbers.canonical(part)));
  }

  private void combine(
      Map<String, List<CriterionRow>> groups,
      Map<CriterionRow, BigDecimal> weights,
      Map<CriterionRow, Spot> places) {
    boolean within =
        !weights.isEmpty()
            && groups.values().stream().allMatch(group -> isWhole(sumOf(group, weights)));
    if (!weights.isEmpty() && !within) {
      return;
    }
    for (List<CriterionRow> group : groups.values()) {
      Amount amount = group.get(0).groupWeight;
      if (amount != null) {
        BigDecimal whole = amount.quantity().value().abs();
        if (within) {
          BigDecimal sum = sumOf(group, weights);
          group.forEach(
              criterion ->
                  weights.computeIfPresent(
                      criterion,
                      (any, weight) ->
                          Numbers.canonical(
                              weight.multiply(whole).divide(sum, 4, RoundingMode.HALF_UP))));
        } else {
          share(group, whole, weights);
          group.forEach(criterion -> places.put(criterion, amount.at()));
        }
      }
    }
    remarks.add(
        within
            ? "Weights add up within each group, and groups have weights: the two are multiplied."
            : "Only groups have weights: each group's is shared equally among its criteria.");
  }

  private static BigDecimal sumOf(List<CriterionRow> group, Map<CriterionRow, BigDecimal> weights) {
    return group.stream()
        .map(criterion -> weights.getOrDefault(criterion, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void fillIn(Map<CriterionRow, BigDecimal> weights) {
    List<CriterionRow> without =
        criteria.stream().filter(criterion -> !weights.containsKey(criterion)).toList();
    if (weights.isEmpty() || without.isEmpty()) {
      return;
    }
    BigDecimal mean =
        Numbers.canonical(
            sum(weights).divide(BigDecimal.valueOf(weights.size()), 2, RoundingMode.HALF_UP));
    for (CriterionRow criterion : without) {
      weights.put(criterion, mean);
      remarks.add(
          "`"
              + criterion.title.line()
              + "` has no weight: it takes "
              + mean.toPlainString()
              + ", the mean of the others.");
    }
  }

  private void report(Map<CriterionRow, BigDecimal> weights) {
    if (weights.isEmpty()) {
      remarks.add("No weights are given: all criteria weigh the same.");
      return;
    }
    BigDecimal sum = Numbers.canonical(sum(weights));
    boolean percents = own.values().stream().anyMatch(amount -> amount.quantity().isPercent());
    if (!isWhole(sum)) {
      remarks.add(
          "The weights add up to "
              + sum.toPlainString()
              + (percents
                  ? " %, not to 100 %; they are kept as they are."
                  : ", and are kept as they are."));
    } else {
      remarks.add("The weights add up to " + sum.toPlainString() + (percents ? " %." : "."));
    }
  }
}
