package dev.rubric.spreadsheets;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of plain tables to be filled in: a row of headers, and below it as many rows as there
 * are. Rows go to a file as they come.
 */
public final class TablesWorkbook implements Closeable {

  private static final ValueType TEXT = new ValueType.TextType();

  private final String title;
  private final XSSFWorkbook book;
  private final StreamedWorkbook workbook;
  private final Looks looks;
  private final Choices choices = new Choices();
  private final List<Table> tables = new ArrayList<>();
  private final Set<String> names =
      new HashSet<>(Set.of(Choices.NAME.toLowerCase(Locale.ROOT), "history"));

  /** An empty workbook. */
  public TablesWorkbook(String title) {
    this.title = title;
    book = new XSSFWorkbook();
    looks = new Looks(book);
    workbook = new StreamedWorkbook(book);
  }

  /**
   * A column.
   *
   * @param type of what is to be entered; null for a text
   * @param offered words to choose from instead; others are refused if there are any
   * @param width in characters
   */
  public record Column(String header, @Nullable ValueType type, List<String> offered, int width) {
    public Column {
      offered = List.copyOf(offered);
    }

    /** A column of texts. */
    public static Column of(String header, int width) {
      return new Column(header, null, List.of(), width);
    }
  }

  /**
   * Adds a table.
   *
   * @param name of its sheet, changed where it is taken or not allowed
   * @param frozen columns that stay in sight
   */
  public Table table(String name, int frozen, List<Column> columns) {
    String free = SheetNames.free(name, "Table", names);
    Table table = new Table(new SheetWriter(workbook.createSheet(free), looks), frozen, columns);
    tables.add(table);
    return table;
  }

  /** Writes the workbook as .xlsx and leaves the stream open. Nothing can be added afterwards. */
  public void write(OutputStream output) throws IOException {
    tables.forEach(Table::finish);
    choices.write(book);
    WorkbookFile.write(workbook, book, title, output);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    book.close();
  }

  /** A sheet of rows. */
  public final class Table {

    /** Rows below the written ones that still offer and refuse values. */
    private static final int SPARE_ROWS = 200;

    private final SheetWriter sheet;
    private final List<Column> columns;
    private int row;

    private Table(SheetWriter sheet, int frozen, List<Column> columns) {
      this.sheet = sheet;
      this.columns = List.copyOf(columns);
      sheet.widths(columns.stream().mapToInt(Column::width).toArray());
      sheet.headers(0, frozen, columns.stream().map(Column::header).toArray(String[]::new));
    }

    /** Adds a row: a value a column, null for a blank. */
    public void row(List<@Nullable Value> values) {
      row++;
      for (int i = 0; i < values.size(); i++) {
        ValueType type = columns.get(i).type();
        EntryCells.write(sheet, row, i, type == null ? TEXT : type, values.get(i));
      }
    }

    private void finish() {
      int last = Math.min(row + SPARE_ROWS, CellAddress.ROWS - 1);
      for (int i = 0; i < columns.size(); i++) {
        CellRangeAddress cells = EntryCells.column(1, last, i);
        ValueType type = columns.get(i).type();
        if (!columns.get(i).offered().isEmpty()) {
          choices.offer(sheet.sheet(), cells, columns.get(i).offered());
        } else if (type != null) {
          choices.guard(sheet.sheet(), cells, type);
        }
      }
      int end = Math.max(0, columns.size() - 1);
      sheet.sheet().setAutoFilter(new CellRangeAddress(0, Math.max(1, row), 0, end));
      sheet.print();
    }
  }
}
