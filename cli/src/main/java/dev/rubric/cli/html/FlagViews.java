package dev.rubric.cli.html;

import dev.rubric.cli.html.ClearingView.ChangeView;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.whatif.Counterfactual;
import dev.rubric.engine.whatif.WhatIf;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows the red flags of one evaluation. */
final class FlagViews {

  /** More than anyone compares. */
  private static final int WAYS = 4;

  private final Explainer explainer;
  private final FactViews facts;
  private final Places places;

  FlagViews(Explainer explainer, FactViews facts, Places places) {
    this.explainer = explainer;
    this.facts = facts;
    this.places = places;
  }

  /**
   * The flags raised, then those undetermined.
   *
   * @param clearings what would clear a flag that is raised
   */
  List<FlagView> of(Evaluation evaluation, Function<FlagResult, WhatIf> clearings) {
    return Stream.concat(evaluation.raised().stream(), evaluation.undetermined().stream())
        .map(result -> of(result, result.isRaised() ? clearings.apply(result) : null))
        .toList();
  }

  private FlagView of(FlagResult result, @Nullable WhatIf clearing) {
    RedFlag flag = result.flag();
    List<FactReason> deciding = explainer.deciding(result);
    Set<FactId> quoted = deciding.stream().map(FactReason::fact).collect(Collectors.toSet());
    RuleReason rule = (RuleReason) explainer.flag(result).reasons().get(0);
    return new FlagView(
        flag.id(),
        flag.title(),
        result.isRaised(),
        flag.severity().word(),
        flag.effects().stream().map(Effect::text).collect(Collectors.joining("; ")),
        facts.of(deciding),
        clearing == null ? null : clearing(clearing),
        flag.why(),
        flag.remedy(),
        places.of(flag.rule().location()),
        new TreeViews(facts, quoted).of(rule));
  }

  private ClearingView clearing(WhatIf whatIf) {
    List<List<ChangeView>> ways =
        whatIf.counterfactuals().stream().limit(WAYS).map(this::changes).toList();
    int more = whatIf.counterfactuals().size() - ways.size();
    String others = more > 0 ? "and " + more + " other ways" : "";
    return new ClearingView(
        ways,
        Stream.of(others, whatIf.limits())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; ")));
  }

  private List<ChangeView> changes(Counterfactual way) {
    return way.changes().stream()
        .map(change -> new ChangeView(change.text(), facts.place(change.now().location())))
        .toList();
  }
}
