package dev.rubric.engine.document;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Recommendation;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document of an evaluation, with its keys in the order of the format. */
final class EvaluationTree {

  private EvaluationTree() {}

  static Tree of(Evaluation evaluation) {
    return new Tree()
        .always("format", "evaluation/1")
        .always("scorecard", evaluation.scorecard().id())
        .always("candidate", evaluation.scorecard().header().candidate())
        .always("rubric", evaluation.rubric().id())
        .always("rubric_version", evaluation.rubric().version())
        .always("rubric_sha256", evaluation.rubric().sha256())
        .always("criteria", evaluation.criteria().stream().map(EvaluationTree::criterion).toList())
        .always(
            "flags",
            evaluation.flags().stream()
                .map(
                    result ->
                        new Tree()
                            .always("id", result.flag().id())
                            .always("status", result.status())
                            .members())
                .toList())
        .always(
            "score",
            new Tree()
                .always("low", evaluation.score().roundedLow())
                .always("high", evaluation.score().roundedHigh())
                .members())
        .always("recommendation", recommendation(evaluation.recommendation()))
        .always("coverage", shortest(evaluation.coverage()))
        .always("missing", evaluation.missing())
        .always(
            "open_questions",
            evaluation.openQuestions().stream()
                .map(
                    question ->
                        new Tree()
                            .always("fact", question.fact().text())
                            .always("bears_on", question.bearsOn())
                            .members())
                .toList());
  }

  private static Map<String, @Nullable Object> criterion(CriterionResult result) {
    return new Tree()
        .always("id", result.criterion().id())
        .always("low", result.name(result.low()))
        .always("high", result.name(result.high()))
        .always("counted_low", result.name(result.countedLow()))
        .always("counted_high", result.name(result.countedHigh()))
        .always("rating", result.rating())
        .always("contradiction", result.contradiction())
        .members();
  }

  private static @Nullable Map<String, @Nullable Object> recommendation(
      @Nullable Recommendation recommendation) {
    return recommendation == null
        ? null
        : new Tree()
            .always("low", recommendation.low().name())
            .always("high", recommendation.high().name())
            .always("settled", recommendation.isSettled())
            .members();
  }

  /** Without trailing zeros, as the format shows a coverage. */
  private static BigDecimal shortest(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
