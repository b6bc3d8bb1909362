package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Condition;
import dev.rubric.engine.condition.Condition.Part;
import dev.rubric.engine.condition.Count;
import dev.rubric.engine.condition.Reference;
import dev.rubric.engine.condition.RowScope;
import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Test;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Facts;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a condition and a truth: groups of facts, of each of which at least one has
 * to change before the condition can have that truth. No group: it has it already. An empty group:
 * no change of facts gives it.
 */
final class Obstacles {

  private static final Supplier<Set<FactId>> NO_OTHER = Set::of;

  private final Signals signals;
  private final Supposition facts;

  Obstacles(Signals signals, Supposition facts) {
    this.signals = signals;
    this.facts = facts;
  }

  /** The obstacles of a rule. */
  List<Set<FactId>> of(Rule rule, Truth wanted) {
    return of(rule.condition(), null, wanted);
  }

  /** The smallest group, which stands for the others where one of several ways has to be gone. */
  static Set<FactId> least(Collection<Set<FactId>> groups) {
    return groups.stream().min(Comparator.comparingInt(Set::size)).orElse(Set.of());
  }

  private List<Set<FactId>> of(Condition condition, @Nullable RowScope row, Truth wanted) {
    if (condition.truth(facts, row) == wanted) {
      return List.of();
    }
    if (condition instanceof Test test) {
      return ofTest(test, row);
    }
    if (condition instanceof Condition.Quantified rows) {
      return ofRows(rows, row, wanted);
    }
    if (condition instanceof Condition.Counted counted) {
      return counted(counted.count(), items(counted.parts(facts, row), true), NO_OTHER, wanted);
    }
    List<Item> items = items(condition.parts(facts, row), !(condition instanceof Condition.Not));
    boolean all = condition instanceof Condition.Joined joined && joined.all();
    boolean every = items.size() == 1 || all == (wanted == Truth.TRUE);
    return every ? all(items, wanted) : some(items, wanted, 1, NO_OTHER);
  }

  /** A list that was not assessed has to have rows, or be found to have none. */
  private List<Set<FactId>> ofRows(
      Condition.Quantified rows, @Nullable RowScope row, Truth wanted) {
    int list = rows.list();
    int next = facts.nextRow(list);
    if (facts.rows(list) == Facts.NOT_ASSESSED) {
      Set<FactId> assessed = next < 0 ? new TreeSet<>() : facts.cells(list, next);
      assessed.add(signals.listFact(list));
      return List.of(assessed);
    }
    return counted(
        rows.count(),
        items(rows.parts(facts, row), !rows.every()),
        () -> next < 0 ? Set.of() : ofNext(rows, new RowScope(row, list, next)),
        wanted);
  }

  /** What has to be supposed for one more row that counts; none where no such row would. */
  private Set<FactId> ofNext(Condition.Quantified rows, RowScope next) {
    List<Set<FactId>> groups = of(rows.condition(), next, Truth.of(!rows.every()));
    return groups.isEmpty() ? facts.cells(next.list(), next.row()) : least(groups);
  }

  /** Of what was not assessed everything has to be; of what was, one thing has to be otherwise. */
  private List<Set<FactId>> ofTest(Test test, @Nullable RowScope row) {
    List<Set<FactId>> open = new ArrayList<>();
    Set<FactId> known = new TreeSet<>();
    for (Reference reference : test.references()) {
      List<FactId> levers = facts.levers(reference.fact(signals, row));
      if (reference.value(facts, row) == null) {
        open.add(new TreeSet<>(levers));
      }
      known.addAll(levers);
    }
    return open.isEmpty() ? List.of(known) : open;
  }

  /** A part, or its negation. */
  private record Item(Part part, boolean plain) {
    Truth truth(Facts facts) {
      return plain ? part.truth(facts) : part.truth(facts).not();
    }
  }

  private static List<Item> items(List<Part> parts, boolean plain) {
    return parts.stream().map(part -> new Item(part, plain)).toList();
  }

  private List<Set<FactId>> of(Item item, Truth wanted) {
    return of(item.part().condition(), item.part().row(), item.plain() ? wanted : wanted.not());
  }

  private List<Set<FactId>> all(List<Item> items, Truth wanted) {
    List<Set<FactId>> groups = new ArrayList<>();
    items.forEach(item -> groups.addAll(of(item, wanted)));
    return groups;
  }

  /**
   * So many of the items have to come to that truth; the items have another one now.
   *
   * @param another what brings one more item of that truth
   */
  private List<Set<FactId>> some(
      List<Item> items, Truth wanted, int missing, Supplier<Set<FactId>> another) {
    List<Set<FactId>> groups =
        items.stream()
            .map(item -> least(of(item, wanted)))
            .filter(group -> !group.isEmpty())
            .sorted(Comparator.comparingInt(Set::size))
            .toList();
    Set<FactId> any = new TreeSet<>(another.get());
    groups.stream().limit(Math.max(0, groups.size() - missing + 1)).forEach(any::addAll);
    return List.of(any);
  }

  /**
   * What stands between a count and a truth.
   *
   * @param another what brings one more item that counts
   */
  private List<Set<FactId>> counted(
      Count count, List<Item> items, Supplier<Set<FactId>> another, Truth wanted) {
    int bound = count.bound();
    return switch (count.kind()) {
      case AT_LEAST -> atLeast(bound, items, another, wanted);
      case MORE_THAN -> atLeast(bound + 1, items, another, wanted);
      case FEWER_THAN -> atLeast(bound, items, another, wanted.not());
      case AT_MOST -> atLeast(bound + 1, items, another, wanted.not());
      case EXACTLY -> exactly(bound, items, another, wanted);
    };
  }

  private List<Set<FactId>> exactly(
      int bound, List<Item> items, Supplier<Set<FactId>> another, Truth wanted) {
    List<Set<FactId>> enough = atLeast(bound, items, another, wanted);
    List<Set<FactId>> notMore = atLeast(bound + 1, items, another, wanted.not());
    if (wanted == Truth.TRUE) {
      List<Set<FactId>> both = new ArrayList<>(enough);
      both.addAll(notMore);
      return both;
    }
    Set<FactId> either = new TreeSet<>(least(enough));
    either.addAll(least(notMore));
    return List.of(either);
  }

  private List<Set<FactId>> atLeast(
      int bound, List<Item> items, Supplier<Set<FactId>> another, Truth wanted) {
    List<Item> others = items.stream().filter(item -> item.truth(facts) != wanted).toList();
    int so = items.size() - others.size();
    int needed = wanted == Truth.TRUE ? bound : items.size() - bound + 1;
    if (so >= needed) {
      return List.of();
    }
    return some(others, wanted, needed - so, wanted == Truth.TRUE ? another : NO_OTHER);
  }
}
