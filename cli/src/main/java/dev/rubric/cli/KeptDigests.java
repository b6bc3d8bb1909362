package dev.rubric.cli;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.output.EvaluationOutput;
import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the hashes of a run's evaluations, and what is wrong first with each input. */
final class KeptDigests implements EvaluationOutput {

  private final List<EvaluationDigest> digests = new ArrayList<>();

  private final Map<String, Problem> problems = new HashMap<>();

  /** What is wrong first with an input of that name. */
  Optional<Problem> firstProblem(String input) {
    return Optional.ofNullable(problems.get(input));
  }

  /** The evaluations, in the order in which they came. */
  List<EvaluationDigest> list() {
    return List.copyOf(digests);
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) {
    digests.add(Documents.digest(evaluation, false));
  }

  @Override
  public void problems(List<Problem> found) {
    found.forEach(problem -> problems.putIfAbsent(problem.location().file(), problem));
  }

  @Override
  public void packet(LoadedRubric loop, Packet packet) {
    digests.add(Documents.digest(packet.evaluation(), true));
  }
}
