package dev.rubric.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.Trial;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.scorecard.Revision;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingReaderTest {

  private static final Location PLACE = new Location.InFile("trial");
  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "r", "version": "1", "title": "R",
       "scale": [{"name": "weak"}, {"name": "strong"}],
       "signals": [{"id": "a.x", "label": "L", "type": "yes/no"},
                   {"id": "a.way", "label": "L", "type": "choice", "options": ["By hand"]},
                   {"id": "a.minutes", "label": "L", "type": "number", "min": 0, "max": 60}],
       "lists": [{"id": "metrics", "label": "L",
                  "columns": [{"id": "online", "label": "L", "type": "yes/no"}]},
                 {"id": "steps", "label": "L", "rows": [{"id": "serving", "label": "L"}],
                  "columns": [{"id": "minutes", "label": "L", "type": "number"}]}],
       "criteria": [{"id": "c", "title": "C", "levels": [{"level": "weak", "anchor": "a"},
                                                         {"level": "strong", "anchor": "b"}]}]}
      """;
  private static final String SCORECARD =
      """
      {"format": "scorecard/1", "id": "s", "candidate": "C", "rubric": "r",
       "facts": {"a.x": true}, "lists": {"metrics": [{"online": true}]},
       "evidence": {"a.x": "said so"}}
      """;

  private final Trial trial = Trial.of(0, Json.read(RUBRIC));
  private final Scorecard scorecard = trial.read(Json.read(SCORECARD));

  @ParameterizedTest
  @CsvSource({
    "a.x=no, a.x, no",
    "a.way=by HAND, a.way, By hand",
    "a.way=none, a.way, none",
    "a.minutes= 12.50, a.minutes, 12.5",
    "serving.minutes=3, serving.minutes, 3",
    "metrics=[], metrics, no rows",
    "metrics[1].online=no, metrics[1].online, no",
    "metrics[1]=, metrics[1], not there",
    "metrics[2].online=yes, metrics[2].online, yes",
    "rating/c=Strong, rating/c, strong",
    "a.x=, a.x,",
    "rating/c=, rating/c,",
  })
  void readsAFactAndItsValue(String text, String fact, String value) {
    Problems problems = new Problems();

    Setting setting =
        SettingReader.read(text, scorecard, trial.rubric(), PLACE, problems).orElseThrow();

    assertThat(problems.list()).isEmpty();
    assertThat(setting.fact().text()).isEqualTo(fact);
    assertThat(Optional.ofNullable(setting.value()).map(found -> found.text()).orElse(null))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.x                  | `a.x` sets nothing, expected a fact and its value",
        "a.xx=yes             | unknown fact `a.xx`",
        "a.x=perhaps          | `a.x` is `perhaps`, expected yes or no",
        "a.minutes=61         | `a.minutes` is `61`, expected a number from 0 to 60",
        "a.way=daily          | `a.way` is `daily`, expected one of By hand, none",
        "steps=[]             | `steps` is a grid, set a cell of it",
        "metrics=none         | `metrics` is `none`, expected `[]`",
        "metrics[1]=[]        | `metrics[1]` is a row, set a cell of it",
        "metrics[3].online=no | `metrics` has 1 row, so the next is `metrics[2]`",
        "metrics[2]=          | `metrics` has 1 row",
        "rating/c=strange     | unknown level `strange` for criterion `c`",
        "rating/d=strong      | unknown fact `rating/d`",
      })
  void saysWhatIsWrongWithIt(String text, String message) {
    Problems problems = new Problems();

    assertThat(SettingReader.read(text, scorecard, trial.rubric(), PLACE, problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::message).containsExactly(message);
  }

  @Test
  void takesARowOutOfAList() {
    Setting gone =
        SettingReader.read("metrics[1]=", scorecard, trial.rubric(), PLACE, new Problems())
            .orElseThrow();

    Scorecard revised = Revision.of(scorecard, List.of(gone), trial.rubric().signals());

    assertThat(Objects.requireNonNull(revised.lists().get("metrics")).rows()).isEmpty();
    assertThat(revised.lists()).containsKey("metrics");
  }

  @Test
  void setsFactsOnACopyAndDropsTheEvidenceForWhatWasThere() {
    Problems problems = new Problems();
    Setting off =
        SettingReader.read("a.x=no", scorecard, trial.rubric(), PLACE, problems).orElseThrow();
    Setting row =
        SettingReader.read("metrics[2].online=no", scorecard, trial.rubric(), PLACE, problems)
            .orElseThrow();

    Scorecard revised = Revision.of(scorecard, List.of(off, row), trial.rubric().signals());

    assertThat(Objects.requireNonNull(revised.facts().get("a.x")).value().text()).isEqualTo("no");
    assertThat(revised.evidence()).isEmpty();
    assertThat(Objects.requireNonNull(revised.lists().get("metrics")).rows()).hasSize(2);
    assertThat(scorecard.evidence()).containsKey("a.x");
    assertThat(Objects.requireNonNull(scorecard.lists().get("metrics")).rows()).hasSize(1);
  }
}
