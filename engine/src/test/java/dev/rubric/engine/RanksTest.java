package dev.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.Rank;
import dev.rubric.engine.evaluation.Ranks;
import dev.rubric.engine.evaluation.Ranks.Outcome;
import dev.rubric.engine.evaluation.Ranks.Ranked;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.evaluation.Score;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.rubric.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ranks go by the recommendation, then the score, and stay ranges while these are open. */
class RanksTest {

  private static final Location SOMEWHERE = new Location.InFile("rubric.json");
  private static final Band STRONG = new Band("strong hire", BigDecimal.valueOf(75), SOMEWHERE);
  private static final Band HIRE = new Band("hire", BigDecimal.valueOf(60), SOMEWHERE);
  private static final Band NO = new Band("no hire", null, SOMEWHERE);

  /** A candidate; others by the same outcome are told apart by the name. */
  private record Candidate(String name, Outcome outcome) {}

  @Test
  void noSettledNoHireStandsAboveAnOpenOneThatMayStillBeAStrongHire() {
    List<String> shown =
        shown(
            candidate("C", NO, NO, 58, 58),
            candidate("U", NO, STRONG, 31, 87),
            candidate("X", NO, NO, 40, 40),
            candidate("D", HIRE, HIRE, 66, 66));

    assertThat(shown).containsExactly("U 1 to 4", "D 1 to 2", "C 2 to 3", "X 3 to 4");
  }

  @Test
  void noCappedCandidateStandsAboveABetterRecommendation() {
    List<String> shown =
        shown(candidate("capped", NO, NO, 90, 90), candidate("lower", HIRE, HIRE, 61, 61));

    assertThat(shown).containsExactly("lower 1", "capped 2");
  }

  @Test
  void candidatesWhoCannotBeToldApartShareARank() {
    List<String> shown =
        shown(
            candidate("b", HIRE, HIRE, 66, 66),
            candidate("a", HIRE, HIRE, 66, 66),
            candidate("c", NO, NO, 20, 20));

    assertThat(shown).containsExactly("a 1", "b 1", "c 3");
  }

  @Test
  void oneWithEverythingOpenCouldHaveAnyRank() {
    List<String> shown =
        shown(
            candidate("empty", NO, STRONG, 0, 100),
            candidate("a", HIRE, HIRE, 66, 66),
            candidate("b", NO, NO, 66, 66));

    assertThat(shown).containsExactly("empty 1 to 3", "a 1 to 2", "b 2 to 3");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void findingOutMoreOnlyNarrowsTheRanksOfEveryCandidate(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();
    List<Map<String, Object>> documents = trial.scorecards(5);
    List<Outcome> before = new ArrayList<>();
    documents.forEach(of -> before.add(Outcome.of(evaluator.evaluate(trial.read(of)))));
    List<Rank> ranks = ranks(trial, before);
    assertThat(ranks).allSatisfy(rank -> assertThat(rank.worst()).isBetween(rank.best(), 5));

    for (int i = 0; i < documents.size(); i++) {
      for (Changes.Changed changed : new Changes(trial, documents.get(i)).filled()) {
        Evaluation more = evaluator.evaluate(trial.read(changed.scorecard()));
        List<Outcome> after = new ArrayList<>(before);
        after.set(i, Outcome.of(more));
        assertWithin(ranks(trial, after), ranks, "filling " + changed.what() + " of " + i);
      }
    }
  }

  private static void assertWithin(List<Rank> narrow, List<Rank> wide, String what) {
    for (int i = 0; i < wide.size(); i++) {
      assertThat(narrow.get(i).best()).as(what).isBetween(wide.get(i).best(), wide.get(i).worst());
      assertThat(narrow.get(i).worst())
          .as(what)
          .isBetween(narrow.get(i).best(), wide.get(i).worst());
    }
  }

  /** The ranks in the order of the outcomes. */
  private static List<Rank> ranks(Trial trial, List<Outcome> outcomes) {
    List<Integer> positions = IntStream.range(0, outcomes.size()).boxed().toList();
    return new Ranks(trial.rubric().bands())
        .of(positions, outcomes::get, Comparator.naturalOrder()).stream()
            .sorted(Comparator.comparing(Ranked::candidate))
            .map(Ranked::rank)
            .toList();
  }

  private static List<String> shown(Candidate... candidates) {
    return new Ranks(List.of(STRONG, HIRE, NO))
        .of(List.of(candidates), Candidate::outcome, Comparator.comparing(Candidate::name)).stream()
            .map(ranked -> ranked.candidate().name() + " " + ranked.rank().text())
            .toList();
  }

  private static Candidate candidate(String name, Band low, Band high, int from, int to) {
    Score score = new Score(BigFraction.of(from), BigFraction.of(to));
    return new Candidate(name, new Outcome(new Recommendation(low, high), score));
  }
}
