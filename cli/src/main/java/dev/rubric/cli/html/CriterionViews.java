package dev.rubric.cli.html;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.evaluation.CapWords;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.EffectReason;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.PointsReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.rubric.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows the criteria of one evaluation. */
final class CriterionViews {

  private final Evaluation evaluation;
  private final Explainer explainer;
  private final FactViews facts;
  private final Places places;
  private final String rubricFile;

  CriterionViews(
      Evaluation evaluation,
      Explainer explainer,
      FactViews facts,
      Places places,
      String rubricFile) {
    this.evaluation = evaluation;
    this.explainer = explainer;
    this.facts = facts;
    this.places = places;
    this.rubricFile = rubricFile;
  }

  /**
   * All of them.
   *
   * @param points what each adds to the score; none where none weighs anything
   */
  List<CriterionView> all(List<PointsReason> points) {
    return IntStream.range(0, evaluation.criteria().size())
        .mapToObj(i -> of(evaluation.criteria().get(i), points.isEmpty() ? null : points.get(i)))
        .toList();
  }

  private CriterionView of(CriterionResult result, @Nullable PointsReason points) {
    List<Reason> reasons = explainer.criterion(result).reasons();
    return new CriterionView(
        result.criterion().id(),
        result.criterion().title(),
        result.criterion().group(),
        result.criterion().note(),
        result.levels(),
        steps(result),
        remarks(result, reasons),
        reached(result, reasons),
        next(result, reasons),
        points == null ? "none" : points.written().text(),
        points == null ? "none" : most(result, points),
        places.within(rubricFile, result.criterion().location()));
  }

  /** The most is written as the points are, where it is reached. */
  private String most(CriterionResult result, PointsReason points) {
    return points.high().equals(evaluation.mostContribution(result))
        ? points.written().high().toPlainString()
        : Exact.rounded(evaluation.mostContribution(result), 2).toPlainString();
  }

  /** Where nothing above the first level is certain, that one is not shown as reached. */
  private static List<String> steps(CriterionResult result) {
    int reached = result.isSettled() || result.low() > 0 ? result.low() : -1;
    return IntStream.rangeClosed(0, result.criterion().top())
        .mapToObj(
            level -> level <= reached ? "reached" : level <= result.high() ? "possible" : "beyond")
        .toList();
  }

  private List<String> remarks(CriterionResult result, List<Reason> reasons) {
    List<String> remarks = new ArrayList<>();
    remarks.add("weight " + Numbers.canonical(result.weight()).toPlainString());
    if (CapWords.isCapped(result)) {
      remarks.add("counted as " + result.countedLevels());
    }
    reasons.stream().filter(EffectReason.class::isInstance).map(Reason::text).forEach(remarks::add);
    return remarks;
  }

  /** The level that is certain. Where none above the first is, that first one is not shown. */
  private AnchorView reached(CriterionResult result, List<Reason> reasons) {
    if (!result.isSettled() && result.low() == 0) {
      return new AnchorView("Insufficient evidence", "", "", List.of());
    }
    Level level = result.criterion().levels().get(result.low());
    List<FactReason> because = new ArrayList<>();
    reasons.stream()
        .filter(FactReason.class::isInstance)
        .map(FactReason.class::cast)
        .forEach(because::add);
    if (truth(level, reasons) == Truth.TRUE) {
      because.addAll(deciding(level));
    }
    String name = result.isSettled() ? level.name() : "at least " + level.name();
    return new AnchorView(name, level.anchor(), "because", facts.of(because));
  }

  private @Nullable AnchorView next(CriterionResult result, List<Reason> reasons) {
    if (result.low() == result.criterion().top()) {
      return null;
    }
    Level level = result.criterion().levels().get(result.low() + 1);
    Truth truth = truth(level, reasons);
    boolean lacks = truth == Truth.FALSE || truth == Truth.UNKNOWN;
    return new AnchorView(
        level.name(),
        level.anchor(),
        truth == Truth.FALSE ? "what it lacks" : "what is not known",
        lacks ? facts.of(deciding(level)) : List.of());
  }

  private List<FactReason> deciding(Level level) {
    Rule rule = level.rule();
    return rule == null ? List.of() : explainer.deciding(rule);
  }

  private static @Nullable Truth truth(Level level, List<Reason> reasons) {
    return reasons.stream()
        .filter(
            reason ->
                reason instanceof RuleReason rule && rule.rule().equals("level " + level.name()))
        .map(reason -> ((RuleReason) reason).truth())
        .findFirst()
        .orElse(null);
  }
}
