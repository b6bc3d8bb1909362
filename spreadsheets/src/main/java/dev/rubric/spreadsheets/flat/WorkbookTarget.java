package dev.rubric.spreadsheets.flat;

import dev.rubric.spreadsheets.TablesWorkbook;
import dev.rubric.spreadsheets.TablesWorkbook.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The sheets of a workbook. */
final class WorkbookTarget implements FlatTarget {

  /** The columns that say whose row it is. */
  private static final int FROZEN = 2;

  private final TablesWorkbook workbook;
  private final OutputStream output;

  /** A workbook that goes to a stream, which is left open. */
  WorkbookTarget(String title, OutputStream output) {
    this.workbook = new TablesWorkbook(title);
    this.output = output;
  }

  @Override
  public FlatTable table(String label, String id, List<Column> columns) {
    return workbook.table(label, FROZEN, columns)::row;
  }

  @Override
  public void finish() throws IOException {
    workbook.write(output);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
