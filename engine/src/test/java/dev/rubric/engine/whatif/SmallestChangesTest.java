package dev.rubric.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Trial;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every counterfactual, applied, does what it says, and no smaller one does. */
class SmallestChangesTest {

  private static final Pattern LEAST = Pattern.compile("(at least|above) ([-0-9.]+)");
  private static final Pattern MOST = Pattern.compile("(at most|below) ([-0-9.]+)");
  private static final Pattern BETWEEN = Pattern.compile("between ([-0-9.]+) and ([-0-9.]+)");

  /** What was asked, what was answered, and what trying everything has found so far. */
  private record Asked(
      WhatIf whatIf,
      Predicate<Evaluation> isReached,
      NewRows rows,
      List<Map<FactId, Value>> smallest,
      List<Map<FactId, Value>> missed) {
    void take(Map<FactId, Value> set, Evaluation after) {
      if (rows.areByWhatIsLookedAt(set.keySet())) {
        (isReached.test(after) ? smallest : missed).add(set);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#fifty")
  void areThoseThatTryingEverythingFinds(long seed) {
    assertSmallest(Trial.of(seed), seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#fifty")
  void areThoseThatTryingEverythingFindsWhereSeveralFactsHaveToChange(long seed) {
    assertSmallest(SmallRubric.of(seed), seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#fifty")
  void areThoseThatTryingEverythingFindsWhereListsCanHaveMoreRows(long seed) {
    assertSmallest(SmallRubric.ofRows(seed), seed);
  }

  private static void assertSmallest(Trial trial, long seed) {
    Evaluator evaluator = trial.evaluator();
    for (Map<String, Object> document : trial.scorecards(2)) {
      Scorecard scorecard = trial.read(document);
      List<Asked> asked = asked(evaluator, evaluator.evaluate(scorecard));
      Exhaustive exhaustive = new Exhaustive(trial, scorecard);
      int depth = exhaustive.depth();
      for (int size = 1; size <= depth; size++) {
        tryAll(size, asked, exhaustive, evaluator, "seed " + seed);
      }
    }
  }

  /** Tries all sets of a size on what no smaller set leads to. */
  private static void tryAll(
      int size, List<Asked> asked, Exhaustive exhaustive, Evaluator evaluator, String seed) {
    List<Asked> open = asked.stream().filter(one -> one.smallest().isEmpty()).toList();
    open.forEach(one -> one.missed().clear());
    exhaustive.each(size, evaluator, (set, after) -> open.forEach(one -> one.take(set, after)));
    open.forEach(one -> assertAgree(one, size, seed));
  }

  private static void assertAgree(Asked asked, int size, String seed) {
    WhatIf whatIf = asked.whatIf();
    String what = seed + ", " + whatIf;
    List<Counterfactual> found = whatIf.counterfactuals();
    if (asked.smallest().isEmpty()) {
      assertThat(found).as(what).noneMatch(one -> one.changes().size() <= size);
      return;
    }
    if (whatIf.ended() == WhatIf.End.CUT) {
      assertThat(whatIf.searched()).as(what).isLessThan(size);
      return;
    }
    assertThat(whatIf.ended()).as(what).isEqualTo(WhatIf.End.FOUND);
    Set<Set<FactId>> facts = new HashSet<>();
    NewRows rows = asked.rows();
    asked.smallest().forEach(set -> facts.add(rows.inOrder(set.keySet())));
    Set<Set<FactId>> foundFacts = new HashSet<>();
    found.forEach(one -> foundFacts.add(rows.inOrder(facts(one))));
    assertThat(foundFacts).as(what).isEqualTo(facts);
    Set<Set<FactId>> byExample = new HashSet<>();
    found.stream()
        .filter(SmallestChangesTest::hasExamples)
        .forEach(one -> byExample.add(rows.inOrder(facts(one))));
    assertThat(asked.smallest())
        .as(what)
        .filteredOn(set -> !byExample.contains(rows.inOrder(set.keySet())))
        .allSatisfy(
            set ->
                assertThat(rows.renumbered(set))
                    .anyMatch(same -> found.stream().anyMatch(one -> covers(one, same))));
    assertThat(asked.missed())
        .as(what)
        .filteredOn(set -> !byExample.contains(rows.inOrder(set.keySet())))
        .allSatisfy(set -> assertThat(found).noneMatch(one -> covers(one, set)));
  }

  private static Set<FactId> facts(Counterfactual counterfactual) {
    Set<FactId> facts = new HashSet<>();
    counterfactual.changes().forEach(change -> facts.add(change.now().fact()));
    return facts;
  }

  /** Where numbers that change are compared with each other, examples stand for their order. */
  private static boolean hasExamples(Counterfactual counterfactual) {
    return counterfactual.changes().stream()
        .map(Change::to)
        .anyMatch(
            to ->
                to instanceof Answer.Stretch stretch
                    && !(stretch.axis().steps().get(stretch.from()).first()
                        && stretch.axis().steps().get(stretch.to()).last()));
  }

  private static boolean covers(Counterfactual counterfactual, Map<FactId, Value> set) {
    return facts(counterfactual).equals(set.keySet())
        && counterfactual.changes().stream()
            .allMatch(
                change ->
                    covers(change.to(), Objects.requireNonNull(set.get(change.now().fact()))));
  }

  /** Whether a value is one of those that the words say. */
  private static boolean covers(Answer answer, Value value) {
    if (answer instanceof Answer.Listed listed) {
      return listed.values().contains(value)
          || (value.equals(Exhaustive.TEXT) && listed.values().contains(Answer.STATED));
    }
    BigDecimal number = ((Value.Quantity) value).number();
    String text = answer.text();
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      return number.compareTo(new BigDecimal(between.group(1))) >= 0
          && number.compareTo(new BigDecimal(between.group(2))) <= 0;
    }
    Matcher least = LEAST.matcher(text);
    Matcher most = MOST.matcher(text);
    boolean hasLeast = least.find();
    boolean hasMost = most.find();
    if (!hasLeast && !hasMost) {
      return text.equals("any number") || text.equals(value.text());
    }
    int aboveLeast = hasLeast ? number.compareTo(new BigDecimal(least.group(2))) : 1;
    int aboveMost = hasMost ? number.compareTo(new BigDecimal(most.group(2))) : -1;
    return (aboveLeast > 0 || (aboveLeast == 0 && least.group(1).equals("at least")))
        && (aboveMost < 0 || (aboveMost == 0 && most.group(1).equals("at most")));
  }

  private static List<Asked> asked(Evaluator evaluator, Evaluation evaluation) {
    WhatIfs whatIfs = WhatIfs.thorough(evaluator, evaluation);
    List<Asked> asked = new ArrayList<>();
    for (FlagResult flag : evaluation.flags()) {
      String id = flag.flag().id();
      whatIfs
          .flag(flag)
          .ifPresent(
              whatIf ->
                  add(
                      asked,
                      evaluator,
                      evaluation,
                      whatIf,
                      after -> after.flag(id).orElseThrow().status().equals("clear")));
    }
    for (CriterionResult criterion : evaluation.criteria()) {
      String id = criterion.criterion().id();
      whatIfs
          .criterion(criterion)
          .ifPresent(
              whatIf ->
                  add(
                      asked,
                      evaluator,
                      evaluation,
                      whatIf,
                      after -> after.criterion(id).orElseThrow().low() > criterion.low()));
    }
    List<Band> bands = evaluator.rubric().bands();
    var now = evaluation.recommendation();
    List<WhatIf> moves = whatIfs.recommendation();
    for (WhatIf whatIf : moves) {
      boolean up =
          moves.indexOf(whatIf) == 0 && bands.indexOf(Objects.requireNonNull(now).low()) > 0;
      add(
          asked,
          evaluator,
          evaluation,
          whatIf,
          after ->
              up
                  ? bands.indexOf(Objects.requireNonNull(after.recommendation()).low())
                      < bands.indexOf(Objects.requireNonNull(now).low())
                  : bands.indexOf(Objects.requireNonNull(after.recommendation()).high())
                      > bands.indexOf(Objects.requireNonNull(now).high()));
    }
    return asked;
  }

  private static void add(
      List<Asked> asked,
      Evaluator evaluator,
      Evaluation evaluation,
      WhatIf whatIf,
      Predicate<Evaluation> isReached) {
    asked.add(
        new Asked(
            whatIf,
            isReached,
            NewRows.of(whatIf.outcome(), evaluator.rubric(), evaluation),
            new ArrayList<>(),
            new ArrayList<>()));
  }
}
