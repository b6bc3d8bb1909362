package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.spreadsheets.cells.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges that a spreadsheet program turned into dates. */
final class DatedRangesTest {

  private static final String BODY =
      """
      Clarity | text that describes one | text that describes two | text of the third
      Depth | words that describe one | words that describe two | words of the third
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-01-02; 2026-03-04; 2026-05-06",
        "2026-02-01; 2026-04-03; 2026-06-05",
        "2-Jan; 4-Mar; 6-May",
        "Jan-02; Mar-04; May-06",
        "02. Jan; 04. Mrz; 06. Mai",
        "1-2; 2026-03-04; 5-6",
      })
  void areTheLevelsOfAHeaderAgain(String first, String second, String third) {
    Drawn drawn = Drawn.sheet("Criterion | | |\n" + BODY);
    put(drawn, "B1", first);
    put(drawn, "C1", second);
    put(drawn, "D1", third);

    Drawn.Reading read = drawn.read();

    assertThat(read.scale()).isEqualTo("1-2 1.5 < 3-4 3.5 < 5-6 5.5");
    assertThat(read.remarks()).contains("`3-4` [Sheet1!C1]", "stored as", "read as what was typed");
    assertThat(read.rubric().scale().get(1).location().place()).isEqualTo("Sheet1!C1");
  }

  @Test
  void arePointsUnderNames() {
    Drawn drawn = Drawn.sheet("Criterion | Poor | Fair | Good\n | 0 | | 4-5\n" + BODY);
    put(drawn, "C2", "2026-01-03");

    Drawn.Reading read = drawn.read();

    assertThat(read.scale()).isEqualTo("Poor 0 < Fair 2 < Good 4.5");
    assertThat(read.remarks()).contains("`1-3` [Sheet1!C2] is stored as 2026-01-03");
  }

  @Test
  void areLevelsDown() {
    Drawn drawn =
        Drawn.sheet(
            """
            Score | Leadership | Communication
             | Sets direction for several teams | Adapts the message to anyone
             | Sets direction for own team | Is understood by all peers
            """);
    put(drawn, "A2", "2026-03-04");
    put(drawn, "A3", "2026-01-02");

    assertThat(drawn.read().scale()).isEqualTo("1-2 1.5 < 3-4 3.5");
  }

  @Test
  void stayDatesWhereTheyContinueNothing() {
    Drawn drawn = Drawn.sheet("Criterion | Poor | Fair | Good\n | 0 | | 4-5\n" + BODY);
    put(drawn, "C2", "2026-07-09");

    Drawn.Reading read = drawn.read();

    assertThat(read.scale()).isEqualTo("Poor 1 < Fair 2 < Good 3");
    assertThat(read.remarks())
        .contains("[Sheet1!C2] holds the date 2026-07-09, which spreadsheets make of `7-9`");
  }

  private static void put(Drawn drawn, String cell, String text) {
    Cell.Kind kind = text.startsWith("20") ? Cell.Kind.DATE : Cell.Kind.TEXT;
    drawn.last().add(new Cell(CellAddress.parse(cell), kind, text));
  }
}
