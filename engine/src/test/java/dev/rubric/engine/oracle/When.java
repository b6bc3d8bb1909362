package dev.rubric.engine.oracle;

import dev.rubric.engine.oracle.Recorded.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A condition. Its truth is 1 for true, -1 for false and 0 for unknown. */
interface When {

  /** The truth, as far as the facts tell. */
  int truth(Recorded facts, List<Row> around);

  /** The two-valued reading, where every fact is assessed. */
  boolean holds(Recorded facts, List<Row> around);

  /** Adds the facts not assessed in the unknown parts. */
  void open(Recorded facts, List<Row> around, Collection<String> open);

  /** {@code and} of several, or {@code or}. */
  record Joint(boolean all, List<When> terms) implements When {
    @Override
    public int truth(Recorded facts, List<Row> around) {
      var truths = terms.stream().mapToInt(term -> term.truth(facts, around));
      return (all ? truths.min() : truths.max()).orElseThrow();
    }

    @Override
    public boolean holds(Recorded facts, List<Row> around) {
      return all
          ? terms.stream().allMatch(term -> term.holds(facts, around))
          : terms.stream().anyMatch(term -> term.holds(facts, around));
    }

    @Override
    public void open(Recorded facts, List<Row> around, Collection<String> open) {
      if (truth(facts, around) == 0) {
        terms.forEach(term -> term.open(facts, around, open));
      }
    }
  }

  /** The opposite. */
  record Opposite(When inner) implements When {
    @Override
    public int truth(Recorded facts, List<Row> around) {
      return -inner.truth(facts, around);
    }

    @Override
    public boolean holds(Recorded facts, List<Row> around) {
      return !inner.holds(facts, around);
    }

    @Override
    public void open(Recorded facts, List<Row> around, Collection<String> open) {
      inner.open(facts, around, open);
    }
  }

  /** How many of the items, or of the rows of a list, are true. */
  record HowMany(String count, int bound, String list, List<When> items) implements When {

    private boolean isOverList() {
      return !list.isEmpty();
    }

    private List<List<Row>> scopes(Recorded facts, List<Row> around) {
      if (!isOverList()) {
        return List.of(around);
      }
      List<List<Row>> scopes = new ArrayList<>();
      for (int i = 0; i < facts.rows(list).orElse(0); i++) {
        List<Row> scope = new ArrayList<>(List.of(new Row(list, i)));
        scope.addAll(around);
        scopes.add(scope);
      }
      return scopes;
    }

    @Override
    public int truth(Recorded facts, List<Row> around) {
      OptionalInt rows = isOverList() ? facts.rows(list) : OptionalInt.of(0);
      if (rows.isEmpty()) {
        return 0;
      }
      int certain = 0;
      int possible = 0;
      for (List<Row> scope : scopes(facts, around)) {
        for (When item : items) {
          int truth = item.truth(facts, scope);
          certain += truth == 1 ? 1 : 0;
          possible += truth >= 0 ? 1 : 0;
        }
      }
      if (IntStream.rangeClosed(certain, possible).allMatch(this::satisfies)) {
        return 1;
      }
      return IntStream.rangeClosed(certain, possible).anyMatch(this::satisfies) ? 0 : -1;
    }

    private boolean satisfies(int n) {
      return switch (count) {
        case "at least" -> n >= bound;
        case "at most" -> n <= bound;
        case "fewer than" -> n < bound;
        case "more than" -> n > bound;
        default -> n == bound;
      };
    }

    @Override
    public boolean holds(Recorded facts, List<Row> around) {
      int count = 0;
      for (List<Row> scope : scopes(facts, around)) {
        count += (int) items.stream().filter(item -> item.holds(facts, scope)).count();
      }
      return satisfies(count);
    }

    @Override
    public void open(Recorded facts, List<Row> around, Collection<String> open) {
      if (truth(facts, around) != 0) {
        return;
      }
      if (isOverList() && facts.rows(list).isEmpty()) {
        open.add(list);
      }
      for (List<Row> scope : scopes(facts, around)) {
        items.forEach(item -> item.open(facts, scope, open));
      }
    }
  }

  /** What a name is compared with: a value, or the value of another name. */
  record Operand(Object value, boolean isName) {
    Optional<Object> of(Recorded facts, List<Row> around) {
      return isName ? facts.value((String) value, around) : Optional.of(value);
    }
  }

  /** A test of a name. */
  record Test(String name, String relation, List<Operand> operands) implements When {
    @Override
    public int truth(Recorded facts, List<Row> around) {
      List<String> open = new ArrayList<>();
      open(facts, around, open);
      return open.isEmpty() ? (holds(facts, around) ? 1 : -1) : 0;
    }

    @Override
    public boolean holds(Recorded facts, List<Row> around) {
      Object left = facts.value(name, around).orElseThrow();
      List<Object> right =
          operands.stream().map(operand -> operand.of(facts, around).orElseThrow()).toList();
      return switch (relation) {
        case "in" -> right.stream().anyMatch(value -> same(left, value));
        case "below" -> sign(left, right.get(0)) < 0;
        case "above" -> sign(left, right.get(0)) > 0;
        case "at least" -> sign(left, right.get(0)) >= 0;
        case "at most" -> sign(left, right.get(0)) <= 0;
        default -> sign(left, right.get(0)) >= 0 && sign(left, right.get(1)) <= 0;
      };
    }

    private static boolean same(Object left, Object right) {
      return left instanceof BigDecimal ? sign(left, right) == 0 : left.equals(right);
    }

    private static int sign(Object left, Object right) {
      return ((BigDecimal) left).compareTo((BigDecimal) right);
    }

    @Override
    public void open(Recorded facts, List<Row> around, Collection<String> open) {
      if (facts.value(name, around).isEmpty()) {
        open.add(facts.fact(name, around));
      }
      for (Operand operand : operands) {
        if (operand.of(facts, around).isEmpty()) {
          open.add(facts.fact((String) operand.value(), around));
        }
      }
    }
  }
}
