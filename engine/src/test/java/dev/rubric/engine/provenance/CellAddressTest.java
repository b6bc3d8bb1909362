package dev.rubric.engine.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTest {

  @ParameterizedTest
  @CsvSource({
    "A1, 0, 0",
    "C7, 6, 2",
    "Z1, 0, 25",
    "AA10, 9, 26",
    "AZ1, 0, 51",
    "BA1, 0, 52",
    "ZZ1, 0, 701",
    "AAA1, 0, 702",
    "XFD1048576, 1048575, 16383"
  })
  void countsFromZeroInsideAndAsPeopleDoOutside(String text, int row, int column) {
    assertThat(CellAddress.parse(text)).isEqualTo(new CellAddress(row, column)).hasToString(text);
  }

  @Test
  void readsBackEveryColumnThatItWrites() {
    for (int column = 0; column < CellAddress.COLUMNS; column++) {
      CellAddress address = new CellAddress(column, column);

      assertThat(CellAddress.parse(address.toString())).isEqualTo(address);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"$C$7", "$C7", "C$7", "c7", "C007"})
  void readsOtherWaysToWriteAnAddress(String text) {
    assertThat(CellAddress.parse(text)).hasToString("C7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "C",
        "7",
        "C0",
        "7C",
        "C-1",
        "XFE1",
        "A1048577",
        "A9999999",
        "AAAA1",
        "A1:B2",
        "A１"
      })
  void refusesWhatIsNoCell(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CellAddress.parse(text));
  }

  @Test
  void ordersByRowAndThenByColumn() {
    List<CellAddress> ordered =
        List.of(
            CellAddress.parse("Z1"),
            CellAddress.parse("AA1"),
            CellAddress.parse("A2"),
            CellAddress.parse("B2"));
    List<CellAddress> mixed = new ArrayList<>(ordered);
    Collections.reverse(mixed);

    Collections.sort(mixed);

    assertThat(mixed).isEqualTo(ordered);
  }
}
