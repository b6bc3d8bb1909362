package dev.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same inputs give the same bytes, whatever surrounds them. */
class SameBytesTest {

  private static final List<Locale> LOCALES =
      List.of(
          Locale.forLanguageTag("tr-TR"),
          Locale.forLanguageTag("ar-EG-u-nu-arab"),
          Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"),
          Locale.GERMANY);

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void whateverTheOrderOfScorecards(long seed) {
    Trial trial = Trial.of(seed);
    List<Scorecard> scorecards = trial.scorecards(10).stream().map(trial::read).toList();
    List<Scorecard> reversed = new ArrayList<>(scorecards);
    Collections.reverse(reversed);

    List<String> forwards = lines(trial.evaluator(), scorecards);
    List<String> backwards = lines(trial.evaluator(), reversed);

    Collections.reverse(backwards);
    assertThat(backwards).as("seed %s", seed).isEqualTo(forwards);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void whateverTheOrderOfMembers(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();

    for (Map<String, Object> scorecard : trial.scorecards(5)) {
      Scorecard turned = trial.read(Json.object(turned(scorecard)));
      assertThat(Trial.line(evaluator.evaluate(turned)))
          .as("seed %s", seed)
          .isEqualTo(Trial.line(evaluator.evaluate(trial.read(scorecard))));
    }
    assertThat(Trial.of(seed, Json.object(turned(trial.tree()))).sha256())
        .as("seed %s", seed)
        .isEqualTo(trial.sha256());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void whateverTheThread(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();
    List<Scorecard> scorecards = trial.scorecards(20).stream().map(trial::read).toList();

    List<String> atOnce =
        scorecards.parallelStream().map(evaluator::evaluate).map(Trial::line).toList();

    assertThat(atOnce).as("seed %s", seed).isEqualTo(lines(evaluator, scorecards));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void whateverTheLocaleAndTheTimeZone(long seed) {
    String here = everything(seed);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();

    try {
      Locale.setDefault(LOCALES.get((int) (seed % LOCALES.size())));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(everything(seed)).as("seed %s", seed).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void whateverTheOrderOfFlags(long seed) {
    Trial trial = Trial.of(seed);
    Map<String, Object> tree = new LinkedHashMap<>(trial.tree());
    tree.computeIfPresent("flags", (name, flags) -> reversed((List<?>) flags));
    Trial other = Trial.of(seed, tree);
    Evaluator evaluator = trial.evaluator();
    Evaluator otherEvaluator = other.evaluator();

    for (Map<String, Object> scorecard : trial.scorecards(5)) {
      Evaluation one = evaluator.evaluate(trial.read(scorecard));
      Evaluation two = otherEvaluator.evaluate(other.read(scorecard));
      assertThat(statuses(two)).as("seed %s", seed).isEqualTo(statuses(one));
      assertThat(levels(two)).as("seed %s", seed).isEqualTo(levels(one));
      assertThat(two.score()).as("seed %s", seed).isEqualTo(one.score());
      assertThat(bands(two)).as("seed %s", seed).isEqualTo(bands(one));
      assertThat(two.coverage()).as("seed %s", seed).isEqualTo(one.coverage());
      assertThat(questions(two)).as("seed %s", seed).isEqualTo(questions(one));
    }
  }

  private static List<String> lines(Evaluator evaluator, List<Scorecard> scorecards) {
    return new ArrayList<>(evaluator.evaluate(scorecards.stream()).map(Trial::line).toList());
  }

  /** Read, evaluated and written from the beginning. */
  private static String everything(long seed) {
    Trial trial = Trial.of(seed);
    List<Scorecard> scorecards = trial.scorecards(5).stream().map(trial::read).toList();
    return Written.rubric(trial.rubric(), Documents::writeYaml)
        + Written.scorecard(scorecards.get(0), Documents::writeYaml)
        + lines(trial.evaluator(), scorecards);
  }

  private static Object turned(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> turned = new LinkedHashMap<>();
      List<Map.Entry<String, Object>> members = new ArrayList<>(Json.object(map).entrySet());
      Collections.reverse(members);
      members.forEach(member -> turned.put(member.getKey(), turned(member.getValue())));
      return turned;
    }
    return tree instanceof List<?> list ? list.stream().map(SameBytesTest::turned).toList() : tree;
  }

  private static List<?> reversed(List<?> list) {
    List<Object> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static Map<String, String> statuses(Evaluation evaluation) {
    return evaluation.flags().stream()
        .collect(Collectors.toMap(result -> result.flag().id(), FlagResult::status));
  }

  private static Map<String, List<Integer>> levels(Evaluation evaluation) {
    Function<CriterionResult, List<Integer>> ends =
        result -> List.of(result.low(), result.high(), result.countedLow(), result.countedHigh());
    return evaluation.criteria().stream()
        .collect(Collectors.toMap(result -> result.criterion().id(), ends));
  }

  private static List<String> bands(Evaluation evaluation) {
    return evaluation.recommendation() == null
        ? List.of()
        : List.of(
            evaluation.recommendation().low().name(), evaluation.recommendation().high().name());
  }

  private static Map<String, Set<String>> questions(Evaluation evaluation) {
    return evaluation.openQuestions().stream()
        .collect(
            Collectors.toMap(
                question -> question.fact().text(), question -> new HashSet<>(question.bearsOn())));
  }
}
