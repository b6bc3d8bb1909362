package dev.rubric.spreadsheets;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.PartReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts that made a condition what it is, out of all that it looks at. */
final class DecidingFacts {

  private DecidingFacts() {}

  /** The facts beneath a conclusion, each once, those that decide. */
  static List<FactReason> of(Reason conclusion) {
    Map<String, FactReason> facts = new LinkedHashMap<>();
    conclusion.reasons().forEach(reason -> collect(reason, facts));
    return List.copyOf(facts.values());
  }

  private static void collect(Reason reason, Map<String, FactReason> facts) {
    if (reason instanceof FactReason fact) {
      facts.putIfAbsent(fact.fact().text(), fact);
      return;
    }
    Truth truth = truth(reason);
    List<Reason> alike =
        reason.reasons().stream()
            .filter(part -> !(part instanceof PartReason) || truth(part) == truth)
            .toList();
    List<Reason> deciding = alike.isEmpty() ? reason.reasons() : alike;
    for (Reason part : deciding) {
      boolean open = truth == Truth.UNKNOWN;
      if (!(open && part instanceof FactReason fact && fact.value() != null)) {
        collect(part, facts);
      }
    }
  }

  private static Truth truth(Reason reason) {
    if (reason instanceof PartReason part) {
      return part.truth();
    }
    return reason instanceof RuleReason rule ? rule.truth() : Truth.TRUE;
  }
}
