package dev.rubric.engine.whatif;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.rubric.Rubric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What would clear the flags raised in each of many evaluations, sought briefly. Each rubric is
 * compiled once, when its first flag is raised.
 */
public final class Clearings {

  private final Map<String, Evaluator> evaluators = new HashMap<>();

  /**
   * What would clear a flag.
   *
   * @param rubric made the evaluation
   * @param raised a flag that the evaluation found raised
   */
  public WhatIf of(Rubric rubric, Evaluation evaluation, FlagResult raised) {
    String sha256 = evaluation.rubric().sha256();
    Evaluator evaluator = evaluators.computeIfAbsent(sha256, any -> new Evaluator(rubric, sha256));
    return WhatIfs.brief(evaluator, evaluation).flag(raised).orElseThrow();
  }

  /** What would clear the flags raised, in the rubric's order. */
  public List<WhatIf> of(Rubric rubric, Evaluation evaluation) {
    return evaluation.raised().stream().map(raised -> of(rubric, evaluation, raised)).toList();
  }
}
