package dev.rubric.engine.blind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Trial;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.scorecard.Note;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlindScorecardTest {

  private static final String NAME = "Zuzana Quixotová";

  private final Pseudonyms pseudonyms = new Pseudonyms(PseudonymsTest.key(7));

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#fifty")
  void evaluatesAsTheOneThatTellsTheName(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();

    for (Map<String, Object> tree : trial.scorecards(3)) {
      Scorecard scorecard = trial.read(tree);
      Evaluation seen = evaluator.evaluate(scorecard);
      Evaluation blind =
          evaluator.evaluate(BlindScorecard.of(scorecard, trial.rubric(), pseudonyms));

      assertThat(afterTheNames(blind)).as("seed %d", seed).isEqualTo(afterTheNames(seen));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#fifty")
  void tellsTheNameNowhere(long seed) {
    Trial trial = Trial.of(seed);
    Map<String, Object> tree = new LinkedHashMap<>(trial.scorecards(1).get(0));
    tree.put("candidate", NAME);
    tree.put("id", "quixotová-1");
    tree.put("evidence", quotedEverywhere(trial.read(tree)));

    Scorecard blind = BlindScorecard.of(trial.read(tree), trial.rubric(), pseudonyms);

    assertThat(blind.toString().toLowerCase(Locale.ROOT)).doesNotContain("quixotov", "zuzana");
    assertThat(blind.evidence().values())
        .extracting(Note::text)
        .allMatch(text -> text.startsWith(pseudonyms.candidate(NAME) + " said so, and "));
  }

  private static Map<String, Object> quotedEverywhere(Scorecard scorecard) {
    Map<String, Object> evidence = new LinkedHashMap<>();
    scorecard
        .facts()
        .keySet()
        .forEach(fact -> evidence.put(fact, NAME + " said so, and Zuzana’s test ran"));
    return evidence;
  }

  /** An evaluation names scorecard and candidate first. */
  private static String afterTheNames(Evaluation evaluation) {
    String line = Trial.line(evaluation);
    return line.substring(line.indexOf("\"rubric\":"));
  }
}
