package dev.rubric.cli.output;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.engine.audit.DecisionsBefore;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Takes evaluations one by one; what it writes counts only once it is committed. */
@FunctionalInterface
public interface EvaluationOutput extends Closeable {

  /** Takes an evaluation and the rubric that it was made by. */
  void evaluated(LoadedRubric rubric, Evaluation evaluation) throws IOException;

  /** Takes a candidate's loop, which counts as an evaluation by the loop rubric. */
  default void packet(LoadedRubric loop, Packet packet) throws IOException {
    evaluated(loop, packet.evaluation());
  }

  /** Takes problems of the input. */
  default void problems(List<Problem> problems) throws IOException {}

  /** Takes what a committee decided before the run, once all evaluations have been taken. */
  default void decided(DecisionsBefore decisions) throws IOException {}

  /** All has been taken. */
  default void commit() throws IOException {}

  @Override
  default void close() throws IOException {}
}
