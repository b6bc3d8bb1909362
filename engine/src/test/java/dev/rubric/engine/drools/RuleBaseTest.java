package dev.rubric.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBaseTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void namesARuleForEachConditionOfALevelAndEachFlag(long seed) {
    Trial trial = Trial.of(seed);
    List<String> expected = new ArrayList<>();
    String id = Json.text(trial.tree(), "id");
    for (Map<String, Object> criterion : Json.objects(trial.tree(), "criteria")) {
      Json.objects(criterion, "levels").stream()
          .filter(level -> level.containsKey("when"))
          .forEach(
              level ->
                  expected.add(
                      id + "/" + Json.text(criterion, "id") + "/" + Json.text(level, "level")));
    }
    Json.objects(trial.tree(), "flags")
        .forEach(flag -> expected.add(id + "/flag/" + Json.text(flag, "id")));

    List<String> names = new RuleBase(trial.rubric()).names();

    assertThat(names).containsExactlyElementsOf(expected).doesNotHaveDuplicates();
  }
}
