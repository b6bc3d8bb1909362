package dev.rubric.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {

  @ParameterizedTest
  @CsvSource({
    "ada\u202Eevoli, ada\\u202eevoli",
    "\u2066ada\u2069, \\u2066ada\\u2069",
    "ada\u200Blove, ada\\u200blove",
    "ada\u200Dlove, ada\\u200dlove",
    "ada\u200D\u200D, ada\\u200d\\u200d",
    "\uFEFFada, \\ufeffada",
    "ada\u00ADlove, ada\\u00adlove",
    "ada\u2028love, ada\\u2028love",
    "ada\u001B[31m, ada\\u001b[31m",
    "ada\rlove, ada\\u000dlove",
    "ada\uDB40\uDC41, ada\\ue0041",
  })
  void spellsOutWhatATerminalWouldObeyOrNobodyWouldSee(String text, String plain) {
    assertThat(TerminalText.plain(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\nlines\r\n",
        "a\tb",
        "می\u200cخواهم",
        "श्री\u200dमान",
        "👩\u200d💻",
        "José",
        "山田太郎",
        "e\u0301",
      })
  void leavesWhatLanguagesAreWrittenWith(String text) {
    assertThat(TerminalText.plain(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Ada, 3",
    "José, 4",
    "Jose\u0301, 4",
    "山田太郎, 8",
    "김민수, 6",
    "\u1100\u1161\u11A8, 2",
    "ｱｲｳ, 3",
    "ＡＢ, 4",
    "נח\u05BC, 2",
    "😀, 2",
    "@|bold x|@, 10",
    "'“…”', 3",
  })
  void knowsHowManyColumnsATextTakes(String text, int width) {
    assertThat(TerminalText.width(text)).isEqualTo(width);
  }

  @Test
  void linesUpATableOfNamesFromEverywhere() {
    List<String> names = List.of("Ada Lovelace", "山田太郎", "Jose\u0301", "x\u202Ey");
    TextTable table = new TextTable();
    names.forEach(name -> table.add(name, "| hire"));
    StringWriter printed = new StringWriter();

    table.print(new PrintWriter(printed, true), "");

    assertThat(printed.toString().lines())
        .hasSize(names.size())
        .allSatisfy(
            line ->
                assertThat(TerminalText.width(line.substring(0, line.indexOf('|'))))
                    .isEqualTo("Ada Lovelace".length() + 2));
  }
}
