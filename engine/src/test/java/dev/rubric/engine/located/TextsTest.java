package dev.rubric.engine.located;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.located.Node.CellNode;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"KL divergence", " KL \u00A0divergence", "KL\n\tdivergence\u202F"})
  void comparesWithWhiteSpaceOfAnyKindCollapsed(String text) {
    assertThat(Texts.comparable(text)).isEqualTo("kl divergence");
  }

  @Test
  void takesACellOfSpacesThatDoNotBreakForBlank() {
    Problems problems = new Problems();
    CellNode cell = new CellNode("\u00A0 \u00A0", new Location.InFile("card.xlsx"));

    assertThat(Texts.read(cell, "candidate", problems)).isNull();
    assertThat(problems.list()).isEmpty();
  }
}
