package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricWorkbookTest {

  private final Path folder;

  RubricWorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void comesBackAsItWas() throws IOException {
    Rubric rubric = Samples.everyFeature();
    Path file = written(rubric);

    Problems problems = new Problems();
    Node tree =
        RubricWorkbook.read(WorkbookReader.read(file, "rubric.xlsx"), problems).orElseThrow();

    assertThat(Samples.document(Samples.rubric(tree, problems)))
        .isEqualTo(Samples.document(rubric));
  }

  @Test
  void givesTheSameBytesForTheSameRubric() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();

    RubricWorkbook.write(Samples.everyFeature(), first);
    RubricWorkbook.write(Samples.everyFeature(), second);

    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
  }

  @Test
  void leavesTheFileAsItWas() throws IOException {
    Path file = written(Samples.everyFeature());
    byte[] before = Files.readAllBytes(file);

    RubricWorkbook.read(WorkbookReader.read(file, "rubric.xlsx"), new Problems());

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void writesTextThatLooksLikeAFormulaAsText() throws IOException {
    Path file = written(Samples.everyFeature());

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      Cell title = workbook.getSheet("Rubric").getRow(4).getCell(1);
      assertThat(title.getStringCellValue()).startsWith("=Every feature");
      assertThat(title.getCellStyle().getQuotePrefixed()).isTrue();
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
        }
      }
    }
  }

  @Test
  void readsSheetsAndColumnsInAnyOrderAndLeavesNotesOut() throws IOException {
    Path file =
        changed(
            written(Samples.everyFeature()),
            workbook -> {
              workbook.setSheetOrder("Bands", 0);
              workbook.setSheetName(workbook.getSheetIndex("Criteria"), "CRITERIA");
              Sheet bands = workbook.getSheet("Bands");
              for (Row row : bands) {
                row.createCell(4).setCellValue("a note");
                Cell name = row.createCell(7);
                name.setCellValue(
                    " " + row.getCell(0).getStringCellValue().toUpperCase(Locale.ROOT));
                row.removeCell(row.getCell(0));
              }
            });

    Problems problems = new Problems();
    Node tree =
        RubricWorkbook.read(WorkbookReader.read(file, "rubric.xlsx"), problems).orElseThrow();

    assertThat(Samples.rubric(tree, problems).bands())
        .extracting("name")
        .containsExactly("YES", "NO; NOT NOW");
  }

  @Test
  void readsAWorkbookThatHasCriteriaAlone() throws IOException {
    Path file =
        changed(
            written(Samples.everyFeature()),
            workbook -> {
              for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
                workbook.removeSheetAt(i);
              }
              Sheet sheet = workbook.createSheet("Criteria");
              row(sheet, 0, "Onsite interviews");
              row(sheet, 2, "Title", "Strong (3)", "Poor (1)", "Okay (2)");
              row(sheet, 3, "Problem solving", "solves", "does not", "nearly");
            });

    Problems problems = new Problems();
    Node tree =
        RubricWorkbook.read(WorkbookReader.read(file, "dir/Onsite Loop.xlsx"), problems)
            .orElseThrow();
    Rubric rubric = Samples.rubric(tree, problems);

    assertThat(rubric.id()).isEqualTo("onsite-loop");
    assertThat(rubric.criteria().get(0).id()).isEqualTo("problem-solving");
    assertThat(rubric.criteria().get(0).levels())
        .extracting("name")
        .containsExactly("Poor", "Okay", "Strong");
    assertThat(rubric.criteria().get(0).levels().get(0).location().describe())
        .isEqualTo("dir/Onsite Loop.xlsx [Criteria!C4]");
  }

  @Test
  void reportsWhatIsWrongWithTheSheetsAtItsCells() throws IOException {
    Path file =
        changed(
            written(Samples.everyFeature()),
            workbook -> {
              Sheet flags = workbook.getSheet("Red flags");
              flags.getRow(1).createCell(3).setCellFormula("1/0");
              flags.getRow(2).getCell(3).setCellErrorValue(FormulaError.REF.getCode());
              workbook.getSheet("Signals").getRow(0).getCell(4).setCellValue("label");
              workbook.getSheet("Bands").getRow(0).getCell(0).setCellValue("Band");
              workbook.getSheet("Sections").addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
              workbook.getSheet("Level rules").getRow(1).getCell(0).setCellValue("servnig");
              workbook.getSheet("Lists").getRow(1).getCell(1).setCellValue("table");
              workbook.setSheetName(workbook.getSheetIndex("Profiles"), "Profile");
            });

    assertThat(problems(file))
        .containsExactlyInAnyOrder(
            "formula-without-value rubric.xlsx [Red flags!D2]",
            "error-cell rubric.xlsx [Red flags!D3]",
            "duplicate-header rubric.xlsx [Signals!E1]",
            "missing-column rubric.xlsx [Bands!A1]",
            "merged-cells rubric.xlsx [Sections!B2]",
            "unknown-criterion rubric.xlsx [Level rules!A2]",
            "unknown-part rubric.xlsx [Lists!B2]",
            "unknown-sheet rubric.xlsx [Profile!A1]");
  }

  @Test
  void reportsAMissingSheetOnce() throws IOException {
    Path file =
        changed(
            written(Samples.everyFeature()),
            workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Criteria")));

    assertThat(problems(file)).containsExactly("missing-sheet rubric.xlsx");
  }

  @Test
  void warnsOfAHeaderThatIsNearlyOneThatIsMissing() throws IOException {
    Path file =
        changed(
            written(Samples.everyFeature()),
            workbook -> {
              Row headers = workbook.getSheet("Criteria").getRow(0);
              headers.forEach(
                  header -> {
                    if (header.getStringCellValue().equalsIgnoreCase("weight")) {
                      header.setCellValue("Wieght");
                    }
                  });
            });

    assertThat(problems(file)).containsExactly("unknown-column rubric.xlsx [Criteria!C1]");
  }

  @Test
  void pointsAtTheCellOfAValueThatDoesNotFit() throws IOException {
    Path file =
        changed(
            written(Samples.everyFeature()),
            workbook -> {
              workbook.getSheet("Criteria").getRow(1).getCell(2).setCellValue("heavy");
              workbook.getSheet("Level rules").getRow(1).getCell(4).setCellValue("serving.shadwo");
            });

    Problems problems = new Problems();
    Node tree =
        RubricWorkbook.read(WorkbookReader.read(file, "rubric.xlsx"), problems).orElseThrow();
    RubricReader.read(tree, problems);

    assertThat(problems.list())
        .extracting(problem -> problem.location().place())
        .contains("Criteria!C2", "Level rules!E2");
  }

  private static List<String> problems(Path file) throws IOException {
    Problems problems = new Problems();
    RubricWorkbook.read(WorkbookReader.read(file, "rubric.xlsx"), problems);
    return problems.list().stream().map(RubricWorkbookTest::shown).toList();
  }

  private static String shown(Problem problem) {
    return problem.code() + " " + problem.location().describe();
  }

  private static void row(Sheet sheet, int index, String... texts) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  private Path written(Rubric rubric) throws IOException {
    Path file = folder.resolve("rubric.xlsx");
    try (OutputStream output = Files.newOutputStream(file)) {
      RubricWorkbook.write(rubric, output);
    }
    return file;
  }

  private Path changed(Path file, Consumer<XSSFWorkbook> change) throws IOException {
    Path copy = folder.resolve("changed.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
        OutputStream output = Files.newOutputStream(copy)) {
      change.accept(workbook);
      workbook.write(output);
    }
    return copy;
  }
}
