package dev.rubric.engine.whatif;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluators;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.rubric.Rubric;
import java.util.List;

/** What would clear the flags raised in each of many evaluations, sought briefly. */
public final class Clearings {

  private final Evaluators evaluators;

  /** Clearings with evaluators of their own. */
  public Clearings() {
    this(new Evaluators());
  }

  /** Clearings with evaluators that others use too. */
  public Clearings(Evaluators evaluators) {
    this.evaluators = evaluators;
  }

  /**
   * What would clear a flag.
   *
   * @param rubric made the evaluation
   * @param raised a flag that the evaluation found raised
   */
  public WhatIf of(Rubric rubric, Evaluation evaluation, FlagResult raised) {
    return WhatIfs.brief(evaluators.of(rubric, evaluation), evaluation).flag(raised).orElseThrow();
  }

  /** What would clear the flags raised, in the rubric's order. */
  public List<WhatIf> of(Rubric rubric, Evaluation evaluation) {
    return evaluation.raised().stream().map(raised -> of(rubric, evaluation, raised)).toList();
  }
}
