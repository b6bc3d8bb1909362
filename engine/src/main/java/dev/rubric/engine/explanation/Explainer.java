package dev.rubric.engine.explanation;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.explanation.Reason.EffectReason;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.AssessedFacts;
import dev.rubric.engine.signal.FactId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Explains one evaluation. */
public final class Explainer {

  private final Rubric rubric;
  private final Evaluation evaluation;
  private final RuleReasons rules;
  private final FactReasons facts;

  /** Explains an evaluation that was made by this rubric. */
  public Explainer(Rubric rubric, Evaluation evaluation) {
    this.rubric = rubric;
    this.evaluation = evaluation;
    AssessedFacts assessed = new AssessedFacts(evaluation.scorecard(), rubric.signals());
    this.rules = new RuleReasons(rubric.signals(), assessed);
    this.facts = new FactReasons(rubric.signals(), assessed);
  }

  /** Everything: the recommendation, the criteria, then the flags, in the rubric's order. */
  public List<Conclusion> all() {
    List<Conclusion> all = new ArrayList<>();
    all.add(recommendation());
    evaluation.criteria().forEach(result -> all.add(criterion(result)));
    evaluation.flags().forEach(result -> all.add(flag(result)));
    return all;
  }

  /**
   * What a reader is told first: the recommendation, the criteria whose rating contradicts the
   * signals, and the flags raised.
   */
  public List<Conclusion> overview() {
    List<Conclusion> told = new ArrayList<>();
    told.add(recommendation());
    evaluation.contradicted().forEach(result -> told.add(criterion(result)));
    evaluation.raised().forEach(result -> told.add(flag(result)));
    return told;
  }

  /** Why a flag is raised, why it is not, or what keeps it open. */
  public Conclusion flag(FlagResult result) {
    String id = result.flag().id();
    return new Conclusion(
        "flag/" + id,
        "flag " + id + " is " + result.status() + ": " + result.flag().title(),
        result.flag().location(),
        List.of(rule(result)));
  }

  /** The facts that raised a flag, cleared it, or keep it open, each once. */
  public List<FactReason> deciding(FlagResult result) {
    return rules.deciding(result.flag().rule());
  }

  /** What the scorecard says of a fact: a signal, a list, a cell of a row, or a rating. */
  public FactReason fact(FactId fact) {
    return fact.group() == 2
        ? facts.rating(rubric.criteria().get(fact.index()), fact.index())
        : facts.of(fact);
  }

  /** The facts that made a level's rule true or false, or that keep it open, each once. */
  public List<FactReason> deciding(Rule rule) {
    return rules.deciding(rule);
  }

  /** Why a criterion is at its level, and what it does not meet of the next one. */
  public Conclusion criterion(CriterionResult result) {
    Criterion criterion = result.criterion();
    List<Reason> reasons = new ArrayList<>();
    if (criterion.mode() != Mode.DERIVED) {
      reasons.add(facts.rating(criterion, rubric.criteria().indexOf(criterion)));
    }
    List<RuleReason> levels = levels(criterion);
    if (result.contradiction()) {
      String text = "the rating lies outside what the conditions give: " + given(result, levels);
      reasons.add(new EffectReason(text, criterion.location(), List.of()));
    }
    reasons.addAll(levels);
    reasons.addAll(
        flagEffects(
            effect ->
                effect instanceof Effect.CapCriterion cap
                    && cap.criterion().equals(criterion.id())));
    return new Conclusion(
        "criterion/" + criterion.id(), text(result), criterion.location(), reasons);
  }

  /** Why the recommendation is what it is: the score, its parts, the bands and the caps. */
  public Conclusion recommendation() {
    return new RecommendationReasons(rubric, evaluation, this).conclusion();
  }

  /** The rules of the levels up to the first that fails. */
  private List<RuleReason> levels(Criterion criterion) {
    List<RuleReason> reasons = new ArrayList<>();
    for (Level level : criterion.levels()) {
      Rule rule = level.rule();
      if (rule != null) {
        RuleReason reason = rules.of("level " + level.name(), rule);
        reasons.add(reason);
        if (reason.truth() == Truth.FALSE) {
          return reasons;
        }
      }
    }
    return reasons;
  }

  /** The level that the conditions give, whatever the rating, or what it lies between. */
  private static String given(CriterionResult result, List<RuleReason> levels) {
    List<Truth> truths = levels.stream().map(RuleReason::truth).toList();
    int low = (int) truths.stream().takeWhile(truth -> truth == Truth.TRUE).count();
    int high = (int) truths.stream().takeWhile(truth -> truth != Truth.FALSE).count();
    return result.levels(low, high);
  }

  /** The flags, not clear, that have such an effect. */
  List<Reason> flagEffects(Predicate<Effect> asked) {
    List<Reason> reasons = new ArrayList<>();
    for (FlagResult result : evaluation.flags()) {
      for (Effect effect : result.flag().effects()) {
        if (asked.test(effect) && (result.isRaised() || result.isUndetermined())) {
          reasons.add(
              new EffectReason(
                  effectText(result, effect), result.flag().location(), List.of(rule(result))));
        }
      }
    }
    return reasons;
  }

  static String effectText(FlagResult result, Effect effect) {
    String where = result.isRaised() ? "" : ", at the low end only";
    return "flag " + result.flag().id() + " is " + result.status() + ": " + effect.text() + where;
  }

  RuleReason rule(FlagResult result) {
    return rules.of("flag " + result.flag().id(), result.flag().rule());
  }

  private static String text(CriterionResult result) {
    boolean uncapped = result.countedLow() == result.low() && result.countedHigh() == result.high();
    return "criterion "
        + result.criterion().id()
        + " is "
        + result.levels()
        + (uncapped ? "" : ", counted as " + result.countedLevels());
  }
}
