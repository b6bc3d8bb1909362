package dev.rubric.engine.located;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.provenance.Location;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static final Location HERE = new Location.InFile("numbers");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "007, 7",
    "+1.50, 1.5",
    "' 12 ', 12",
    "1e3, 1000",
    "1.5E-3, 0.0015",
    "0.000, 0",
    "100.0, 100",
    "-2.50, -2.5"
  })
  void readsANumberAndForgetsHowItWasWritten(String text, String plain) {
    assertThat(Numbers.parse(text)).map(BigDecimal::toPlainString).contains(plain);
    assertThat(Numbers.of(new Node.CellNode(text, HERE)))
        .map(BigDecimal::toPlainString)
        .contains(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "one",
        "1,5",
        "1.",
        ".5",
        "1 000",
        "1_000",
        "0x1F",
        "NaN",
        "Infinity",
        "--1",
        "1e",
        "1e999",
        "1e31",
        "1e-31",
        "1234567890123456789012345678901",
        "٣",
        "½",
        "=1+1",
        "1%"
      })
  void refusesWhatIsNoNumberOfACommittee(String text) {
    assertThat(Numbers.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "123456789e2147483000"})
  void refusesAMonstrousNumberWithoutWritingItOut(String text) {
    assertThat(Numbers.of(new Node.NumberNode(new BigDecimal(text), HERE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "yes"})
  void takesNoTextForANumber(String text) {
    assertThat(Numbers.of(new Node.TextNode(text, HERE))).isEmpty();
  }
}
