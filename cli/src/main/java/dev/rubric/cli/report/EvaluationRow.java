package dev.rubric.cli.report;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Ranks.Outcome;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.evaluation.RubricIdentity;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Rubric;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a table shows of an evaluation: little, so that many can wait until they are ranked.
 *
 * @param rubric made the evaluation
 * @param bands of that rubric
 */
public record EvaluationRow(
    RubricIdentity rubric,
    List<Band> bands,
    String candidate,
    String scorecard,
    Outcome outcome,
    String coverage,
    String flags) {

  static final Comparator<EvaluationRow> BY_NAME =
      Comparator.comparing(EvaluationRow::candidate).thenComparing(EvaluationRow::scorecard);

  /** The row of an evaluation that the rubric made. */
  public static EvaluationRow of(Rubric rubric, Evaluation evaluation) {
    return new EvaluationRow(
        evaluation.rubric(),
        rubric.bands(),
        Texts.shortened(evaluation.scorecard().header().candidate()),
        Texts.shortened(evaluation.scorecard().id()),
        Outcome.of(evaluation),
        coverage(evaluation),
        flags(evaluation));
  }

  String recommendation() {
    return recommendation(outcome);
  }

  String score() {
    return Exact.range(outcome.score().low(), outcome.score().high());
  }

  static String recommendation(Outcome outcome) {
    Recommendation recommendation = outcome.recommendation();
    return recommendation == null ? "none" : recommendation.text();
  }

  private static String coverage(Evaluation evaluation) {
    return evaluation.coverage().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  static String flags(Evaluation evaluation) {
    String raised =
        evaluation.raised().stream()
            .map(result -> result.flag().id() + " (" + result.flag().severity().word() + ")")
            .collect(Collectors.joining(", "));
    List<FlagResult> undetermined = evaluation.undetermined();
    String open = undetermined.isEmpty() ? "" : "; " + undetermined.size() + " undetermined";
    return (raised.isEmpty() ? "none" : raised) + open + contradictions(evaluation);
  }

  private static String contradictions(Evaluation evaluation) {
    return switch (evaluation.contradicted().size()) {
      case 0 -> "";
      case 1 -> "; 1 rating contradicts the signals";
      default -> "; " + evaluation.contradicted().size() + " ratings contradict the signals";
    };
  }
}
