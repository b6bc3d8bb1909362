package dev.rubric.spreadsheets;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a sheet of rows under headers, to be extended by people. */
final class TableWriter {

  /** Rows below the written ones in which dropdowns still work. */
  private static final int SPARE_ROWS = 200;

  private final SheetWriter sheet;
  private final int columns;
  private int row;
  private int column;

  /** A column and how wide it is, in characters. */
  record Column(String header, int width) {}

  TableWriter(XSSFWorkbook workbook, Looks looks, String name, int frozen, List<Column> columns) {
    this.sheet = new SheetWriter(workbook.createSheet(name), looks);
    this.columns = columns.size();
    sheet.widths(columns.stream().mapToInt(Column::width).toArray());
    sheet.headers(0, frozen, columns.stream().map(Column::header).toArray(String[]::new));
  }

  /** Begins a row. */
  TableWriter row() {
    row++;
    column = 0;
    return this;
  }

  /** Writes a text into the next cell. */
  TableWriter text(@Nullable String text) {
    return text(text, Look.TEXT);
  }

  /** Writes an id into the next cell. */
  TableWriter text(@Nullable String text, Look look) {
    sheet.text(row, column, text, look);
    column++;
    return this;
  }

  /** Writes a number into the next cell. */
  TableWriter number(@Nullable BigDecimal number) {
    return number(number, Look.NUMBER);
  }

  /** Writes a number into the next cell, with the look of what stands above and below. */
  TableWriter number(@Nullable BigDecimal number, Look look) {
    sheet.number(row, column, number, look);
    column++;
    return this;
  }

  /** Writes the text of a level into the next cell. */
  TableWriter level(@Nullable String text, int level, int levels) {
    sheet.level(row, column, text, level, levels);
    column++;
    return this;
  }

  /** Offers the words to choose from in a column, and refuses others. */
  TableWriter dropdown(int inColumn, String... words) {
    Entries.words(
        sheet.sheet(), new CellRangeAddress(1, row + SPARE_ROWS, inColumn, inColumn), words);
    return this;
  }

  /** Ends the sheet. */
  void finish() {
    sheet
        .sheet()
        .setAutoFilter(new CellRangeAddress(0, Math.max(1, row), 0, Math.max(0, columns - 1)));
    sheet.print();
  }
}
