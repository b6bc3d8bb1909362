package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives the weights of groups to the criteria in them: shared out, never summed. */
final class GroupWeights {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<CriterionRow> criteria;
  private final Map<CriterionRow, BigDecimal> weights;
  private final Map<CriterionRow, Spot> places;
  private final Collection<List<CriterionRow>> groups;

  /**
   * The groups of criteria.
   *
   * @param weights of criteria so far, which change
   * @param places where they stand, which change too
   */
  GroupWeights(
      List<CriterionRow> criteria,
      Map<CriterionRow, BigDecimal> weights,
      Map<CriterionRow, Spot> places) {
    this.criteria = criteria;
    this.weights = weights;
    this.places = places;
    this.groups = groups(criteria);
  }

  private static Collection<List<CriterionRow>> groups(List<CriterionRow> criteria) {
    Map<String, List<CriterionRow>> groups = new LinkedHashMap<>();
    for (CriterionRow criterion : criteria) {
      String name = criterion.groups().isEmpty() ? "" : criterion.groups().get(0).line();
      groups.computeIfAbsent(name, any -> new ArrayList<>()).add(criterion);
    }
    return groups.values();
  }

  /** Whether weights make a whole: 100, or 1. */
  static boolean isWhole(BigDecimal sum) {
    return sum.compareTo(HUNDRED) == 0 || sum.compareTo(BigDecimal.ONE) == 0;
  }

  /** Shares out what groups weigh; returns what was done in a sentence, or null. */
  @Nullable String share() {
    if (weights.size() == criteria.size() && areRepeated()) {
      groups.forEach(group -> share(group, own(group.get(0))));
      return "The weights are those of groups, repeated on each row: each group's is shared equally"
          + " among its criteria, not summed.";
    }
    boolean weighed = criteria.stream().allMatch(criterion -> criterion.groupWeight() != null);
    if (weighed && weights.isEmpty()) {
      groups.forEach(this::shareGroups);
      return "Only groups have weights: each group's is shared equally among its criteria.";
    }
    if (weighed && groups.stream().allMatch(group -> isWhole(sum(group)))) {
      groups.forEach(this::multiply);
      return "Weights add up within each group, and groups have weights: the two are multiplied.";
    }
    return unused();
  }

  /** What is said of groups' weights where each criterion has one of its own, or null. */
  private @Nullable String unused() {
    List<CriterionRow> weighed =
        criteria.stream().filter(criterion -> criterion.groupWeight() != null).toList();
    if (weighed.isEmpty()) {
      return null;
    }
    boolean agree = groups.stream().allMatch(this::addsUp);
    return agree
        ? "The weights of each group's criteria add up to the group's."
        : "Groups have weights too, such as `"
            + given(weighed.get(0)).at().line()
            + "` ["
            + given(weighed.get(0)).at().location().place()
            + "], which those of their criteria do not add up to: only the criteria's count.";
  }

  private boolean addsUp(List<CriterionRow> group) {
    Amount amount = group.get(0).groupWeight();
    return amount == null || sum(group).compareTo(amount.quantity().value().abs()) == 0;
  }

  private static Amount given(CriterionRow criterion) {
    return Objects.requireNonNull(criterion.groupWeight());
  }

  /** Whether all rows of a group have one weight, and the groups' weights make a whole. */
  private boolean areRepeated() {
    boolean same =
        groups.stream().allMatch(group -> group.stream().map(this::own).distinct().count() == 1);
    BigDecimal sum =
        groups.stream().map(group -> own(group.get(0))).reduce(BigDecimal.ZERO, BigDecimal::add);
    return groups.size() > 1 && same && isWhole(sum) && !isWhole(sum(criteria));
  }

  private BigDecimal own(CriterionRow criterion) {
    return weights.getOrDefault(criterion, BigDecimal.ZERO);
  }

  private BigDecimal sum(List<CriterionRow> group) {
    return group.stream().map(this::own).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void share(List<CriterionRow> group, BigDecimal whole) {
    BigDecimal part = whole.divide(BigDecimal.valueOf(group.size()), 4, RoundingMode.HALF_UP);
    group.forEach(criterion -> weights.put(criterion, Numbers.canonical(part)));
  }

  private void shareGroups(List<CriterionRow> group) {
    Amount amount = group.get(0).groupWeight();
    if (amount != null) {
      share(group, amount.quantity().value().abs());
      group.forEach(criterion -> places.put(criterion, amount.at()));
    }
  }

  private void multiply(List<CriterionRow> group) {
    Amount amount = group.get(0).groupWeight();
    BigDecimal sum = sum(group);
    if (amount != null) {
      BigDecimal whole = amount.quantity().value().abs();
      weights.replaceAll(
          (criterion, weight) ->
              group.contains(criterion)
                  ? Numbers.canonical(weight.multiply(whole).divide(sum, 4, RoundingMode.HALF_UP))
                  : weight);
    }
  }
}
