package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.End;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Standing;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.signal.FactId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what can still raise a score's low end, or lower its high end. */
final class Lifts {

  private final Case of;
  private final boolean up;
  private final Map<String, Set<FactId>> known = new HashMap<>();
  private @Nullable Supposition last;
  private List<Lift> ofLast = List.of();

  Lifts(Case of, boolean up) {
    this.of = of;
    this.up = up;
  }

  /** The lifts of a supposition; those of the last one are kept, since they are asked for twice. */
  List<Lift> of(Standing standing, Supposition supposed) {
    if (supposed != last) {
      ofLast = find(standing, supposed);
      last = supposed;
    }
    return ofLast;
  }

  private List<Lift> find(Standing standing, Supposition supposed) {
    List<Lift> lifts = new ArrayList<>();
    double most = 0;
    for (CriterionResult result : standing.criteria()) {
      most += points(result, result.criterion().top());
    }
    for (CriterionResult result : standing.criteria()) {
      if (most > 0 && result.weight().signum() > 0) {
        List<FlagResult> caps = caps(standing, result.criterion());
        List<Lift.Step> steps =
            up ? rises(result, caps, most, supposed) : falls(result, caps, most, supposed);
        lifts.add(new Lift(dependsOn(result.criterion(), caps), steps));
      }
    }
    standing.flags().forEach(flag -> deduction(flag, supposed, lifts));
    return lifts;
  }

  private static double points(CriterionResult result, int level) {
    BigDecimal points = result.criterion().levels().get(level).points();
    return result.weight().doubleValue() * points.doubleValue();
  }

  private static List<FlagResult> caps(Standing standing, Criterion criterion) {
    return standing.flags().stream()
        .filter(flag -> cap(flag, criterion) < criterion.top())
        .toList();
  }

  /** The level at which a flag caps a criterion, the highest where it does not. */
  private static int cap(FlagResult flag, Criterion criterion) {
    return flag.flag().effects().stream()
        .filter(Effect.CapCriterion.class::isInstance)
        .map(Effect.CapCriterion.class::cast)
        .filter(effect -> effect.criterion().equals(criterion.id()))
        .mapToInt(Effect.CapCriterion::level)
        .min()
        .orElse(criterion.top());
  }

  private Set<FactId> dependsOn(Criterion criterion, List<FlagResult> caps) {
    return known.computeIfAbsent(
        "criterion/" + criterion.id(),
        any -> {
          List<Rule> rules = new ArrayList<>(Case.rules(criterion));
          caps.forEach(flag -> rules.add(flag.flag().rule()));
          Set<FactId> facts = new TreeSet<>(of.grounds(rules).facts());
          if (criterion.mode() != Mode.DERIVED) {
            facts.add(of.rating(criterion));
          }
          return facts;
        });
  }

  /** Level by level: its conditions, and no cap below it. */
  private List<Lift.Step> rises(
      CriterionResult result, List<FlagResult> caps, double most, Supposition supposed) {
    Criterion criterion = result.criterion();
    List<Lift.Step> steps = new ArrayList<>();
    for (int level = result.countedLow() + 1; level <= criterion.top(); level++) {
      List<Set<FactId>> groups = new ArrayList<>(of.obstacles(criterion, level, supposed));
      for (FlagResult flag : caps) {
        if (End.LOW.counts(flag) && cap(flag, criterion) < level) {
          groups.addAll(of.obstacles(supposed).of(flag.flag().rule(), Truth.FALSE));
        }
      }
      if (groups.contains(Set.<FactId>of())) {
        break;
      }
      double gain = points(result, level) - points(result, result.countedLow());
      steps.add(Lift.Step.of(100 * gain / most, groups));
    }
    return steps;
  }

  /** A condition that fails, a lower rating, or a cap. */
  private List<Lift.Step> falls(
      CriterionResult result, List<FlagResult> caps, double most, Supposition supposed) {
    Criterion criterion = result.criterion();
    List<Lift.Step> steps = new ArrayList<>();
    for (int level = result.countedHigh(); level > 0; level--) {
      Set<FactId> group = of.obstaclesToFall(criterion, level, supposed);
      for (FlagResult flag : caps) {
        if (!End.HIGH.counts(flag) && cap(flag, criterion) < level) {
          group.addAll(Obstacles.least(of.obstacles(supposed).of(flag.flag().rule(), Truth.TRUE)));
        }
      }
      double loss = points(result, result.countedHigh()) - points(result, level - 1);
      steps.add(Lift.Step.of(100 * loss / most, List.of(group)));
    }
    return steps;
  }

  private void deduction(FlagResult flag, Supposition supposed, List<Lift> lifts) {
    double points =
        flag.flag().effects().stream()
            .filter(Effect.Deduct.class::isInstance)
            .mapToDouble(effect -> ((Effect.Deduct) effect).points().doubleValue())
            .sum();
    boolean moves = up ? End.LOW.counts(flag) : !End.HIGH.counts(flag);
    if (points > 0 && moves) {
      Rule rule = flag.flag().rule();
      List<Set<FactId>> groups = of.obstacles(supposed).of(rule, up ? Truth.FALSE : Truth.TRUE);
      Set<FactId> facts =
          known.computeIfAbsent(
              "flag/" + flag.flag().id(), any -> of.grounds(List.of(rule)).facts());
      if (!groups.contains(Set.<FactId>of())) {
        lifts.add(new Lift(facts, List.of(Lift.Step.of(points, groups))));
      }
    }
  }
}
