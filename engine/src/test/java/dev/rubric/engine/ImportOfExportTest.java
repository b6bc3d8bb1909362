package dev.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Import of export is the identity, and import loses nothing that a document says. */
class ImportOfExportTest {

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void keepsARubricThroughJsonAndYaml(long seed) {
    Trial trial = Trial.of(seed);
    String indented = Written.rubric(trial.rubric(), Documents::writeJson);
    String yaml = Written.rubric(trial.rubric(), Documents::writeYaml);

    Rubric fromIndented = rubric(indented, "r.json", seed);
    Rubric fromCompact = rubric(Json.write(Json.read(indented)), "r.json", seed);
    Rubric fromYaml = rubric(yaml, "r.yaml", seed);

    assertThat(List.of(fromIndented, fromCompact, fromYaml))
        .allSatisfy(
            read -> {
              assertThat(Written.rubric(read, Documents::writeJson))
                  .as("seed %s", seed)
                  .isEqualTo(indented);
              assertThat(Documents.sha256(read)).as("seed %s", seed).isEqualTo(trial.sha256());
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void keepsAScorecardThroughJsonAndYaml(long seed) {
    Trial trial = Trial.of(seed);

    for (Map<String, Object> tree : trial.scorecards(5)) {
      Scorecard scorecard = trial.read(tree);
      String line = Written.scorecard(scorecard, Documents::writeLine);
      String indented = Written.scorecard(scorecard, Documents::writeJson);
      String yaml = Written.scorecard(scorecard, Documents::writeYaml);

      assertThat(line).doesNotContain("\n");
      assertThat(
              List.of(
                  scorecard(trial, line, "s.json"),
                  scorecard(trial, indented, "s.json"),
                  scorecard(trial, yaml, "s.yaml")))
          .as("seed %s: %s", seed, yaml)
          .allSatisfy(
              read -> assertThat(Written.scorecard(read, Documents::writeLine)).isEqualTo(line));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void losesNothingOfARubric(long seed) {
    Trial trial = Trial.of(seed);
    Map<String, Object> before = new LinkedHashMap<>(trial.tree());
    Map<String, Object> after = Json.read(Written.rubric(trial.rubric(), Documents::writeJson));
    before.remove("examples");
    after.remove("examples");

    assertThat(plain(after)).as("seed %s", seed).isEqualTo(plain(before));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void losesNothingOfAScorecardThatIsNotAValue(long seed) {
    Trial trial = Trial.of(seed);

    for (Map<String, Object> tree : trial.scorecards(5)) {
      Map<String, Object> before = new LinkedHashMap<>(tree);
      Map<String, Object> after =
          Json.read(Written.scorecard(trial.read(tree), Documents::writeJson));
      for (String values : List.of("facts", "lists")) {
        assertThat(known(after, values)).as("seed %s", seed).isEqualTo(known(before, values));
        before.remove(values);
        after.remove(values);
      }
      assertThat(plain(after)).as("seed %s", seed).isEqualTo(plain(before));
    }
  }

  /** The names of what is recorded; an empty list is recorded too. */
  private static Object known(Map<String, Object> scorecard, String name) {
    Map<String, Object> recorded = Json.member(scorecard, name);
    recorded.values().removeIf(ImportOfExportTest::isBlank);
    return recorded.keySet();
  }

  private static boolean isBlank(Object value) {
    return value == Json.NULL || (value instanceof String text && text.isBlank());
  }

  private static Rubric rubric(String text, String file, long seed) {
    Problems problems = new Problems();
    var read = RubricReader.read(Json.node(text, file), problems);
    assertThat(problems.list()).as("seed %s: %s", seed, text).isEmpty();
    return read.orElseThrow();
  }

  private static Scorecard scorecard(Trial trial, String text, String file) {
    Problems problems = new Problems();
    var read = ScorecardReader.read(Json.node(text, file), trial.rubric(), problems);
    assertThat(problems.list()).as("seed %s: %s", trial.seed(), text).isEmpty();
    return read.orElseThrow();
  }

  /** Without what is empty or false by default, with one way to write a number and a condition. */
  private static Object plain(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      Json.object(map)
          .forEach(
              (name, value) -> plain.put(name, name.equals("when") ? line(value) : plain(value)));
      plain.values().removeIf(value -> value.equals(false) || value.equals(List.of()));
      plain.values().removeIf(Map.of()::equals);
      return plain;
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(ImportOfExportTest::plain).toList();
    }
    return tree instanceof BigDecimal number
        ? new BigDecimal(number.stripTrailingZeros().toPlainString())
        : tree;
  }

  private static Object line(Object condition) {
    return condition.toString().strip().replaceAll("\\s+", " ");
  }
}
