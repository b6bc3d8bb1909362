package dev.rubric.engine.drools;

import dev.rubric.engine.condition.Truth;

/** Takes what rules find. */
interface Sink {

  /**
   * A rule's condition is true or unknown for a scorecard.
   *
   * @param rule position of the rule
   */
  void found(int rule, Card card, Truth truth);
}
