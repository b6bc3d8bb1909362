package dev.rubric.engine.whatif;

import dev.rubric.engine.signal.FactId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for the smallest sets of facts that have to be otherwise for a goal, by increasing size.
 *
 * <p>Wherever the goal is not reached there are groups of facts of which at least one has to change
 * ({@link Goal#obstacles}). The search branches over the smallest group, and in each branch the
 * facts of the branches before it stay as they are: so no set is met twice, and none is missed.
 * Rows that a list does not have are alike: they are supposed one after the other, and sets that
 * differ only in their order are one set.
 */
final class Search {

  private final Goal goal;
  private final Answers answers;
  private final Bounds bounds;
  private final Set<Map<FactId, Answer>> found = new LinkedHashSet<>();
  private int steps;
  private boolean isLimited;

  /** A search for one goal. */
  Search(Goal goal, Answers answers, Bounds bounds) {
    this.goal = goal;
    this.answers = answers;
    this.bounds = bounds;
  }

  /**
   * How far to search.
   *
   * @param changes the most facts that change together
   * @param steps the most suppositions that are tried
   * @param sets the most sets that are kept
   */
  record Bounds(int changes, int steps, int sets) {}

  /** What was found, and how the search ended. */
  record Result(List<Map<FactId, Answer>> sets, int searched, WhatIf.End ended) {}

  Result run(Supposition asRecorded) {
    for (int size = 1; size <= bounds.changes(); size++) {
      isLimited = false;
      descend(asRecorded, size, Set.of());
      if (isSpent()) {
        return new Result(List.copyOf(found), size - 1, WhatIf.End.CUT);
      }
      if (!found.isEmpty()) {
        return new Result(List.copyOf(found), size, WhatIf.End.FOUND);
      }
      if (!isLimited) {
        return new Result(List.copyOf(found), size, WhatIf.End.IMPOSSIBLE);
      }
    }
    return new Result(List.copyOf(found), bounds.changes(), WhatIf.End.TOO_MANY_CHANGES);
  }

  private boolean isSpent() {
    return steps > bounds.steps() || found.size() > bounds.sets();
  }

  /**
   * Supposes so many facts more otherwise.
   *
   * @param closed facts that stay as they are supposed
   */
  private void descend(Supposition supposed, int left, Set<FactId> closed) {
    steps++;
    if (goal.isReached(supposed)) {
      found.add(supposed.inOrder());
      return;
    }
    if (left == 0) {
      isLimited = true;
      return;
    }
    Set<FactId> smallest = branch(goal.obstacles(supposed), supposed, left, closed);
    Set<FactId> stay = new HashSet<>(closed);
    for (FactId fact : smallest) {
      stay.add(fact);
      for (Answer answer : answers.of(fact)) {
        if (isSpent()) {
          return;
        }
        descend(supposed.with(fact, answer), left - 1, stay);
      }
    }
  }

  /** The facts to branch over; none where that leads nowhere. */
  private Set<FactId> branch(
      List<Set<FactId>> obstacles, Supposition supposed, int left, Set<FactId> closed) {
    List<Set<FactId>> open = new ArrayList<>();
    for (Set<FactId> group : obstacles) {
      open.add(without(closed, group));
    }
    Set<FactId> smallest = Obstacles.least(open);
    if (smallest.isEmpty()) {
      return smallest;
    }
    if (Lift.apart(open) > left) {
      isLimited = true;
      return Set.of();
    }
    Set<FactId> useful = goal.within(left, supposed, closed).orElse(smallest);
    isLimited |= useful.isEmpty();
    return useful.size() < smallest.size() ? useful : smallest;
  }

  private static Set<FactId> without(Set<FactId> closed, Set<FactId> group) {
    Set<FactId> left = new TreeSet<>(group);
    left.removeAll(closed);
    return left;
  }
}
