package dev.rubric.engine.whatif;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes that together lead to a conclusion, while no fewer of them do.
 *
 * @param changes at least one, in the rubric's order
 */
public record Counterfactual(List<Change> changes) {
  public Counterfactual {
    changes = List.copyOf(changes);
  }

  /** All changes in words, on one line. */
  public String text() {
    return changes.stream().map(Change::text).collect(Collectors.joining(", and "));
  }
}
