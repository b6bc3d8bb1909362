package dev.rubric.engine.evaluation;

import dev.rubric.engine.signal.FactId;
import java.util.List;

/**
 * A fact that was not assessed and that an unsettled outcome depends on.
 *
 * @param bearsOn {@code criterion/ID} in the rubric's order, then {@code flag/ID}
 */
public record OpenQuestion(FactId fact, List<String> bearsOn) {
  public OpenQuestion {
    bearsOn = List.copyOf(bearsOn);
  }
}
