package dev.rubric.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What other programs and hands do to workbooks. */
final class Workbooks {

  private Workbooks() {}

  /** Writes rows of texts as the only sheet of a workbook. */
  static Path write(Path file, Iterable<String[]> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream output = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("Ratings");
      for (String[] texts : rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.length; column++) {
          if (!texts[column].isEmpty()) {
            row.createCell(column).setCellValue(texts[column]);
          }
        }
      }
      workbook.write(output);
    }
    return file;
  }

  /** Saves an .xlsx workbook with all its values as an .xls or .ods, as the name of that says. */
  static void saveAs(Path xlsx, Path file) throws IOException {
    try (InputStream input = Files.newInputStream(xlsx);
        XSSFWorkbook workbook = new XSSFWorkbook(input)) {
      if (file.toString().endsWith(".ods")) {
        Ods.write(workbook, file);
      } else {
        saveAsXls(workbook, file);
      }
    }
  }

  private static void saveAsXls(Workbook from, Path file) throws IOException {
    try (HSSFWorkbook to = new HSSFWorkbook();
        OutputStream output = Files.newOutputStream(file)) {
      CellStyle day = to.createCellStyle();
      day.setDataFormat((short) BuiltinFormats.getBuiltinFormat("m/d/yy"));
      for (Sheet sheet : from) {
        Sheet copy = to.createSheet(sheet.getSheetName());
        to.setSheetHidden(to.getSheetIndex(copy), from.isSheetHidden(from.getSheetIndex(sheet)));
        sheet.getMergedRegions().forEach(copy::addMergedRegion);
        for (Row row : sheet) {
          Row copied = copy.createRow(row.getRowNum());
          row.forEach(cell -> copy(cell, copied.createCell(cell.getColumnIndex()), day));
        }
      }
      to.write(output);
    }
  }

  private static void copy(Cell from, Cell to, CellStyle day) {
    if (from.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(from)) {
      to.setCellStyle(day);
    }
    switch (from.getCellType()) {
      case NUMERIC -> to.setCellValue(from.getNumericCellValue());
      case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
      case STRING -> to.setCellValue(from.getStringCellValue());
      default -> {
        if (from.getCellType() != CellType.BLANK) {
          throw new IllegalStateException("a cell that our workbooks do not have: " + from);
        }
      }
    }
  }

  /** Replaces a text in all parts of a workbook. */
  static void replace(Path workbook, String from, String to) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        parts.put(entry.getName(), part.replace(from, to));
      }
    }
    zip(workbook, parts);
  }

  /** Writes an archive of texts. */
  static void zip(Path file, Map<String, String> parts) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
