package dev.rubric.cli.html;

import dev.rubric.engine.audit.DecisionsBefore;
import dev.rubric.engine.audit.DecisionsBefore.Considered;
import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.rubric.Band;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what a committee decided on the candidates of a run. */
final class DecisionViews {

  private final DecisionsBefore decisions;
  private final Map<String, List<EvaluationDigest>> found;

  /**
   * Decisions beside a run.
   *
   * @param evaluations all that the run evaluated
   */
  DecisionViews(DecisionsBefore decisions, Stream<EvaluationDigest> evaluations) {
    this.decisions = decisions;
    this.found =
        evaluations.collect(Collectors.groupingBy(digest -> Texts.comparable(digest.candidate())));
  }

  /** The decisions beside an evaluation, the latest first: where there is a loop, beside that. */
  List<DecisionView> of(EvaluationDigest evaluation, List<Band> bands) {
    List<EvaluationDigest> all =
        found.getOrDefault(Texts.comparable(evaluation.candidate()), List.of());
    return EvaluationDigest.deciding(all).contains(evaluation)
        ? decisions.on(evaluation.candidate(), all).stream()
            .map(considered -> view(considered, bands))
            .toList()
        : List.of();
  }

  private static DecisionView view(Considered considered, List<Band> bands) {
    LogEntry.Decision decision = considered.decision();
    return new DecisionView(
        decision.decision(),
        tone(decision.decision(), bands),
        decision.by() + ", " + decision.date().toLocalDate(),
        EvaluationDigest.recommended(decision.evaluations()),
        decision.reason(),
        considered.status().stands(),
        considered.status().text());
  }

  private static String tone(String decision, List<Band> bands) {
    List<String> names = bands.stream().map(Band::name).toList();
    int fromBest = names.indexOf(decision);
    return fromBest < 0 ? Tint.NONE : Tint.of(names.size() - 1 - fromBest, names.size());
  }
}
