package dev.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.JsonLines;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad scorecard changes no other's evaluation, and neither does a good one. */
class AloneAndBesideTest {

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void aScorecardIsEvaluatedTheSameAloneAndBesideOthers(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();
    List<Scorecard> scorecards = trial.scorecards(20).stream().map(trial::read).toList();

    List<String> beside = evaluator.evaluate(scorecards.stream()).map(Trial::line).toList();

    assertThat(beside)
        .as("seed %s", seed)
        .isEqualTo(scorecards.stream().map(evaluator::evaluate).map(Trial::line).toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void aBrokenLineIsReportedAndLeavesTheOthers(long seed) {
    Trial trial = Trial.of(seed);
    Evaluator evaluator = trial.evaluator();
    List<Map<String, Object>> good = trial.scorecards(12);
    List<String> lines = new ArrayList<>();
    List<Integer> brokenAt = new ArrayList<>();
    for (int i = 0; i < good.size(); i++) {
      lines.add(Json.write(good.get(i)));
      if (i % 3 == 0) {
        lines.add(broken(good.get(i), (int) (seed + i / 3)));
        brokenAt.add(lines.size());
      }
    }
    Problems problems = new Problems();

    List<Scorecard> read = read(trial, String.join("\n", lines), problems);

    assertThat(evaluator.evaluate(read.stream()).map(Trial::line))
        .as("seed %s", seed)
        .containsExactlyElementsOf(
            good.stream().map(trial::read).map(evaluator::evaluate).map(Trial::line).toList());
    assertThat(problems.list().stream().map(AloneAndBesideTest::line).distinct())
        .as("seed %s: %s", seed, problems.list())
        .containsExactlyElementsOf(brokenAt);
  }

  private static List<Scorecard> read(Trial trial, String text, Problems problems) {
    JsonLines lines =
        new JsonLines(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "cards.jsonl");
    List<Scorecard> read = new ArrayList<>();
    lines.forEachRemaining(
        line -> {
          problems.addAll(line.problems());
          line.node()
              .filter(node -> line.problems().isEmpty())
              .flatMap(node -> ScorecardReader.read(node, trial.rubric(), problems))
              .ifPresent(read::add);
        });
    return read;
  }

  private static int line(Problem problem) {
    Location at = problem.location();
    return at instanceof Location.InText text ? text.line() : ((Location.InDocument) at).line();
  }

  private static String broken(Map<String, Object> scorecard, int kind) {
    String whole = Json.write(scorecard);
    Map<String, Object> changed = new LinkedHashMap<>(scorecard);
    switch (kind % 8) {
      case 0 -> {
        return whole.substring(0, whole.length() / 2);
      }
      case 1 -> {
        return whole + whole;
      }
      case 2 -> {
        return "[" + whole + "]";
      }
      case 3 -> {
        return whole.substring(0, whole.length() - 1) + ",\"id\":\"twice\"}";
      }
      case 4 -> changed.put("facts", Map.of("nobody.knows", true));
      case 5 -> changed.put("rubric", "another-rubric");
      case 6 -> changed.remove("candidate");
      default -> changed.put("surprise", List.of());
    }
    return Json.write(changed);
  }
}
