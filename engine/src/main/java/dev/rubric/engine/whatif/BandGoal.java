package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.evaluation.End;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.evaluation.Standing;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.FactId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The recommendation is certainly a band better, or certainly a band worse: its low end is better
 * than it was, or its high end worse.
 */
final class BandGoal implements Goal {

  /** What rounding of the bounds may come to; the bounds are never compared more sharply. */
  private static final double SLACK = 1e-6;

  private final Case of;
  private final boolean up;
  private final int band;
  private final List<Rule> rules;
  private final Lifts lifts;

  /**
   * A goal.
   *
   * @param up whether better, not worse
   * @param now what is concluded of the facts as they are, with a recommendation that can move
   */
  BandGoal(Case of, boolean up, Evaluation now) {
    this.up = up;
    this.band = of.rubric().bands().indexOf(end(Objects.requireNonNull(now.recommendation()), up));
    this.rules = new ArrayList<>();
    now.criteria().forEach(result -> rules.addAll(Case.rules(result.criterion())));
    now.flags().forEach(result -> rules.add(result.flag().rule()));
    this.of = of.withMoreRows(rules);
    this.lifts = new Lifts(this.of, up);
  }

  /** Whether there is a band beyond. */
  static boolean isPossible(Rubric rubric, Recommendation now, boolean up) {
    return !end(now, up).equals(rubric.bands().get(up ? 0 : rubric.bands().size() - 1));
  }

  private static Band end(Recommendation recommendation, boolean up) {
    return up ? recommendation.low() : recommendation.high();
  }

  @Override
  public String outcome() {
    return "recommendation";
  }

  @Override
  public String text() {
    String name = of.rubric().bands().get(up ? band - 1 : band + 1).name();
    int beyond = up ? band - 1 : of.rubric().bands().size() - band - 2;
    return "the recommendation would be "
        + name
        + (beyond == 0 ? "" : up ? " or better" : " or worse");
  }

  @Override
  public Case of() {
    return of;
  }

  @Override
  public List<Rule> rules() {
    return rules;
  }

  @Override
  public boolean isReached(Evaluation evaluation) {
    return isReached(Objects.requireNonNull(evaluation.recommendation()));
  }

  private boolean isReached(Recommendation recommendation) {
    int now = of.rubric().bands().indexOf(end(recommendation, up));
    return up ? now < band : now > band;
  }

  @Override
  public boolean isReached(Supposition supposed) {
    return isReached(Objects.requireNonNull(of.standing(supposed).recommendation()));
  }

  @Override
  public List<Set<FactId>> obstacles(Supposition supposed) {
    if (isReached(supposed)) {
      return List.of();
    }
    Standing standing = of.standing(supposed);
    return up ? toRise(standing, supposed) : List.of(toFall(standing, supposed));
  }

  /** Every cap has to go, and the score has to rise. */
  private List<Set<FactId>> toRise(Standing standing, Supposition supposed) {
    List<Set<FactId>> groups = new ArrayList<>();
    for (FlagResult result : standing.flags()) {
      if (End.LOW.counts(result) && caps(result, band)) {
        groups.addAll(of.obstacles(supposed).of(result.flag().rule(), Truth.FALSE));
      }
    }
    if (gap(standing) > 0) {
      groups.add(union(lifts.of(standing, supposed).stream().map(Lift::first).toList()));
    }
    return groups;
  }

  /** Some cap has to come, or the score has to fall. */
  private Set<FactId> toFall(Standing standing, Supposition supposed) {
    List<Set<FactId>> ways = new ArrayList<>();
    for (FlagResult result : standing.flags()) {
      if (!End.HIGH.counts(result) && caps(result, band + 1)) {
        ways.add(Obstacles.least(of.obstacles(supposed).of(result.flag().rule(), Truth.TRUE)));
      }
    }
    lifts.of(standing, supposed).forEach(lift -> ways.add(lift.first()));
    return union(ways);
  }

  private static boolean caps(FlagResult result, int least) {
    return result.flag().effects().stream()
        .anyMatch(effect -> effect instanceof Effect.CapRecommendation cap && cap.band() >= least);
  }

  /** By how many points the score has to move; 0 where it is far enough. */
  private double gap(Standing standing) {
    BigDecimal least = of.rubric().bands().get(up ? band - 1 : band).atLeast();
    if (least == null) {
      return 0;
    }
    var score = up ? standing.score().low() : standing.score().high();
    int sign = score.compareTo(Exact.fraction(least));
    double gap = Math.abs(score.doubleValue() - least.doubleValue());
    return up == sign < 0 ? Math.max(gap, Double.MIN_VALUE) : 0;
  }

  private static Set<FactId> union(Collection<Set<FactId>> groups) {
    Set<FactId> union = new TreeSet<>();
    groups.forEach(union::addAll);
    return union;
  }

  /** No set of facts is enough whose shares do not add up to what the score has to move by. */
  @Override
  public Optional<Set<FactId>> within(int changes, Supposition supposed, Set<FactId> closed) {
    Standing standing = of.standing(supposed);
    double gap = gap(standing);
    if (gap == 0 || !up) {
      return Optional.empty();
    }
    Map<FactId, Double> shares = new HashMap<>();
    for (Lift lift : lifts.of(standing, supposed)) {
      for (FactId fact : lift.dependsOn()) {
        if (!closed.contains(fact)) {
          shares.merge(fact, lift.share(fact, changes), Double::sum);
        }
      }
    }
    double most =
        shares.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(changes)
            .mapToDouble(Double::doubleValue)
            .sum();
    Set<FactId> useful = new TreeSet<>();
    if (most + SLACK >= gap) {
      shares.forEach(
          (fact, share) -> {
            if (share + SLACK >= gap / changes && supposed.isAtHand(fact)) {
              useful.add(fact);
            }
          });
    }
    return Optional.of(useful);
  }
}
