package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.spreadsheets.cells.CellTexts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Writes cells, and makes each row high enough for the texts in it. */
final class SheetWriter {

  private static final double LINE_POINTS = 12.8;
  private static final double MOST_POINTS = 400;
  private static final float HEADER_PADDING = 5;

  /** Characters of a header that is not broken, and of the arrow of a filter beside it. */
  private static final int SHORT_HEADER = 16;

  private static final int FILTER_ARROW = 4;

  private final Sheet sheet;
  private final Looks looks;
  private final int rows;
  private final Map<Integer, Integer> widths = new HashMap<>();
  private int frozenColumns;

  /** The row written to last. */
  private @Nullable Row last;

  SheetWriter(Sheet sheet, Looks looks) {
    this(sheet, looks, CellAddress.ROWS);
  }

  /**
   * A sheet with fewer rows than sheets have.
   *
   * @param rows at least 3
   */
  SheetWriter(Sheet sheet, Looks looks, int rows) {
    this.sheet = sheet;
    this.looks = looks;
    this.rows = rows;
    sheet.setDisplayGridlines(false);
  }

  /** How many rows the sheet has. */
  int rows() {
    return rows;
  }

  Sheet sheet() {
    return sheet;
  }

  Looks looks() {
    return looks;
  }

  /** Sets the widths of the columns from the first on, in characters. */
  SheetWriter widths(int... characters) {
    for (int i = 0; i < characters.length; i++) {
      width(i, characters[i]);
    }
    return this;
  }

  /** Sets the width of a column, in characters. */
  void width(int column, int characters) {
    widths.put(column, Math.min(255, characters));
    sheet.setColumnWidth(column, Math.min(255, characters) * 256);
  }

  /** Asked for each text, which is why the sheet's own answer, found in XML, is too slow. */
  private int width(int column) {
    return widths.computeIfAbsent(column, any -> sheet.getColumnWidth(column) / 256);
  }

  /** Writes a text, or a blank cell. */
  void text(int row, int column, @Nullable String text, Look look) {
    boolean quoted = text != null && looksLikeFormula(text);
    text(row, column, text, quoted ? looks.quoted(look) : looks.of(look));
  }

  /** Writes a text, or a blank cell, on the tint of a level. */
  void level(int row, int column, @Nullable String text, int level, int levels) {
    boolean quoted = text != null && looksLikeFormula(text);
    text(row, column, text, looks.level(Look.TEXT, level, levels, quoted));
  }

  /** Writes a text, or a blank cell, in a style. What is longer than a cell can hold is cut. */
  void text(int row, int column, @Nullable String text, CellStyle style) {
    Row in = row(row);
    org.apache.poi.ss.usermodel.Cell cell = in.createCell(column);
    cell.setCellStyle(style);
    if (text != null && !text.isEmpty()) {
      put(cell, text);
      stretch(in, column, text, style.getWrapText());
    }
  }

  /** A cell that is streamed takes its text as it goes to the file, any other decodes it first. */
  private static void put(org.apache.poi.ss.usermodel.Cell cell, String text) {
    if (cell instanceof SXSSFCell) {
      String escaped = CellTexts.escaped(text);
      int escapes = escaped.length() - text.length();
      cell.setCellValue(
          escaped.length() <= Texts.LONGEST
              ? escaped
              : CellTexts.escaped(CellTexts.cut(text, Texts.LONGEST - escapes)));
    } else {
      cell.setCellValue(
          new XSSFRichTextString(CellTexts.escaped(CellTexts.cut(text, Texts.LONGEST))));
    }
  }

  /** Writes a number, as text where a number cell would not keep all its digits. */
  void number(int row, int column, @Nullable BigDecimal number, Look look) {
    if (number != null && !CellTexts.fitsNumberCell(number)) {
      text(row, column, number.toPlainString(), look);
      return;
    }
    org.apache.poi.ss.usermodel.Cell cell = row(row).createCell(column);
    cell.setCellStyle(looks.of(look));
    if (number != null) {
      cell.setCellValue(number.doubleValue());
    }
  }

  /** Writes a row of headers and keeps it in sight above the rows below. */
  void headers(int row, int frozenColumns, String... headers) {
    for (int i = 0; i < headers.length; i++) {
      width(i, Math.max(width(i), unbroken(headers[i]) + FILTER_ARROW));
      text(row, i, headers[i], Look.HEADER);
    }
    row(row).setHeightInPoints(row(row).getHeightInPoints() + HEADER_PADDING);
    this.frozenColumns = frozenColumns;
    sheet.createFreezePane(frozenColumns, row + 1);
    sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
  }

  /** How many characters of a header stand on one line at least. */
  private static int unbroken(String header) {
    return header.length() <= SHORT_HEADER
        ? header.length()
        : Arrays.stream(header.split("\\s")).mapToInt(String::length).max().orElse(0);
  }

  /** Fills a row from a column to another with a look. */
  void fill(int row, int first, int last, Look look) {
    for (int column = first; column <= last; column++) {
      if (row(row).getCell(column) == null) {
        text(row, column, null, look);
      }
    }
  }

  /**
   * Draws the lines of cells that were not written, in all rows below the headers that are used.
   *
   * @param key a column that no such row leaves blank
   */
  void rule(int columns, int key) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule used =
        formats.createConditionalFormattingRule(
            "NOT(ISBLANK($" + CellReference.convertNumToColString(key) + "2))");
    Looks.rule(used.createBorderFormatting());
    CellRangeAddress below =
        new CellRangeAddress(1, Math.max(1, sheet.getLastRowNum()), 0, columns - 1);
    formats.addConditionalFormatting(new CellRangeAddress[] {below}, used);
  }

  /** Makes the sheet fit for printing. */
  void print() {
    print(widths.size());
  }

  /** Makes the sheet fit for printing, without the columns after the first ones. */
  void print(int columns) {
    int[] printed = IntStream.range(0, columns).map(this::width).toArray();
    if (columns < widths.size()) {
      Workbook workbook = sheet.getWorkbook();
      workbook.setPrintArea(
          workbook.getSheetIndex(sheet), 0, columns - 1, 0, sheet.getLastRowNum());
    }
    Pages.set(sheet, printed, frozenColumns);
  }

  /** Cells are mostly written row by row, so the row at hand is rarely looked for. */
  private Row row(int index) {
    Row row = last;
    if (row == null || row.getRowNum() != index) {
      Row there = sheet.getRow(index);
      row = there == null ? sheet.createRow(index) : there;
      last = row;
    }
    return row;
  }

  /**
   * Whether a text takes one line of its column, which is all that some programs show of a link.
   */
  boolean isOneLine(int column, String text) {
    return lines(column, text) == 1;
  }

  private int lines(int column, String text) {
    return TextLines.count(text, Math.max(4, width(column) - 2));
  }

  private void stretch(Row row, int column, String text, boolean wrapped) {
    double points;
    if (wrapped) {
      points = lines(column, text) * LINE_POINTS + 3;
    } else {
      points = LINE_POINTS * 1.6;
    }
    if (points > row.getHeightInPoints()) {
      row.setHeightInPoints((float) Math.min(MOST_POINTS, points));
    }
  }

  /** Whether a program might take the text for a formula or a command if someone edits it. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
