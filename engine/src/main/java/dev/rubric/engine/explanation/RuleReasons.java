package dev.rubric.engine.explanation;

import dev.rubric.engine.condition.Condition;
import dev.rubric.engine.condition.Condition.Part;
import dev.rubric.engine.condition.Reference;
import dev.rubric.engine.condition.RowScope;
import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Test;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.PartReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.scorecard.AssessedFacts;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a rule's condition down to the facts: what held, what did not, what is unknown. */
final class RuleReasons {

  private final Signals signals;
  private final AssessedFacts facts;
  private final FactReasons factReasons;

  RuleReasons(Signals signals, AssessedFacts facts) {
    this.signals = signals;
    this.facts = facts;
    this.factReasons = new FactReasons(signals, facts);
  }

  /**
   * A rule with all its parts.
   *
   * @param name what it decides on
   */
  RuleReason of(String name, Rule rule) {
    Condition condition = rule.condition();
    return new RuleReason(
        name,
        rule.text(),
        condition.truth(facts, null),
        rule.location(),
        beneath(rule, condition, null));
  }

  /** The facts that made a rule true or false, or that keep it unknown, each once. */
  List<FactReason> deciding(Rule rule) {
    Map<FactId, FactReason> deciding = new LinkedHashMap<>();
    decide(rule.condition(), null, deciding);
    return List.copyOf(deciding.values());
  }

  private void decide(
      Condition condition, @Nullable RowScope row, Map<FactId, FactReason> deciding) {
    if (condition instanceof Test test) {
      boolean open = test.truth(facts, row) == Truth.UNKNOWN;
      for (Reference reference : test.references()) {
        if (!open || reference.value(facts, row) == null) {
          deciding.computeIfAbsent(reference.fact(signals, row), factReasons::of);
        }
      }
      return;
    }
    List<Part> parts = condition.deciding(facts, row);
    parts.forEach(part -> decide(part.condition(), part.row(), deciding));
    if (parts.isEmpty() && condition instanceof Condition.Quantified quantified) {
      deciding.computeIfAbsent(signals.listFact(quantified.list()), factReasons::of);
    }
  }

  private List<Reason> beneath(Rule rule, Condition condition, @Nullable RowScope row) {
    List<Reason> reasons = new ArrayList<>();
    if (condition instanceof Test test) {
      for (Reference reference : test.references()) {
        reasons.add(factReasons.of(reference.fact(signals, row)));
      }
      return reasons;
    }
    for (Part part : parts(condition, row)) {
      reasons.add(
          new PartReason(
              row(condition, part),
              rule.textOf(part.condition()),
              part.truth(facts),
              beneath(rule, part.condition(), part.row())));
    }
    if (reasons.isEmpty() && condition instanceof Condition.Quantified quantified) {
      reasons.add(factReasons.of(signals.listFact(quantified.list())));
    }
    return reasons;
  }

  /** All parts, but of the rows of a list only those that decide: the others may be many. */
  private List<Part> parts(Condition condition, @Nullable RowScope row) {
    List<Part> deciding =
        condition instanceof Condition.Quantified ? condition.deciding(facts, row) : List.of();
    return deciding.isEmpty() ? condition.parts(facts, row) : deciding;
  }

  /** The name of the row, where the part is asked about another row than the whole. */
  private @Nullable String row(Condition whole, Part part) {
    RowScope scope = part.row();
    if (scope == null || !(whole instanceof Condition.Quantified)) {
      return null;
    }
    SignalList list = signals.lists().get(scope.list());
    return list.isGrid()
        ? list.rows().get(scope.row()).id()
        : list.id() + "[" + (scope.row() + 1) + "]";
  }
}
