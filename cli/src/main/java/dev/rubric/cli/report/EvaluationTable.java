package dev.rubric.cli.report;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.located.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Evaluations as a table, a row each. */
public final class EvaluationTable {

  private EvaluationTable() {}

  /** Prints a header and the rows. */
  public static void print(List<Evaluation> evaluations, PrintWriter out) {
    TextTable table = new TextTable();
    table.add("CANDIDATE", "SCORECARD", "RECOMMENDATION", "SCORE", "COVERAGE", "RED FLAGS");
    for (Evaluation evaluation : evaluations) {
      table.add(
          Texts.shortened(evaluation.scorecard().header().candidate()),
          Texts.shortened(evaluation.scorecard().id()),
          recommendation(evaluation),
          Exact.range(evaluation.score().low(), evaluation.score().high()),
          coverage(evaluation),
          flags(evaluation));
    }
    table.print(out, "");
  }

  static String recommendation(Evaluation evaluation) {
    Recommendation recommendation = evaluation.recommendation();
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
