package dev.rubric.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectReaderTest {

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "r", "version": "1", "title": "R",
       "scale": [{"name": "weak", "points": 0}, {"name": "next\\u2028line", "points": 1}],
       "criteria": [{"id": "depth", "title": "Depth",
                     "levels": [{"level": "weak", "anchor": "a"}, {"level": "next\\u2028line", "anchor": "b"}]}],
       "signals": [{"id": "a.b", "label": "B", "type": "yes/no"}],
       "flags": [{"id": "f", "title": "F", "severity": "minor", "when": "a.b", "effects": [EFFECTS]}],
       "bands": [{"name": "hire at once", "at_least": 50}, {"name": "no"}]}
      """;

  private static List<Effect> effects(String effects) {
    Problems problems = new Problems();
    Rubric rubric =
        RubricReader.read(Json.node(RUBRIC.replace("EFFECTS", effects)), problems).orElseThrow();
    return rubric.flags().get(0).effects();
  }

  @Test
  void readsEachEffectInAnyCaseAndSpacing() {
    List<Effect> effects =
        effects(
            """
            "NOTE", "Deduct 2.50 point", "cap  recommendation at HIRE  at once", "Cap depth at Weak"
            """);

    assertThat(effects)
        .extracting(Effect::text)
        .containsExactly(
            "note", "deduct 2.5 points", "cap recommendation at hire at once", "cap depth at weak");
  }

  @Test
  void readsACapAtALevelWhoseNameHoldsALineSeparator() {
    List<Effect> effects = effects("\"cap depth at next\u2028line\"");

    assertThat(effects).containsExactly(new Effect.CapCriterion("depth", 1, "next\u2028line"));
  }
}
