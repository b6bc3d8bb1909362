package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A workbook whose sheets can be read row by row. */
public interface OpenWorkbook extends Closeable {

  /** The file as the user named it. */
  String file();

  /** The names of the sheets, in the workbook's order. */
  List<String> sheets();

  /**
   * Begins to read a sheet. Its readers do not depend on each other.
   *
   * @param sheet a name as {@link #sheets()} has it
   */
  RowReader rows(String sheet) throws IOException;

  /** What had to be guessed in opening the file. */
  List<Problem> warnings();

  /**
   * All sheets with all their cells.
   *
   * @throws InvalidInputException if the file is damaged, or too large for that
   */
  WorkbookCells read() throws IOException;
}
