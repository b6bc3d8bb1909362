package dev.rubric.engine.evaluation;

import dev.rubric.engine.rubric.Rubric;
import java.util.HashMap;
import java.util.Map;

/** Evaluators by the rubrics of evaluations, each compiled once, when it is first asked for. */
public final class Evaluators {

  private final Map<String, Evaluator> known = new HashMap<>();

  /**
   * The evaluator of a rubric.
   *
   * @param evaluation made by the rubric
   */
  public Evaluator of(Rubric rubric, Evaluation evaluation) {
    String sha256 = evaluation.rubric().sha256();
    return known.computeIfAbsent(sha256, any -> new Evaluator(rubric, sha256));
  }
}
