package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.drools.Findings;
import dev.rubric.engine.evaluation.Standing;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.AssessedFacts;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A scorecard under a rubric, and what comes of supposing some of its facts otherwise. */
final class Case {

  /** As many rows more of a list as facts change together. */
  private static final int MOST_ROWS = 6;

  private final Rubric rubric;
  private final AssessedFacts facts;
  private final MoreRows more;
  private final Supposition asRecorded;

  private Case(Rubric rubric, AssessedFacts facts, MoreRows more) {
    this.rubric = rubric;
    this.facts = facts;
    this.more = more;
    this.asRecorded = Supposition.none(facts, rubric.signals(), more);
  }

  /** A case where lists have the rows that were recorded. */
  static Case of(Rubric rubric, Scorecard scorecard) {
    Signals signals = rubric.signals();
    return new Case(
        rubric, new AssessedFacts(scorecard, signals), MoreRows.of(List.of(), signals, 0));
  }

  /** The same case, where lists can have rows more, as far as these rules look at them. */
  Case withMoreRows(List<Rule> rules) {
    return new Case(rubric, facts, MoreRows.of(rules, rubric.signals(), MOST_ROWS));
  }

  /** The rows that lists can have beside those recorded. */
  MoreRows moreRows() {
    return more;
  }

  Rubric rubric() {
    return rubric;
  }

  Scorecard scorecard() {
    return facts.scorecard();
  }

  Supposition asRecorded() {
    return asRecorded;
  }

  /** The facts that some rules look at. */
  Grounds grounds(List<Rule> rules) {
    return new Grounds(rules, rubric.signals(), asRecorded);
  }

  Obstacles obstacles(Supposition supposed) {
    return new Obstacles(rubric.signals(), supposed);
  }

  /** The rules of a criterion's levels. */
  static List<Rule> rules(Criterion criterion) {
    return criterion.levels().stream().map(Level::rule).filter(Objects::nonNull).toList();
  }

  /** The name of a criterion's rating. */
  FactId rating(Criterion criterion) {
    return FactId.rating(rubric.criteria().indexOf(criterion), criterion.id());
  }

  /** The position of the level that a criterion is rated at; -1 without a rating that counts. */
  private int rated(Criterion criterion, Supposition supposed) {
    String rating = ratings(supposed).get(criterion.id());
    return rating == null || criterion.mode() == Mode.DERIVED ? -1 : criterion.levelIndex(rating);
  }

  /** What stands between a criterion and a level, from which on it is certain. */
  List<Set<FactId>> obstacles(Criterion criterion, int level, Supposition supposed) {
    int rated = rated(criterion, supposed);
    if (rated >= level) {
      return List.of();
    }
    if (rated >= 0 || criterion.mode() == Mode.RATED) {
      return List.of(Set.of(rating(criterion)));
    }
    List<Set<FactId>> groups = new ArrayList<>();
    Obstacles obstacles = obstacles(supposed);
    for (Level step : criterion.levels().subList(1, level + 1)) {
      groups.addAll(obstacles.of(Objects.requireNonNull(step.rule()), Truth.TRUE));
    }
    return criterion.mode() == Mode.DERIVED ? groups : orRating(groups, criterion);
  }

  /** A rating settles the level whatever the conditions say. */
  private List<Set<FactId>> orRating(List<Set<FactId>> groups, Criterion criterion) {
    List<Set<FactId>> either = new ArrayList<>();
    for (Set<FactId> group : groups) {
      Set<FactId> wider = new TreeSet<>(group);
      wider.add(rating(criterion));
      either.add(wider);
    }
    return either;
  }

  /** The facts of which one has to change before a criterion can only be below a level. */
  Set<FactId> obstaclesToFall(Criterion criterion, int level, Supposition supposed) {
    Set<FactId> group = new TreeSet<>();
    if (criterion.mode() != Mode.DERIVED) {
      group.add(rating(criterion));
    }
    if (rated(criterion, supposed) < 0 && criterion.mode() != Mode.RATED) {
      Obstacles obstacles = obstacles(supposed);
      for (Level step : criterion.levels().subList(1, level + 1)) {
        Rule rule = Objects.requireNonNull(step.rule());
        group.addAll(Obstacles.least(obstacles.of(rule, Truth.FALSE)));
      }
    }
    return group;
  }

  /** What arithmetic makes of a supposition. */
  Standing standing(Supposition supposed) {
    List<List<Truth>> levels = new ArrayList<>();
    for (Criterion criterion : rubric.criteria()) {
      levels.add(criterion.levels().stream().map(level -> truth(level.rule(), supposed)).toList());
    }
    List<Truth> flags =
        rubric.flags().stream().map(RedFlag::rule).map(rule -> truth(rule, supposed)).toList();
    return Standing.of(rubric, facts, ratings(supposed), new Findings(levels, flags));
  }

  static Truth truth(@Nullable Rule rule, Supposition supposed) {
    return rule == null ? Truth.TRUE : rule.condition().truth(supposed, null);
  }

  private Map<String, String> ratings(Supposition supposed) {
    Map<String, String> ratings = new HashMap<>();
    scorecard().ratings().forEach((criterion, level) -> ratings.put(criterion, level.text()));
    for (Map.Entry<FactId, Answer> answer : supposed.answers().entrySet()) {
      if (answer.getKey().group() == 2) {
        String criterion = rubric.criteria().get(answer.getKey().index()).id();
        ratings.put(criterion, answer.getValue().example().text());
      }
    }
    return ratings;
  }
}
