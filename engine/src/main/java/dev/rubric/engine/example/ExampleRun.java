package dev.rubric.engine.example;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All examples of a rubric, evaluated.
 *
 * @param unraised flags that no example raises
 * @param unreached levels that no example settles on, as {@code CRITERION/LEVEL}
 */
public record ExampleRun(
    Rubric rubric, List<ExampleResult> results, Set<String> unraised, Set<String> unreached) {

  public ExampleRun {
    results = List.copyOf(results);
  }

  /** Evaluates the examples of the evaluator's rubric. */
  public static ExampleRun of(Evaluator evaluator) {
    Rubric rubric = evaluator.rubric();
    List<ExampleResult> results = new ArrayList<>();
    for (Example example : rubric.examples()) {
      Evaluation evaluation = evaluator.evaluate(example.scorecard());
      results.add(
          new ExampleResult(example, evaluation, differences(example.expectation(), evaluation)));
    }
    Set<String> unraised = new LinkedHashSet<>(flags(rubric));
    Set<String> unreached = new LinkedHashSet<>(levels(rubric));
    for (ExampleResult result : results) {
      result.evaluation().raised().forEach(raised -> unraised.remove(raised.flag().id()));
      result.evaluation().criteria().stream()
          .filter(CriterionResult::isSettled)
          .forEach(
              settled ->
                  unreached.remove(settled.criterion().id() + "/" + settled.name(settled.low())));
    }
    return new ExampleRun(rubric, results, unraised, unreached);
  }

  /** How many flags the rubric has. */
  public int flagCount() {
    return rubric.flags().size();
  }

  /** How many levels the criteria of the rubric have together. */
  public int levelCount() {
    return levels(rubric).size();
  }

  /** How many examples came to something else than they expect. */
  public long failed() {
    return results.stream().filter(result -> !result.isPassed()).count();
  }

  private static List<String> flags(Rubric rubric) {
    return rubric.flags().stream().map(RedFlag::id).toList();
  }

  private static List<String> levels(Rubric rubric) {
    List<String> levels = new ArrayList<>();
    for (Criterion criterion : rubric.criteria()) {
      for (Level level : criterion.levels()) {
        levels.add(criterion.id() + "/" + level.name());
      }
    }
    return levels;
  }

  private static List<Difference> differences(Example.Expectation expected, Evaluation evaluation) {
    List<Difference> differences = new ArrayList<>();
    List<String> flags = expected.flags();
    if (flags != null) {
      for (FlagResult result : evaluation.flags()) {
        boolean wanted = flags.contains(result.flag().id());
        if (wanted != result.isRaised()) {
          String outcome = "flag/" + result.flag().id();
          differences.add(
              new Difference(outcome, wanted ? "raised" : "not raised", result.status()));
        }
      }
    }
    expected.levels().forEach((id, level) -> level(id, level, evaluation, differences));
    if (expected.recommendation() != null) {
      String actual = recommendation(evaluation);
      if (!actual.equals(expected.recommendation())) {
        differences.add(new Difference("recommendation", expected.recommendation(), actual));
      }
    }
    return differences;
  }

  private static void level(
      String id, String level, Evaluation evaluation, List<Difference> differences) {
    String actual = evaluation.criterion(id).map(CriterionResult::levels).orElse("not there");
    if (!actual.equals(level)) {
      differences.add(new Difference("criterion/" + id, level, actual));
    }
  }

  private static String recommendation(Evaluation evaluation) {
    Recommendation recommendation = evaluation.recommendation();
    return recommendation == null ? "none" : recommendation.text();
  }
}
