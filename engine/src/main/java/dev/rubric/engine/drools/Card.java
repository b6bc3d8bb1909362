package dev.rubric.engine.drools;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.scorecard.AssessedFacts;

/** The one fact that a scorecard is in a session, with a place for what the rules find. */
final class Card {

  private final AssessedFacts facts;
  private final Truth[] found;

  Card(AssessedFacts facts, int rules) {
    this.facts = facts;
    this.found = new Truth[rules];
  }

  AssessedFacts facts() {
    return facts;
  }

  void keep(int rule, Truth truth) {
    found[rule] = truth;
  }

  /** What a rule found; one that did not fire found its condition false. */
  Truth truth(int rule) {
    Truth truth = found[rule];
    return truth == null ? Truth.FALSE : truth;
  }
}
