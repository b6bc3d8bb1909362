package dev.rubric.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Saves workbooks as OpenDocument (ODF 1.2), as far as values go. */
final class Ods {

  private static final String NAMES =
      " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'";

  private Ods() {}

  static void write(Workbook workbook, Path file) throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Sheet sheet : workbook) {
      table(sheet, tables);
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put(
        "content.xml",
        "<office:document-content"
            + NAMES
            + " office:version='1.2'><office:body><office:spreadsheet>"
            + tables
            + "</office:spreadsheet></office:body></office:document-content>");
    Workbooks.zip(file, parts);
  }

  private static void table(Sheet sheet, StringBuilder xml) {
    xml.append("<table:table table:name='").append(escaped(sheet.getSheetName())).append("'>");
    int next = 0;
    for (Row row : sheet) {
      if (row.getRowNum() > next) {
        int blank = row.getRowNum() - next;
        xml.append("<table:table-row table:number-rows-repeated='").append(blank).append("'/>");
      }
      next = row.getRowNum() + 1;
      row(row, xml);
    }
    xml.append("</table:table>");
  }

  private static void row(Row row, StringBuilder xml) {
    xml.append("<table:table-row>");
    for (int column = 0; column < row.getLastCellNum(); column++) {
      Cell cell = row.getCell(column);
      xml.append(
          cell == null || cell.getCellType() == CellType.BLANK ? "<table:table-cell/>" : of(cell));
    }
    xml.append("</table:table-row>");
  }

  private static String of(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> {
        if (DateUtil.isCellDateFormatted(cell)) {
          String day = cell.getLocalDateTimeCellValue().toLocalDate().toString();
          yield valued("date' office:date-value='" + day, day);
        }
        String number = BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
        yield valued("float' office:value='" + number, number);
      }
      case BOOLEAN -> {
        boolean truth = cell.getBooleanCellValue();
        yield valued("boolean' office:boolean-value='" + truth, truth ? "TRUE" : "FALSE");
      }
      default -> valued("string", cell.getStringCellValue());
    };
  }

  private static String valued(String type, String shown) {
    StringBuilder paragraphs = new StringBuilder();
    for (String line : shown.split("\n", -1)) {
      paragraphs.append("<text:p>").append(spaced(line)).append("</text:p>");
    }
    return "<table:table-cell office:value-type='"
        + type
        + "'>"
        + paragraphs
        + "</table:table-cell>";
  }

  /** White space is collapsed where no element stands for it (ODF 1.2, 6.1.2). */
  private static String spaced(String line) {
    return escaped(line).replaceAll("(?:^|(?<= )) ", "<text:s/>").replace("\t", "<text:tab/>");
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }
}
