package dev.rubric.spreadsheets.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCellsTest {

  private final Path folder;

  HiddenCellsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"book.xlsx", "book.xls"})
  void knowsWhatIsHidden(String name) throws IOException {
    WorkbookCells read = WorkbookReader.read(write(name), name);

    assertThat(read.sheets()).extracting(SheetCells::isHidden).containsExactly(false, true, true);
    SheetCells shown = read.sheets().get(0);
    assertThat(shown.isHiddenRow(0)).isFalse();
    assertThat(shown.isHiddenRow(1)).isTrue();
    assertThat(shown.isHiddenColumn(1)).isFalse();
    assertThat(shown.isHiddenColumn(2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"book.xlsx", "book.xls"})
  void knowsNumbersThatAreShownInPercent(String name) throws IOException {
    SheetCells sheet = WorkbookReader.read(write(name), name).sheets().get(0);

    assertThat(sheet.row(0))
        .extracting(Cell::kind)
        .containsExactly(Cell.Kind.PERCENT, Cell.Kind.PERCENT, Cell.Kind.NUMBER);
    assertThat(sheet.row(0)).extracting(Cell::text).containsExactly("0.3", "-0.3", "0.3");
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    try (Workbook workbook = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
        OutputStream output = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("Shown");
      Row row = sheet.createRow(0);
      for (int i = 0; i < 3; i++) {
        row.createCell(i).setCellValue(i == 1 ? -0.3 : 0.3);
        CellStyle style = workbook.createCellStyle();
        String format = i == 0 ? "0%" : i == 1 ? "0.0 %;(0.0 %)" : "0.0 \"%\"";
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        row.getCell(i).setCellStyle(style);
      }
      sheet.createRow(1).createCell(0).setCellValue("hidden");
      sheet.getRow(1).setZeroHeight(true);
      sheet.setColumnHidden(2, true);
      workbook.createSheet("Hidden").createRow(0).createCell(0).setCellValue("a");
      workbook.createSheet("Deeper").createRow(0).createCell(0).setCellValue("b");
      workbook.setSheetHidden(1, true);
      workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
      workbook.write(output);
    }
    return file;
  }
}
