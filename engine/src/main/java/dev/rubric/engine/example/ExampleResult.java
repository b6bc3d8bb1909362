package dev.rubric.engine.example;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.rubric.Example;
import java.util.List;

/**
 * What an example came to.
 *
 * @param differences none when it came to what it expects
 */
public record ExampleResult(Example example, Evaluation evaluation, List<Difference> differences) {

  public ExampleResult {
    differences = List.copyOf(differences);
  }

  /** Whether it came to what it expects. */
  public boolean isPassed() {
    return differences.isEmpty();
  }
}
