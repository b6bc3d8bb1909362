package dev.rubric.spreadsheets.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedTextsTest {

  @Test
  void givesEveryTextBack() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      texts.add("text " + i);
    }
    for (String text : List.of("", "plain", "Größe ÿ", "Ā", "日本", "\uD83D\uDE00", "\uD800")) {
      texts.add(text);
      texts.add(text.repeat(300_000));
    }

    List<String> packed = new PackedTexts();
    packed.addAll(texts);

    assertThat(packed).isEqualTo(texts);
    assertThatThrownBy(() -> packed.get(texts.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
