package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLinesTest {

  @ParameterizedTest
  @CsvSource({
    "short, 1",
    "two words more than fit, 3",
    "unbreakableunbreakable1, 3",
    "one-of-several-words, 3",
    "'twelve and, as-it-is broken', 3",
    "データが変わったら, 2",
    "データが変わったら再学習すると, 3",
    "“quoted” – ok, 2",
  })
  void countsLinesOfTenUnits(String text, int lines) {
    assertThat(TextLines.count(text, 10)).isEqualTo(lines);
  }

  @Test
  void countsTheLinesThatTheTextBreaksItself() {
    assertThat(TextLines.count("one\n\nthree", 10)).isEqualTo(3);
  }
}
