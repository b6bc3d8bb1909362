package dev.rubric.engine.evaluation;

import dev.rubric.engine.condition.Condition;
import dev.rubric.engine.condition.Condition.Part;
import dev.rubric.engine.condition.Reference;
import dev.rubric.engine.condition.RowScope;
import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Test;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.AssessedFacts;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Facts;
import dev.rubric.engine.signal.Signals;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the facts, not assessed, that unsettled outcomes depend on. */
final class Questions {

  private final Signals signals;
  private final Rubric rubric;
  private final AssessedFacts facts;
  private final Map<FactId, Set<String>> bearsOn = new TreeMap<>();

  Questions(Rubric rubric, AssessedFacts facts) {
    this.rubric = rubric;
    this.signals = rubric.signals();
    this.facts = facts;
  }

  /** The questions that these results leave open. */
  List<OpenQuestion> of(List<CriterionResult> criteria, List<FlagResult> flags) {
    criteria.stream().filter(result -> !result.isSettled()).forEach(this::criterion);
    flags.stream()
        .filter(FlagResult::isUndetermined)
        .forEach(result -> rule(result.flag().rule(), "flag/" + result.flag().id()));
    return bearsOn.entrySet().stream()
        .map(entry -> new OpenQuestion(entry.getKey(), List.copyOf(entry.getValue())))
        .sorted(Comparator.comparing(question -> -question.bearsOn().size()))
        .toList();
  }

  private void criterion(CriterionResult result) {
    String outcome = "criterion/" + result.criterion().id();
    if (result.criterion().mode() == Mode.RATED) {
      int position = rubric.criteria().indexOf(result.criterion());
      note(FactId.rating(position, result.criterion().id()), outcome);
      return;
    }
    for (int level = result.low() + 1; level <= result.high(); level++) {
      Rule rule = result.criterion().levels().get(level).rule();
      if (rule != null) {
        rule(rule, outcome);
      }
    }
  }

  private void rule(Rule rule, String outcome) {
    Set<FactId> open = new TreeSet<>();
    collect(rule.condition(), null, open);
    open.forEach(fact -> note(fact, outcome));
  }

  private void note(FactId fact, String outcome) {
    bearsOn.computeIfAbsent(fact, any -> new LinkedHashSet<>()).add(outcome);
  }

  private void collect(Condition condition, @Nullable RowScope row, Set<FactId> open) {
    if (condition.truth(facts, row) != Truth.UNKNOWN) {
      return;
    }
    if (condition instanceof Test test) {
      for (Reference reference : test.references()) {
        if (reference.value(facts, row) == null) {
          open.add(reference.fact(signals, row));
        }
      }
    } else if (condition instanceof Condition.Quantified rows
        && facts.rows(rows.list()) == Facts.NOT_ASSESSED) {
      open.add(signals.listFact(rows.list()));
    }
    for (Part part : condition.parts(facts, row)) {
      collect(part.condition(), part.row(), open);
    }
  }
}
