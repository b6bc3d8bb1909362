package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.signal.FactId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A conclusion that is not drawn and that other facts might lead to. */
interface Goal {

  /** What it is about: {@code flag/ID}, {@code criterion/ID} or {@code recommendation}. */
  String outcome();

  /** The conclusion in words. */
  String text();

  /** What it is a goal of, with the rows that lists can have for its rules. */
  Case of();

  /** The rules that it rests on. */
  List<Rule> rules();

  /** Whether the conclusion was drawn. */
  boolean isReached(Evaluation evaluation);

  /** Whether the conclusion would be drawn. */
  default boolean isReached(Supposition supposed) {
    return obstacles(supposed).isEmpty();
  }

  /**
   * Groups of facts, of each of which at least one more has to be supposed otherwise; none where
   * the goal is reached, an empty one where it cannot be.
   */
  List<Set<FactId>> obstacles(Supposition supposed);

  /**
   * One more such group, where only so many facts more can be supposed otherwise.
   *
   * @param closed facts that stay as they are
   * @return an empty group where more facts would be needed; nothing where there is no such group
   */
  default Optional<Set<FactId>> within(int changes, Supposition supposed, Set<FactId> closed) {
    return Optional.empty();
  }
}
