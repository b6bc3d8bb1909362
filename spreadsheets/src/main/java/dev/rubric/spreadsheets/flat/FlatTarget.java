package dev.rubric.spreadsheets.flat;

import dev.rubric.spreadsheets.TablesWorkbook.Column;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where the tables of a batch are written to. */
interface FlatTarget extends Closeable {

  /**
   * Begins a table.
   *
   * @param label its name for people
   * @param id its name for files; empty for the table of scorecards
   */
  FlatTable table(String label, String id, List<Column> columns) throws IOException;

  /** All tables are whole. */
  void finish() throws IOException;
}
