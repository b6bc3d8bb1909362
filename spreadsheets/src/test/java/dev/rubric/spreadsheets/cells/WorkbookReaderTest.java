package dev.rubric.spreadsheets.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.spreadsheets.RubricWorkbook;
import dev.rubric.spreadsheets.Samples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {

  private final Path folder;

  WorkbookReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='A1'><v>0.1</v></c>                           | NUMBER  | 0.1",
        "<c r='A1'><v>0.10000000000000001</v></c>           | NUMBER  | 0.1",
        "<c r='A1'><v>0.30000000000000004</v></c>           | NUMBER  | 0.3",
        "<c r='A1'><v>1E+15</v></c>                         | NUMBER  | 1000000000000000",
        "<c r='A1'><v>7.0</v></c>                           | NUMBER  | 7",
        "<c r='A1' t='n'><f>1+1</f><v>2</v></c>             | NUMBER  | 2",
        "<c r='A1' s='1'><v>46090</v></c>                   | DATE    | 2026-03-09",
        "<c r='A1' s='2'><v>46090.5</v></c>                 | DATE    | 2026-03-09T12:00:00",
        "<c r='A1' s='1'><v>0.5</v></c>                     | DATE    | 12:00:00",
        "<c r='A1' s='1'><v>-5</v></c>                      | DATE    | -5",
        "<c r='A1' t='d'><v>2026-03-09T00:00:00</v></c>     | DATE    | 2026-03-09",
        "<c r='A1' t='b'><v>1</v></c>                       | BOOLEAN | true",
        "<c r='A1' t='e'><v>#REF!</v></c>                   | ERROR   | #REF!",
        "<c r='A1' t='s'><v>0</v></c>                       | TEXT    | shared",
        "<c r='A1' t='str'><f>A2</f><v>worked out</v></c>   | TEXT    | worked out",
        "<c r='A1' t='inlineStr'><is><t>_x005F_x0041_</t></is></c> | TEXT | _x0041_",
        "<c><v>3</v></c>                                    | NUMBER  | 3",
        "<c r='A1'><f>1+1</f></c>                           | UNCALCULATED | ''",
        "<c r='A1'><f>1+1</f><v></v></c>                    | UNCALCULATED | ''",
        "<c r='A1' t='inlineStr'><is><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh><t>x</t></rPh></is></c> | TEXT | rich text",
      })
  void keepsWhatACellShows(String cell, Cell.Kind kind, String text) throws IOException {
    Cell read = onlyCell(new RawWorkbook().sheet("<row r='1'>" + cell + "</row>"));

    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "<si><t>a_x000D_b</t></si>, a\rb",
    "<si><t>_x005F_x0041_</t></si>, _x0041_",
    "<si><r><t>two </t></r><r><t>runs</t></r><rPh sb='0' eb='1'><t>no</t></rPh></si>, two runs",
    "<si><t xml:space='preserve'>&lt;b&gt;&amp;</t></si>, <b>&"
  })
  void joinsAndDecodesSharedTexts(String item, String text) throws IOException {
    RawWorkbook workbook =
        new RawWorkbook().texts(item).sheet("<row r='1'><c r='A1' t='s'><v>0</v></c></row>");

    assertThat(onlyCell(workbook).text()).isEqualTo(text);
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
    RawWorkbook workbook =
        new RawWorkbook()
            .with(
                "xl/workbook.xml",
                RawWorkbook.workbook(
                    "date1904='1'", "<sheet name='Data' sheetId='1' r:id='rId1'/>"))
            .sheet("<row r='1'><c r='A1' s='1'><v>44628</v></c></row>");

    assertThat(onlyCell(workbook).text()).isEqualTo("2026-03-09");
  }

  @Test
  void leavesBlankCellsOut() throws IOException {
    RawWorkbook workbook =
        new RawWorkbook()
            .sheet("<row r='1'><c r='A1' s='1'/><c r='B1' t='str'><f>A2</f><v></v></c></row>");

    assertThat(read(workbook).sheets().get(0).rows()).isEmpty();
  }

  @Test
  void readsHiddenSheetsAndKnowsMergedRanges() throws IOException {
    RawWorkbook workbook =
        new RawWorkbook()
            .with(
                "xl/workbook.xml",
                RawWorkbook.workbook(
                    "", "<sheet name='Data' sheetId='1' state='veryHidden' r:id='rId1'/>"))
            .sheet("", "<mergeCells><mergeCell ref='A1:C2'/></mergeCells>");

    SheetCells sheet = read(workbook).sheets().get(0);

    assertThat(sheet.merged()).extracting(MergedRange::toString).containsExactly("A1:C2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r='1'><c r='A2'><v>1</v></c></row>                         | Data!A1",
        "<row r='1'><c r='B1'><v>1</v></c><c r='B1'><v>2</v></c></row>   | Data!B1",
        "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>2</v></c></row>   | Data!B1",
        "<row r='2'/><row r='2'/>                                        | Data!A2",
        "<row r='1048577'/>                                              | Data!A1",
        "<row r='0'/>                                                    | Data!A1",
        "<row r='1'><c r='XFE1'><v>1</v></c></row>                       | Data!A1",
        "<row r='1'><c r='?'><v>1</v></c></row>                          | Data!A1",
        "<row r='1'><c r='C1' t='s'><v>1</v></c></row>                   | Data!C1",
        "<row r='1'><c r='C1' t='s'><v>-1</v></c></row>                  | Data!C1",
        "<row r='1'><c r='C1'><v>one</v></c></row>                       | Data!C1",
        "<row r='1'><c r='C1'><v>10d</v></c></row>                       | Data!C1",
        "<row r='1'><c r='C1'><v>0x1p3</v></c></row>                     | Data!C1",
        "<row r='1'><c r='C1'><v>NaN</v></c></row>                       | Data!C1",
        "<row r='1'><c r='C1'><v>1e999</v></c></row>                     | Data!C1",
        "<row r='1'><c r='C1' t='b'><v>2</v></c></row>                   | Data!C1",
        "<row r='1'><c r='C1' t='x'><v>2</v></c></row>                   | Data!C1",
      })
  void refusesASheetThatProgramsReadDifferently(String rows, String place) throws IOException {
    Problem problem = problem(new RawWorkbook().sheet(rows));

    assertThat(problem.code()).isEqualTo("broken-workbook");
    assertThat(problem.location().place()).isEqualTo(place);
  }

  @Test
  void saysOfNoNumberThatItIsTooLarge() throws IOException {
    Problem problem = problem(new RawWorkbook().sheet("<row r='1'><c><v>NaN</v></c></row>"));

    assertThat(problem.message()).endsWith("should hold a number and holds `NaN`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e 'boom'>]><worksheet>&e;</worksheet>",
        "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><worksheet/>",
        "<worksheet>&undeclared;</worksheet>",
        "<worksheet>",
        "no XML",
        ""
      })
  void refusesAPartThatIsNotPlainXml(String part) throws IOException {
    Problem problem = problem(new RawWorkbook().with("xl/worksheets/sheet1.xml", part));

    assertThat(problem.code()).isEqualTo("broken-workbook");
    assertThat(problem.message()).contains("xl/worksheets/sheet1.xml");
  }

  @Test
  void refusesAMissingPart() throws IOException {
    assertThat(problem(new RawWorkbook().without("xl/worksheets/sheet1.xml")).message())
        .contains("missing");
  }

  @Test
  void refusesAPartThatStandsTwice() throws IOException {
    Path file = new RawWorkbook().with("xl/worksheets/sheetX.xml", "<a/>").write(path());
    RawWorkbook.rename(file, "sheetX.xml", "SHEET1.xml");

    assertThat(problem(file, "book.xlsx").message()).contains("twice");
  }

  @Test
  void stopsUnpackingAtASizeThatNoSheetHas() throws IOException {
    Path file = path();
    RawWorkbook.bomb(file, "xl/worksheets/sheet1.xml", 40);

    assertThat(problem(file, "book.xlsx").code()).isEqualTo("workbook-too-large");
  }

  @Test
  void refusesMacros() throws IOException {
    RawWorkbook byType =
        new RawWorkbook()
            .with(
                "[Content_Types].xml",
                "<Types><Override PartName='/xl/workbook.xml' ContentType='application/"
                    + "vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>");
    RawWorkbook byLink =
        new RawWorkbook()
            .with(
                "xl/_rels/workbook.xml.rels",
                RawWorkbook.links(RawWorkbook.link("rId9", "vbaProject", "vbaProject.bin")));

    assertThat(List.of(problem(byType).code(), problem(byLink).code()))
        .containsOnly("workbook-with-macros");
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty-file",
    "'Name,Score', not-a-workbook",
    "'<html><table>', not-a-workbook",
    "'%PDF-1.7', not-a-workbook"
  })
  void saysWhatAnotherFileIs(String content, String code) throws IOException {
    Path file = path();
    Files.writeString(file, content);

    assertThat(problem(file, "book.xlsx").code()).isEqualTo(code);
  }

  @Test
  void saysWhatAnotherArchiveIs() throws IOException {
    assertThat(problem(new RawWorkbook().without("[Content_Types].xml")).code())
        .isEqualTo("not-a-workbook");
    assertThat(problem(new RawWorkbook().without("_rels/.rels")).code())
        .isEqualTo("not-a-workbook");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 40, 400, 900})
  void refusesATruncatedWorkbook(int length) throws IOException {
    Path file = new RawWorkbook().write(path());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

    assertThat(problem(file, "book.xlsx").code()).isEqualTo("broken-workbook");
  }

  @Test
  void refusesAnArchiveWithACommentThatIsNoText() throws IOException {
    Path file = path();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      ZipEntry part = new ZipEntry("[Content_Types].xml");
      part.setComment("\u00E9");
      zip.putNextEntry(part);
    }
    String archive = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(
        file, archive.replace("\u00C3\u00A9", "\u00C3\u00C3"), StandardCharsets.ISO_8859_1);

    assertThat(problem(file, "book.xlsx").message()).contains("comments that are no text");
  }

  @Test
  void neverFailsOtherwiseOnADamagedWorkbook() throws IOException {
    Path file = path();
    try (OutputStream output = Files.newOutputStream(file)) {
      RubricWorkbook.write(Samples.everyFeature(), output);
    }
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(20260309);

    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 8; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, damaged);
      Throwable thrown = catchThrowable(() -> WorkbookReader.read(file, "book.xlsx"));
      assertThat(thrown == null || thrown instanceof InvalidInputException)
          .as("damage " + i + ": " + thrown)
          .isTrue();
    }
  }

  @Test
  void tellsAMissingFileFromADamagedOne() {
    assertThatThrownBy(() -> WorkbookReader.read(folder.resolve("none.xlsx"), "none.xlsx"))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void readsAnOldWorkbookIntoTheSameCells() throws IOException {
    Path file = old();

    SheetCells sheet = WorkbookReader.read(file, "book.xls").sheets().get(0);

    assertThat(sheet.row(0))
        .extracting(Cell::kind)
        .containsExactly(
            Cell.Kind.NUMBER, Cell.Kind.TEXT, Cell.Kind.BOOLEAN, Cell.Kind.DATE, Cell.Kind.ERROR);
    assertThat(sheet.row(0))
        .extracting(Cell::text)
        .containsExactly("0.1", "text", "true", "2026-03-09", "#REF!");
    assertThat(sheet.merged()).extracting(MergedRange::toString).containsExactly("A3:B3");
  }

  @Test
  void refusesAnOldWorkbookUnderANewName() throws IOException {
    assertThat(problem(old(), "book.xlsx").code()).isEqualTo("misnamed-workbook");
  }

  @Test
  void refusesATruncatedOldWorkbook() throws IOException {
    Path file = old();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1500));

    assertThat(problem(file, "book.xls").code()).isEqualTo("broken-workbook");
  }

  @Test
  void refusesAnEncryptedWorkbook() throws Exception {
    Path file = path();
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream output = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(files)) {
        encrypted.write("anything".getBytes(StandardCharsets.UTF_8));
      }
      files.writeFilesystem(output);
    }

    assertThat(problem(file, "book.xlsx").code()).isEqualTo("encrypted-workbook");
  }

  private Path old() throws IOException {
    Path file = folder.resolve("book.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream output = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("Old");
      var row = sheet.createRow(0);
      row.createCell(0).setCellValue(0.1);
      row.createCell(1).setCellValue("text");
      row.createCell(2).setCellValue(true);
      row.createCell(3).setCellValue(LocalDate.of(2026, 3, 9));
      var style = workbook.createCellStyle();
      style.setDataFormat((short) 14);
      row.getCell(3).setCellStyle(style);
      row.createCell(4).setCellErrorValue(FormulaError.REF.getCode());
      row.createCell(5);
      sheet.addMergedRegion(CellRangeAddress.valueOf("A3:B3"));
      workbook.write(output);
    }
    return file;
  }

  private Path path() {
    return folder.resolve("book.xlsx");
  }

  private WorkbookCells read(RawWorkbook workbook) throws IOException {
    return WorkbookReader.read(workbook.write(path()), "book.xlsx");
  }

  private Cell onlyCell(RawWorkbook workbook) throws IOException {
    SheetCells sheet = read(workbook).sheets().get(0);
    assertThat(sheet.row(0)).hasSize(1);
    return sheet.row(0).iterator().next();
  }

  private Problem problem(RawWorkbook workbook) throws IOException {
    return problem(workbook.write(path()), "book.xlsx");
  }

  private static Problem problem(Path file, String name) {
    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> WorkbookReader.read(file, name));
    assertThat(thrown).isNotNull();
    assertThat(thrown.problems()).hasSize(1);
    assertThat(thrown.problems().get(0).location().file()).isEqualTo(name);
    return thrown.problems().get(0);
  }
}
