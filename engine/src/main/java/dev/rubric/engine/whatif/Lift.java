package dev.rubric.engine.whatif;

import dev.rubric.engine.signal.FactId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A part of the score that can still move: a criterion, or a flag that deducts. The numbers bound
 * what changes can do at best; whether they do it is evaluated.
 *
 * @param dependsOn all facts that it could depend on
 * @param steps the nearest first
 */
record Lift(Set<FactId> dependsOn, List<Step> steps) {

  Lift {
    steps = List.copyOf(steps);
  }

  /**
   * How far it can move.
   *
   * @param points by which the score moves, more than 0
   * @param obstacles before that
   * @param changes the fewest facts that have to change
   */
  record Step(double points, List<Set<FactId>> obstacles, int changes) {

    static Step of(double points, List<Set<FactId>> obstacles) {
      return new Step(points, obstacles, apart(obstacles));
    }
  }

  /** Of how many groups no two share a fact: so many facts have to change at least. */
  static int apart(Collection<Set<FactId>> groups) {
    Set<FactId> taken = new HashSet<>();
    int apart = 0;
    for (Set<FactId> group : groups) {
      if (group.stream().noneMatch(taken::contains)) {
        taken.addAll(group);
        apart++;
      }
    }
    return apart;
  }

  /** The facts without which it does not move at all. */
  Set<FactId> first() {
    return steps.isEmpty() ? Set.of() : Obstacles.least(steps.get(0).obstacles());
  }

  /**
   * What one of several facts that change adds at most: so much that the sum over all of them is
   * never below what they do together.
   *
   * @param changes how many facts change
   */
  double share(FactId fact, int changes) {
    double most = 0;
    for (Step step : steps) {
      boolean enough =
          changes == 1
              ? step.obstacles().stream().allMatch(group -> group.contains(fact))
              : step.changes() <= changes && dependsOn.contains(fact);
      if (enough) {
        most = Math.max(most, step.points() / step.changes());
      }
    }
    return most;
  }
}
