package dev.rubric.engine.document;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.whatif.Comparison;
import dev.rubric.engine.whatif.NextQuestion;
import dev.rubric.engine.whatif.WhatIf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation with what is said of it; what is empty is left out of its document.
 *
 * @param explanations the trees, in the order in which they are written
 * @param whatIfs what would change it
 * @param questions what is still worth asking
 * @param trial with the evaluation of the facts as they were recorded, where some were set for
 *     trial
 */
public record Explained(
    Evaluation evaluation,
    List<Conclusion> explanations,
    List<WhatIf> whatIfs,
    List<NextQuestion> questions,
    @Nullable Comparison trial) {

  public Explained {
    explanations = List.copyOf(explanations);
    whatIfs = List.copyOf(whatIfs);
    questions = List.copyOf(questions);
  }
}
