package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what criteria weigh: in cells of their own, in their labels, in their group or points. */
final class Weights {

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
   * @param sum what the weights come to, in a phrase
   */
  record Found(
      Map<CriterionRow, BigDecimal> weights,
      Map<CriterionRow, Spot> places,
      Map<CriterionRow, String> titles,
      String sum,
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
      criteria.forEach(weights::takePoints);
      weights.remarks.add("No weights are given, but points: a criterion weighs its most points.");
    }
    return weights.found();
  }

  private void takeOutOfTitles() {
    Map<CriterionRow, WeightInTitle> found = new HashMap<>();
    for (CriterionRow criterion : criteria) {
      WeightInTitle weight = WeightInTitle.of(criterion.title());
      if (weight != null) {
        found.put(criterion, weight);
      }
    }
    if (found.size() * 2 >= criteria.size()) {
      found.forEach((criterion, weight) -> titles.put(criterion, weight.title()));
      found.forEach((criterion, weight) -> own.put(criterion, weight.weight()));
    }
  }

  private void takeOwn(CriterionRow criterion) {
    Amount weight = criterion.weight();
    if (weight != null) {
      own.put(criterion, weight);
    }
  }

  private void takePoints(CriterionRow criterion) {
    Amount most = OwnPoints.most(criterion);
    if (most != null) {
      own.put(criterion, most);
    }
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
    String shared = new GroupWeights(criteria, weights, places).share();
    if (shared != null) {
      remarks.add(shared);
    }
    fillIn(weights);
    return new Found(weights, places, titles, sumOf(weights), remarks);
  }

  private static BigDecimal sum(Map<CriterionRow, BigDecimal> weights) {
    return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
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
              + criterion.title().line()
              + "` has no weight: it takes "
              + mean.toPlainString()
              + ", the mean of the others.");
    }
  }

  private String sumOf(Map<CriterionRow, BigDecimal> weights) {
    if (weights.isEmpty()) {
      return "all of one weight, as none is given";
    }
    String sum = Numbers.canonical(sum(weights)).toPlainString();
    boolean percents = own.values().stream().anyMatch(amount -> amount.quantity().isPercent());
    if (percents && !GroupWeights.isWhole(sum(weights))) {
      remarks.add("The weights add up to " + sum + " %, not to 100 %; they are kept as they are.");
    }
    return "weights add up to " + sum + (percents ? " %" : "");
  }
}
