package dev.rubric.spreadsheets.cells;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of older programs, damaged. */
class XlsFuzzTest {

  private static final byte[] SOUND = sound();

  @TempDir private Path folder;

  @FuzzTest(maxDuration = "2m")
  void everyWorkbookIsReadOrRefused(FuzzedDataProvider data) throws IOException {
    Fuzzed.read(Files.write(folder.resolve("fuzz.xls"), Fuzzed.changed(SOUND, data)));
  }

  private static byte[] sound() {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream output = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Data");
      for (int i = 0; i < 3; i++) {
        Row row = sheet.createRow(2 * i);
        row.createCell(0).setCellValue("text " + i);
        row.createCell(1).setCellValue(i + 0.5);
        row.createCell(2).setCellValue(i == 1);
        row.createCell(3).setCellFormula("A1+" + i);
        row.createCell(4).setCellErrorValue((byte) 7);
      }
      sheet.addMergedRegion(new CellRangeAddress(0, 1, 5, 6));
      sheet.setColumnHidden(3, true);
      workbook.createSheet("Other").createRow(0).createCell(0).setCellValue("x".repeat(9000));
      workbook.write(output);
      return output.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
