package dev.rubric.spreadsheets.cells;

import static dev.rubric.spreadsheets.cells.RawOds.SPREADSHEET;
import static dev.rubric.spreadsheets.cells.RawOds.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdsReaderTest {

  private final Path folder;

  OdsReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** The file is one that LibreOffice 7.4 wrote. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1 | TEXT    | A title over three",
        "A4 | TEXT    | same",
        "C4 | TEXT    | same",
        "D4 | TEXT    | other",
        "A5 | NUMBER  | 0.1",
        "B5 | PERCENT | 0.3",
        "C5 | DATE    | 2026-03-09",
        "D5 | DATE    | 12:30:05",
        "E5 | BOOLEAN | true",
        "A6 | ERROR   | #DIV/0!",
        "B6 | NUMBER  | 2",
        "C6 | TEXT    | 'two   spaces\nand a link'",
        "D6 | TEXT    | =not a formula",
        "A9 | TEXT    | again",
      })
  void readsWhatLibreOfficeWrites(String address, Cell.Kind kind, String text) throws IOException {
    SheetCells sheet = libreOffice().sheet("Ratings").orElseThrow();

    assertThat(sheet.rows().stream().flatMap(row -> sheet.row(row).stream()))
        .contains(new Cell(CellAddress.parse(address), kind, text))
        .hasSize(17);
  }

  @Test
  void knowsSheetsAndMergedRanges() throws IOException {
    WorkbookCells workbook = libreOffice();

    assertThat(workbook.sheets()).extracting(SheetCells::name).containsExactly("Ratings", "Second");
    assertThat(workbook.sheets().get(0).merged())
        .extracting(MergedRange::toString)
        .containsExactly("A1:C1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<t:table-row t:number-rows-repeated='1048577'/>",
        "<t:table-row t:number-rows-repeated='0'/>",
        "<t:table-row t:number-rows-repeated='x'/>",
        "<t:table-row><t:table-cell t:number-columns-repeated='16385' o:value-type='string'><x:p>a</x:p></t:table-cell></t:table-row>",
        "<t:table-row><t:table-cell t:number-columns-spanned='99999'/></t:table-row>",
        "<t:table-row t:number-rows-repeated='1048576'/><t:table-row><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row>",
        "<t:table-row><t:table-cell o:value-type='float' o:value='1e999'/></t:table-row>",
        "<t:table-row><t:table-cell o:value-type='float' o:value='one'/></t:table-row>",
        "<t:table-row><t:table-cell o:value-type='float' o:value='10d'/></t:table-row>",
        "<t:table-row>",
      })
  void refusesDamage(String rows) throws IOException {
    assertThat(problem(content("<t:table t:name='A'>" + rows + "</t:table>")).code())
        .isEqualTo("broken-workbook");
  }

  @Test
  void stopsAtANumberOfCellsThatNoSheetHas() throws IOException {
    String cell =
        "<t:table-cell t:number-columns-repeated='16384' o:value-type='string'><x:p>a</x:p>"
            + "</t:table-cell>";

    Problem problem =
        problem(
            content(
                "<t:table t:name='A'><t:table-row t:number-rows-repeated='1048576'>"
                    + cell
                    + "</t:table-row></t:table>"));

    assertThat(problem.code()).isEqualTo("workbook-too-large");
  }

  @Test
  void leavesOutCopiesOfSheetsOfOtherFilesAndWhatWasDeleted() throws IOException {
    String row = "<t:table-row><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row>";
    Path file =
        write(
            SPREADSHEET,
            content(
                "<t:tracked-changes><t:table t:name='Gone'/></t:tracked-changes><t:table t:name='A'>"
                    + "<t:shapes><t:table t:name='Drawn'/></t:shapes>"
                    + row
                    + "</t:table><t:table t:name='Copy'><t:table-source/>"
                    + row
                    + "</t:table>"),
            "");

    assertThat(WorkbookReader.read(file, "book.ods").sheets())
        .extracting(SheetCells::name)
        .containsExactly("A");
  }

  @Test
  void tellsAFormulaThatNobodyCalculatedFromABlank() throws IOException {
    Path file =
        write(
            SPREADSHEET,
            content(
                "<t:table t:name='A'><t:table-row><t:table-cell t:formula='of:=1+1'/><t:table-cell/>"
                    + "</t:table-row></t:table>"),
            "");

    assertThat(WorkbookReader.read(file, "book.ods").sheets().get(0).row(0))
        .extracting(Cell::kind)
        .containsExactly(Cell.Kind.UNCALCULATED);
  }

  @Test
  void saysWhatOtherOpenDocumentFilesAre() throws IOException {
    Path text = write("application/vnd.oasis.opendocument.text", content(""), "");

    assertThat(problem(text).code()).isEqualTo("not-a-workbook");
  }

  @Test
  void refusesAnEncryptedWorkbook() throws IOException {
    Path file =
        write(
            SPREADSHEET,
            "no XML",
            "<manifest><file-entry><encryption-data/></file-entry></manifest>");

    assertThat(problem(file).code()).isEqualTo("encrypted-workbook");
  }

  private WorkbookCells libreOffice() throws IOException {
    Path file = folder.resolve("book.ods");
    try (InputStream written =
        Objects.requireNonNull(getClass().getResourceAsStream("libreoffice.ods"))) {
      Files.copy(written, file);
    }
    return WorkbookReader.read(file, "book.ods");
  }

  private Path write(String type, String content, String manifest) throws IOException {
    return RawOds.write(folder.resolve("book.ods"), type, content, manifest);
  }

  private Problem problem(String content) throws IOException {
    return problem(write(SPREADSHEET, content, ""));
  }

  private static Problem problem(Path file) {
    InvalidInputException thrown =
        catchThrowableOfType(
            InvalidInputException.class, () -> WorkbookReader.read(file, "book.ods"));
    assertThat(thrown).isNotNull();
    assertThat(thrown.problems()).hasSize(1);
    return thrown.problems().get(0);
  }
}
