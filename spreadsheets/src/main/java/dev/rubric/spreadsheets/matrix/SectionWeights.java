package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights that stand in the titles of groups: {@code Part one: framing (40 %)}. */
final class SectionWeights {

  private SectionWeights() {}

  /**
   * The criteria, their groups weighed by their titles and called the rest, where all groups are.
   */
  static List<CriterionRow> taken(List<CriterionRow> criteria) {
    Map<Spot, WeightInTitle> found = new LinkedHashMap<>();
    for (CriterionRow criterion : criteria) {
      WeightInTitle weight =
          criterion.groups().isEmpty() ? null : WeightInTitle.of(criterion.groups().get(0));
      if (weight == null || criterion.groupWeight() != null) {
        return criteria;
      }
      found.put(criterion.groups().get(0), weight);
    }
    return areWeights(found) ? weighed(criteria, found) : criteria;
  }

  /** Whether they say that they are, or make a whole: a bare number may number the groups. */
  private static boolean areWeights(Map<Spot, WeightInTitle> found) {
    List<Quantity> quantities =
        found.values().stream().map(weight -> weight.weight().quantity()).toList();
    BigDecimal sum =
        quantities.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return quantities.stream().allMatch(Quantity::hasUnit) || GroupWeights.isWhole(sum);
  }

  private static List<CriterionRow> weighed(
      List<CriterionRow> criteria, Map<Spot, WeightInTitle> found) {
    List<CriterionRow> weighed = new ArrayList<>();
    for (CriterionRow criterion : criteria) {
      Spot group = criterion.groups().get(0);
      WeightInTitle weight = found.get(group);
      if (weight != null) {
        Spot titled = new Spot(group.sheet(), group.address(), weight.title());
        weighed.add(criterion.weighedBy(titled, weight.weight()));
      }
    }
    return weighed;
  }
}
