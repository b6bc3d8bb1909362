package dev.rubric.spreadsheets.cells;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private final Path folder;

  CsvRowsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void namesTheOnlySheetAfterTheFileAndKeepsPlaces() throws IOException {
    WorkbookCells workbook = read("Name,Score\n\nA,3\n");

    SheetCells sheet = workbook.sheets().get(0);
    assertThat(sheet.at(2, 1).describe()).isEqualTo("ratings.csv [ratings!B3]");
    assertThat(texts(sheet, 2)).containsExactly("A", "3");
    assertThat(sheet.rows()).containsExactly(0, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheDelimiter(String delimiter) throws IOException {
    String text =
        "Criterion#Weak#Strong\nServing#\"one, two; three|\tfour\"#plans 10,5 ms\nData#ok#a, b\n"
            .replace("#", delimiter);
    text = delimiter.equals(",") ? text.replace("10,5", "10.5").replace("a, b", "\"a, b\"") : text;

    assertThat(texts(sheet(text), 1)).startsWith("Serving", "one, two; three|\tfour").hasSize(3);
  }

  @Test
  void believesTheLineThatDeclaresADelimiterAndDoesNotCountIt() throws IOException {
    SheetCells sheet = sheet("sep=;\r\na, b;c, d, e\r\nx, y;z, w, v\r\n");

    assertThat(texts(sheet, 0)).containsExactly("a, b", "c, d, e");
  }

  @Test
  void takesQuotesAsProgramsWriteThem() throws IOException {
    SheetCells sheet =
        sheet("a, \"b, c\" ,\"say \"\"hi\"\"\",5\" disk\r\n\"two\r\nlines\",x,y,z\r\nlast,,,\r\n");

    assertThat(texts(sheet, 0)).containsExactly("a", "b, c", "say \"hi\"", "5\" disk");
    assertThat(texts(sheet, 1)).startsWith("two\r\nlines", "x");
    assertThat(texts(sheet, 2)).containsExactly("last");
  }

  @Test
  void knowsARowThatADelimiterTearsApart() throws IOException {
    SheetCells sheet =
        sheet("Criterion,Rating,Note\nServing,weak, but trying,\nData,strong\nModel,weak,ok\n");

    assertThat(List.of(1, 2, 3)).filteredOn(row -> sheet.isTornApart(row, 0)).containsExactly(1);
  }

  @Test
  void readsEveryUsualEncoding() throws IOException {
    String text = "Kriterium,Größe\nÜberblick,stark\n";

    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      WorkbookCells marked = read(("\uFEFF" + text).getBytes(charset));
      assertThat(texts(marked.sheets().get(0), 0)).containsExactly("Kriterium", "Größe");
      assertThat(marked.warnings()).isEmpty();
      assertThat(texts(read(text.getBytes(charset)).sheets().get(0), 1))
          .containsExactly("Überblick", "stark");
    }
  }

  @Test
  void takesAnyCharacterOfAFileThatSaysItIsInUtf16() throws IOException {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      WorkbookCells marked = read("\uFEFFKriterium,😀\n目,Ā\n".getBytes(charset));
      assertThat(texts(marked.sheets().get(0), 0)).containsExactly("Kriterium", "😀");
      assertThat(texts(marked.sheets().get(0), 1)).containsExactly("目", "Ā");
    }
  }

  @Test
  void saysThatAnEncodingIsAGuess() throws IOException {
    WorkbookCells workbook = read("Größe,1\nx – y,2\n".getBytes(Charset.forName("windows-1252")));

    assertThat(texts(workbook.sheets().get(0), 1)).containsExactly("x – y", "2");
    assertThat(workbook.warnings()).extracting(Problem::code).containsExactly("guessed-encoding");
  }

  @Test
  void refusesBytesThatAreNoCharacters() {
    byte[] bytes = "a,b\n".getBytes(UTF_8);
    byte[] odd = Arrays.copyOf(bytes, bytes.length + 1);
    odd[bytes.length] = (byte) 0x81;

    assertThat(problem(odd).code()).isEqualTo("unknown-encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
  void saysThatUtf32IsNotRead(String encoding) {
    Problem problem = problem("\uFEFFid,candidate\n".getBytes(Charset.forName(encoding)));

    assertThat(problem.code()).isEqualTo("unknown-encoding");
    assertThat(problem.message()).contains("UTF-32");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\nc,\"d\ne,f\n", "a,b\nc,\"d\" e\nf,g\n"})
  void namesTheRowInWhichAQuoteGoesWrong(String text) {
    Problem problem = problem(text.getBytes(UTF_8));

    assertThat(problem.code()).isEqualTo("broken-row");
    assertThat(problem.location().place()).isEqualTo("ratings!A2");
  }

  @Test
  void takesOffNoApostropheButOneThatKeepsATextFromBeingAFormula() throws IOException {
    assertThat(texts(sheet("'=1+1,''-5,'twas,=2\n"), 0))
        .containsExactly("=1+1", "'-5", "'twas", "=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd", "'=cmd", "''=x", "+1", "-", "@a", "\tb", "\rc", "'", "''", "plain", "'tis"
      })
  void givesBackEveryTextThatWasKeptFromBeingAFormula(String text) {
    String escaped = CsvTexts.escaped(text);

    assertThat(escaped).doesNotMatch("[=+\\-@\\t\\r](?s:.*)");
    assertThat(CsvTexts.unescaped(escaped)).isEqualTo(text);
  }

  @Test
  void refusesWhatNoSheetHolds() {
    assertThat(problem("\n".repeat((1 << 20) + 1).getBytes(UTF_8)).code())
        .isEqualTo("file-too-large");
    assertThat(problem(",".repeat(1 << 14).getBytes(UTF_8)).code()).isEqualTo("file-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE html><table>", "\u0001\u0002\u0003", "PK\u0005\u0006"})
  void saysWhatAnotherFileIs(String text) {
    assertThat(problem(text.getBytes(UTF_8)).code()).isEqualTo("not-a-workbook");
  }

  @Test
  void readsAWorkbookUnderTheNameOfAText() throws IOException {
    Path file =
        new RawWorkbook()
            .sheet("<row r='1'><c r='A1'><v>3</v></c></row>")
            .write(folder.resolve("ratings.csv"));

    assertThat(WorkbookReader.read(file, "ratings.csv").sheets().get(0).name()).isEqualTo("Data");
  }

  private SheetCells sheet(String text) throws IOException {
    return read(text).sheets().get(0);
  }

  private static List<String> texts(SheetCells sheet, int row) {
    return sheet.row(row).stream().map(Cell::text).toList();
  }

  private WorkbookCells read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private WorkbookCells read(byte[] bytes) throws IOException {
    Path file = folder.resolve("ratings.csv");
    Files.write(file, bytes);
    return WorkbookReader.read(file, "ratings.csv");
  }

  private Problem problem(byte[] bytes) {
    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> read(bytes));
    assertThat(thrown).isNotNull();
    assertThat(thrown.problems()).hasSize(1);
    return thrown.problems().get(0);
  }
}
