package dev.rubric.engine.condition;

import dev.rubric.engine.signal.Facts;
import dev.rubric.engine.signal.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition about the values of facts. Unknown as soon as one of them is not assessed. */
public sealed interface Test extends Condition {

  /** The facts that it looks at. */
  List<Reference> references();

  @Override
  default List<Part> parts(Facts facts, @Nullable RowScope row) {
    return List.of();
  }

  @Override
  default List<Part> deciding(Facts facts, @Nullable RowScope row) {
    return List.of();
  }

  /**
   * {@code is}, {@code is one of} and their negations, over constants.
   *
   * @param negated {@code is not}
   */
  record Membership(Reference reference, List<Value> values, boolean negated, Span span)
      implements Test {
    public Membership {
      values = List.copyOf(values);
    }

    @Override
    public Truth truth(Facts facts, @Nullable RowScope row) {
      Value value = reference.value(facts, row);
      return value == null ? Truth.UNKNOWN : Truth.of(values.contains(value) != negated);
    }

    @Override
    public List<Reference> references() {
      return List.of(reference);
    }
  }

  /** A number compared with another. */
  record NumberComparison(Reference left, Comparison comparison, Operand right, Span span)
      implements Test {
    @Override
    public Truth truth(Facts facts, @Nullable RowScope row) {
      BigDecimal first = Operand.number(left, facts, row);
      BigDecimal second = right.number(facts, row);
      return first == null || second == null
          ? Truth.UNKNOWN
          : Truth.of(comparison.holds(first.compareTo(second)));
    }

    @Override
    public List<Reference> references() {
      return Operand.references(left, right);
    }
  }

  /** {@code between low and high}, both included. */
  record Between(Reference reference, Operand low, Operand high, Span span) implements Test {
    @Override
    public Truth truth(Facts facts, @Nullable RowScope row) {
      BigDecimal number = Operand.number(reference, facts, row);
      BigDecimal least = low.number(facts, row);
      BigDecimal most = high.number(facts, row);
      return number == null || least == null || most == null
          ? Truth.UNKNOWN
          : Truth.of(number.compareTo(least) >= 0 && number.compareTo(most) <= 0);
    }

    @Override
    public List<Reference> references() {
      return Operand.references(reference, low, high);
    }
  }

  /** The right side of a comparison: a number, or the fact that holds one. */
  sealed interface Operand {

    /** The number, or null when the fact is not assessed. */
    @Nullable BigDecimal number(Facts facts, @Nullable RowScope row);

    /** A number. */
    record Constant(BigDecimal number) implements Operand {
      @Override
      public BigDecimal number(Facts facts, @Nullable RowScope row) {
        return number;
      }
    }

    /** A number signal. */
    record Fact(Reference reference) implements Operand {
      @Override
      public @Nullable BigDecimal number(Facts facts, @Nullable RowScope row) {
        return Operand.number(reference, facts, row);
      }
    }

    private static @Nullable BigDecimal number(
        Reference reference, Facts facts, @Nullable RowScope row) {
      return reference.value(facts, row) instanceof Value.Quantity quantity
          ? quantity.number()
          : null;
    }

    private static List<Reference> references(Reference first, Operand... others) {
      List<Reference> references = new ArrayList<>();
      references.add(first);
      for (Operand other : others) {
        if (other instanceof Fact fact) {
          references.add(fact.reference());
        }
      }
      return references;
    }
  }
}
