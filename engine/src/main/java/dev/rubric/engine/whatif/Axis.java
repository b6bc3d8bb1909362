package dev.rubric.engine.whatif;

import dev.rubric.engine.signal.ValueType.NumberType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a fact can have, cut where comparisons tell them apart: each point of comparison
 * is a step, and so is each gap between two of them.
 *
 * @param steps from the least number to the greatest, at least one
 */
record Axis(List<Step> steps) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  Axis {
    steps = List.copyOf(steps);
  }

  /**
   * A point, or a part of a gap.
   *
   * @param low the point, or where the gap begins; null without a least number
   * @param high the point, or where the gap ends; null without a greatest number
   * @param first whether the gap begins with this part
   * @param last whether the gap ends with this part
   */
  record Step(
      BigDecimal example,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean first,
      boolean last) {

    boolean isPoint() {
      return low != null && example.compareTo(low) == 0;
    }

    /** Whether a number stands in this step; parts of a gap hold no more than their example. */
    boolean holds(BigDecimal number) {
      if (isPoint() || !(first && last)) {
        return example.compareTo(number) == 0;
      }
      return (low == null || number.compareTo(low) > 0)
          && (high == null || number.compareTo(high) < 0);
    }
  }

  /**
   * The axis of a fact.
   *
   * @param points what the fact is compared with
   * @param parts into how many a gap is cut, so that as many facts can stand there in any order
   */
  static Axis of(NumberType type, Set<BigDecimal> points, int parts) {
    TreeSet<BigDecimal> cuts = new TreeSet<>();
    points.stream().filter(type::allows).forEach(cuts::add);
    BigDecimal minimum = type.minimum();
    BigDecimal maximum = type.maximum();
    if (minimum != null) {
      cuts.add(minimum);
    }
    if (maximum != null) {
      cuts.add(maximum);
    }
    List<Step> steps = new ArrayList<>();
    BigDecimal before = null;
    for (BigDecimal cut : cuts) {
      if (before != null || minimum == null) {
        addGap(steps, before, cut, parts);
      }
      steps.add(new Step(cut, cut, cut, true, true));
      before = cut;
    }
    if (maximum == null) {
      addGap(steps, before, null, parts);
    }
    return new Axis(steps);
  }

  private static void addGap(
      List<Step> steps, @Nullable BigDecimal low, @Nullable BigDecimal high, int parts) {
    for (int part = 1; part <= parts; part++) {
      steps.add(new Step(example(low, high, part, parts), low, high, part == 1, part == parts));
    }
  }

  /** Whole numbers where there are enough of them. */
  private static BigDecimal example(
      @Nullable BigDecimal low, @Nullable BigDecimal high, int part, int parts) {
    BigDecimal step = BigDecimal.valueOf(part);
    if (low == null) {
      BigDecimal end = high == null ? BigDecimal.valueOf(parts) : high;
      return end.setScale(0, RoundingMode.CEILING)
          .subtract(BigDecimal.valueOf(parts + 1L))
          .add(step);
    }
    BigDecimal whole = low.setScale(0, RoundingMode.FLOOR);
    if (high == null || whole.add(BigDecimal.valueOf(parts)).compareTo(high) < 0) {
      return whole.add(step);
    }
    BigDecimal share = HALF.pow(Integer.SIZE - Integer.numberOfLeadingZeros(parts));
    return low.add(high.subtract(low).multiply(share).multiply(step));
  }

  /** The numbers from one step to another in words. */
  String text(int from, int to) {
    Step first = steps.get(from);
    Step last = steps.get(to);
    boolean fromStart = from == 0;
    boolean toEnd = to == steps.size() - 1;
    if (from == to && first.isPoint()) {
      return shown(first.example());
    }
    if (fromStart && toEnd) {
      return "any number";
    }
    if (!first.first() || !last.last()) {
      return from == to
          ? shown(first.example())
          : "between " + shown(first.example()) + " and " + shown(last.example());
    }
    if (!fromStart && !toEnd && first.isPoint() && last.isPoint()) {
      return "between " + shown(first.example()) + " and " + shown(last.example());
    }
    String least = fromStart ? "" : (first.isPoint() ? "at least " : "above ") + shown(first.low());
    String most = toEnd ? "" : (last.isPoint() ? "at most " : "below ") + shown(last.high());
    return least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
  }

  private static String shown(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
