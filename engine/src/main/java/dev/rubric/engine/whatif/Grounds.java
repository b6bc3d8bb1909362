package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Condition;
import dev.rubric.engine.condition.Condition.Part;
import dev.rubric.engine.condition.Reference;
import dev.rubric.engine.condition.RowScope;
import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Test;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Facts;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.Value;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The facts that rules look at, row by row, and what they compare each with. */
final class Grounds {

  private final Signals signals;
  private final Supposition facts;
  private final Set<FactId> found = new TreeSet<>();
  private final Map<FactId, List<Test.Membership>> memberships = new HashMap<>();
  private final Map<FactId, Set<BigDecimal>> numbers = new HashMap<>();
  private final Map<FactId, Set<FactId>> compared = new HashMap<>();

  Grounds(List<Rule> rules, Signals signals, Supposition facts) {
    this.signals = signals;
    this.facts = facts;
    rules.forEach(rule -> walk(rule.condition(), null));
  }

  /** The facts that rules look at, and those that give meaning to their blanks. */
  Set<FactId> facts() {
    return found;
  }

  /** The tests of a fact by its values. */
  List<Test.Membership> memberships(FactId fact) {
    return memberships.getOrDefault(fact, List.of());
  }

  /** The numbers that a fact is compared with. */
  Set<BigDecimal> numbers(FactId fact) {
    return numbers.getOrDefault(fact, Set.of());
  }

  /** The facts that a fact is compared with, directly or by way of others; itself among them. */
  Set<FactId> compared(FactId fact) {
    Set<FactId> reached = new LinkedHashSet<>(List.of(fact));
    Deque<FactId> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (FactId other : compared.getOrDefault(next.remove(), Set.of())) {
        if (reached.add(other)) {
          next.add(other);
        }
      }
    }
    return reached;
  }

  private void walk(Condition condition, @Nullable RowScope row) {
    if (condition instanceof Test test) {
      note(test, row);
      return;
    }
    if (condition instanceof Condition.Quantified rows) {
      walk(rows, row);
    }
    for (Part part : condition.parts(facts, row)) {
      walk(part.condition(), part.row());
    }
  }

  /** The list as a whole, where it was not assessed, and the rows that it could have. */
  private void walk(Condition.Quantified rows, @Nullable RowScope around) {
    int list = rows.list();
    if (facts.rows(list) == Facts.NOT_ASSESSED) {
      found.add(signals.listFact(list));
    }
    for (int row : facts.moreRows(list)) {
      found.addAll(facts.cells(list, row));
      walk(rows.condition(), new RowScope(around, list, row));
    }
  }

  private void note(Test test, @Nullable RowScope row) {
    List<FactId> looked = new ArrayList<>();
    for (Reference reference : test.references()) {
      looked.add(reference.fact(signals, row));
    }
    looked.forEach(fact -> found.addAll(facts.levers(fact)));
    FactId first = looked.get(0);
    looked.forEach(fact -> link(first, fact));
    if (test instanceof Test.Membership membership) {
      memberships.computeIfAbsent(first, any -> new ArrayList<>()).add(membership);
      membership.values().forEach(value -> number(first, value));
    } else if (test instanceof Test.NumberComparison comparison) {
      number(first, comparison.right());
    } else if (test instanceof Test.Between between) {
      number(first, between.low());
      number(first, between.high());
    }
  }

  private void link(FactId one, FactId other) {
    compared.computeIfAbsent(one, any -> new LinkedHashSet<>()).add(other);
    compared.computeIfAbsent(other, any -> new LinkedHashSet<>()).add(one);
  }

  private void number(FactId fact, Value value) {
    if (value instanceof Value.Quantity quantity) {
      numbers.computeIfAbsent(fact, any -> new TreeSet<>()).add(quantity.number());
    }
  }

  private void number(FactId fact, Test.Operand operand) {
    if (operand instanceof Test.Operand.Constant constant) {
      numbers.computeIfAbsent(fact, any -> new TreeSet<>()).add(constant.number());
    }
  }
}
