package dev.rubric.engine.whatif;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.rubric.FactWords;
import dev.rubric.engine.scorecard.Revision;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.FactId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what would change the conclusions of one evaluation. */
public final class WhatIfs {

  /** What a person waits for without noticing. */
  private static final Search.Bounds THOROUGH = new Search.Bounds(6, 4_000, 2_000);

  /** What costs little beside the evaluation of a scorecard. */
  private static final Search.Bounds BRIEF = new Search.Bounds(6, 1_000, 100);

  private static final Location SUPPOSED = new Location.InFile("what if");

  private final Evaluator evaluator;
  private final Evaluation evaluation;
  private final Explainer explainer;
  private final FactWords words;
  private final Case of;
  private final Search.Bounds bounds;

  private WhatIfs(Evaluator evaluator, Evaluation evaluation, Search.Bounds bounds) {
    this.evaluator = evaluator;
    this.evaluation = evaluation;
    this.explainer = new Explainer(evaluator.rubric(), evaluation);
    this.words = new FactWords(evaluator.rubric());
    this.of = Case.of(evaluator.rubric(), evaluation.scorecard());
    this.bounds = bounds;
  }

  /** A search for one who asks about this evaluation, which the evaluator made. */
  public static WhatIfs thorough(Evaluator evaluator, Evaluation evaluation) {
    return new WhatIfs(evaluator, evaluation, THOROUGH);
  }

  /** A search in passing, for each of many evaluations. */
  public static WhatIfs brief(Evaluator evaluator, Evaluation evaluation) {
    return new WhatIfs(evaluator, evaluation, BRIEF);
  }

  /** What would clear a flag that is raised or undetermined; nothing where it is clear. */
  public Optional<WhatIf> flag(FlagResult result) {
    return result.isRaised() || result.isUndetermined()
        ? Optional.of(search(new FlagGoal(of, result.flag())))
        : Optional.empty();
  }

  /** What would certainly lead beyond a criterion's low end; nothing at the highest level. */
  public Optional<WhatIf> criterion(CriterionResult result) {
    return result.low() < result.criterion().top()
        ? Optional.of(search(new LevelGoal(of, result.criterion(), result.low() + 1)))
        : Optional.empty();
  }

  /** What would certainly better the recommendation by a band, then what would worsen it. */
  public List<WhatIf> recommendation() {
    Recommendation now = evaluation.recommendation();
    return Stream.of(true, false)
        .filter(up -> now != null && BandGoal.isPossible(evaluator.rubric(), now, up))
        .map(up -> search(new BandGoal(of, up, evaluation)))
        .toList();
  }

  /** What would change the recommendation, the criteria below their top, and flags not clear. */
  public List<WhatIf> all() {
    List<WhatIf> all = new ArrayList<>(recommendation());
    evaluation.criteria().forEach(result -> criterion(result).ifPresent(all::add));
    evaluation.flags().forEach(result -> flag(result).ifPresent(all::add));
    return all;
  }

  private WhatIf search(Goal goal) {
    Supposition asRecorded = goal.of().asRecorded();
    Answers answers =
        new Answers(
            evaluator.rubric(),
            evaluation.scorecard(),
            asRecorded,
            goal.of().grounds(goal.rules()),
            bounds.changes());
    Search.Result result = new Search(goal, answers, bounds).run(asRecorded);
    verify(goal, result.sets());
    List<Counterfactual> counterfactuals =
        Merging.merged(result.sets()).stream()
            .map(this::counterfactual)
            .sorted(Comparator.comparing(WhatIfs::facts, WhatIfs::compare))
            .toList();
    return new WhatIf(
        goal.outcome(), goal.text(), counterfactuals, result.searched(), ended(result, goal));
  }

  /** Rows that were left out might lead where nothing else does. */
  private static WhatIf.End ended(Search.Result result, Goal goal) {
    return result.ended() == WhatIf.End.IMPOSSIBLE && goal.of().moreRows().areLeftOut()
        ? WhatIf.End.ROWS_NOT_TRIED
        : result.ended();
  }

  private void verify(Goal goal, List<Map<FactId, Answer>> sets) {
    Stream<Scorecard> changed = sets.stream().map(this::supposed);
    try (Stream<Evaluation> evaluations = evaluator.evaluate(changed)) {
      evaluations.forEach(
          after -> {
            if (!goal.isReached(after)) {
              throw new IllegalStateException("search and evaluation disagree: " + goal.text());
            }
          });
    }
  }

  private Scorecard supposed(Map<FactId, Answer> set) {
    List<Setting> settings =
        new TreeMap<>(set)
            .entrySet().stream()
                .map(change -> new Setting(change.getKey(), change.getValue().example(), SUPPOSED))
                .toList();
    return Revision.of(evaluation.scorecard(), settings, evaluator.rubric().signals());
  }

  private Counterfactual counterfactual(Map<FactId, Answer> set) {
    return new Counterfactual(
        set.entrySet().stream().map(change -> change(change.getKey(), change.getValue())).toList());
  }

  private Change change(FactId fact, Answer to) {
    String label = of.asRecorded().isOfMoreRows(fact) ? words.newRow(fact) : words.label(fact);
    return new Change(label, explainer.fact(fact), to, of.asRecorded().covers(fact));
  }

  private static List<FactId> facts(Counterfactual counterfactual) {
    return counterfactual.changes().stream().map(change -> change.now().fact()).toList();
  }

  /** The rubric's order of the first facts that differ. */
  private static int compare(List<FactId> one, List<FactId> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
