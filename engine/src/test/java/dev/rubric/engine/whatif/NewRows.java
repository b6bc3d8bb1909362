package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows that a scorecard does not have: alike, whatever their numbers. */
record NewRows(Signals signals, Scorecard scorecard, MoreRows looked) {

  static NewRows of(String outcome, Rubric rubric, Evaluation evaluation) {
    List<Rule> rules = new ArrayList<>();
    evaluation.criteria().stream()
        .filter(of -> !outcome.startsWith("flag/"))
        .filter(of -> outcome.equals("recommendation") || isOf(outcome, of.criterion().id()))
        .forEach(of -> rules.addAll(Case.rules(of.criterion())));
    evaluation.flags().stream()
        .filter(of -> !outcome.startsWith("criterion/"))
        .filter(of -> outcome.equals("recommendation") || isOf(outcome, of.flag().id()))
        .forEach(of -> rules.add(of.flag().rule()));
    return new NewRows(
        rubric.signals(), evaluation.scorecard(), MoreRows.of(rules, rubric.signals(), 6));
  }

  private static boolean isOf(String outcome, String id) {
    return outcome.endsWith("/" + id);
  }

  /** The number of rows that a list has. */
  static int recorded(Scorecard scorecard, String list) {
    Rows rows = scorecard.lists().get(list);
    return rows == null ? 0 : rows.rows().size();
  }

  private boolean isNew(FactId fact) {
    return fact.group() == 1
        && fact.row() >= recorded(scorecard, signals.lists().get(fact.index()).id());
  }

  /** Whether each new row is there by a cell that the rules look at. */
  boolean areByWhatIsLookedAt(Set<FactId> set) {
    return set.stream()
        .filter(this::isNew)
        .allMatch(fact -> looked.columns(fact.index()).contains(fact.column()));
  }

  /** The same facts, new rows in the order of the columns that they have. */
  Set<FactId> inOrder(Set<FactId> facts) {
    return renumbered(asKeys(facts)).stream()
        .map(same -> (Set<FactId>) new TreeSet<>(same.keySet()))
        .min(Comparator.comparing(Object::toString))
        .orElseThrow();
  }

  private static Map<FactId, Boolean> asKeys(Collection<FactId> facts) {
    Map<FactId, Boolean> keys = new HashMap<>();
    facts.forEach(fact -> keys.put(fact, true));
    return keys;
  }

  /** The set, with its new rows in every order. */
  <V> List<Map<FactId, V>> renumbered(Map<FactId, V> set) {
    List<Map<FactId, V>> all = new ArrayList<>(List.of(new TreeMap<>(set)));
    for (int list = 0; list < signals.lists().size(); list++) {
      int of = list;
      List<Integer> rows =
          set.keySet().stream()
              .filter(fact -> isNew(fact) && fact.index() == of)
              .map(FactId::row)
              .distinct()
              .toList();
      List<Map<FactId, V>> next = new ArrayList<>();
      for (List<Integer> order : orders(rows)) {
        all.forEach(one -> next.add(renumbered(one, of, rows, order)));
      }
      all = next;
    }
    return all;
  }

  private <V> Map<FactId, V> renumbered(
      Map<FactId, V> set, int list, List<Integer> rows, List<Integer> to) {
    Map<FactId, V> renumbered = new TreeMap<>();
    set.forEach(
        (fact, value) -> {
          boolean moves = isNew(fact) && fact.index() == list;
          FactId same =
              moves
                  ? signals.cellFact(list, to.get(rows.indexOf(fact.row())), fact.column())
                  : fact;
          renumbered.put(same, value);
        });
    return renumbered;
  }

  private static List<List<Integer>> orders(List<Integer> rows) {
    if (rows.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (Integer first : new HashSet<>(rows)) {
      List<Integer> rest = new ArrayList<>(rows);
      rest.remove(first);
      for (List<Integer> order : orders(rest)) {
        List<Integer> one = new ArrayList<>(List.of(first));
        one.addAll(order);
        orders.add(one);
      }
    }
    return orders;
  }
}
