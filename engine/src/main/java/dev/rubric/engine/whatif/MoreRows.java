package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Condition;
import dev.rubric.engine.condition.Count;
import dev.rubric.engine.condition.Reference;
import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Test;
import dev.rubric.engine.panel.Panel;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many rows more than a list has could bear on some rules, and by which of its columns. Each
 * cell of such a row is a change, as any cell is; the row is there as soon as one of them has a
 * value. Rows of a loop follow from its scorecards: more of them are left out.
 */
final class MoreRows {

  private final Signals signals;
  private final int limit;
  private final boolean isOfLoop;
  private final Map<Integer, Integer> most = new HashMap<>();
  private final Map<Integer, Set<Integer>> columns = new HashMap<>();

  private MoreRows(Signals signals, int limit) {
    this.signals = signals;
    this.limit = limit;
    this.isOfLoop = Panel.isOfLoop(signals);
  }

  /**
   * The rows that could bear on some rules.
   *
   * @param limit no more than so many of a list
   */
  static MoreRows of(List<Rule> rules, Signals signals, int limit) {
    MoreRows rows = new MoreRows(signals, limit);
    rules.forEach(rule -> rows.walk(rule.condition(), List.of()));
    return rows;
  }

  /** At most so many rows more are of use: any further one could be left out again. */
  int most(int list) {
    return isOfLoop ? 0 : Math.min(limit, most.getOrDefault(list, 0));
  }

  /** The columns that the rules look at; the first one where they only count rows. */
  Set<Integer> columns(int list) {
    Set<Integer> looked = columns.getOrDefault(list, Set.of());
    return looked.isEmpty() ? Set.of(0) : looked;
  }

  /** Whether the rules look at rows of a list, and more of them are left out. */
  boolean areLeftOut() {
    return isOfLoop && !most.isEmpty();
  }

  private void walk(Condition condition, List<Integer> around) {
    if (condition instanceof Test test) {
      test.references().forEach(reference -> note(reference, around));
    } else if (condition instanceof Condition.Joined joined) {
      joined.terms().forEach(term -> walk(term, around));
    } else if (condition instanceof Condition.Counted counted) {
      counted.items().forEach(item -> walk(item, around));
    } else if (condition instanceof Condition.Not not) {
      walk(not.negated(), around);
    } else if (condition instanceof Condition.Quantified rows) {
      if (!signals.lists().get(rows.list()).isGrid()) {
        most.merge(rows.list(), around.isEmpty() ? needed(rows.count()) : limit, Integer::sum);
      }
      List<Integer> within = new ArrayList<>(around);
      within.add(0, rows.list());
      walk(rows.condition(), within);
    }
  }

  private void note(Reference reference, List<Integer> around) {
    if (reference instanceof Reference.ColumnReference cell) {
      columns.computeIfAbsent(around.get(cell.depth()), any -> new TreeSet<>()).add(cell.column());
    }
  }

  /** As many rows as it takes to meet a lower bound, or to fail an upper one. */
  private static int needed(Count count) {
    return switch (count.kind()) {
      case AT_LEAST, FEWER_THAN -> Math.max(1, count.bound());
      case MORE_THAN, AT_MOST, EXACTLY -> count.bound() + 1;
    };
  }
}
