package dev.rubric.spreadsheets.cells;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.rubric.engine.provenance.CellAddress;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text file whose rows are lines and whose cells a delimiter separates. A row is what a
 * spreadsheet program shows as one: a line break in quotes begins none, a blank line is one.
 */
final class CsvRows implements RowReader {

  /** Characters of a cell: beyond them, a quote was never closed. */
  private static final int LONGEST = 1 << 22;

  private final String file;
  private final CloseableIterator<CsvRecord> records;
  private int row;

  /** Reads what is left of the text. */
  CsvRows(Reader text, char delimiter, String file) {
    this.file = file;
    this.records = records(text, delimiter);
  }

  /** The records of a text, as FastCSV sees them. */
  static CloseableIterator<CsvRecord> records(Reader text, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .trimWhitespacesAroundQuotes(true)
        .allowUnclosedQuote(false)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST)
        .build(CsvRecordHandler.of(handler -> handler.maxFields(2 * CellAddress.COLUMNS)), text)
        .iterator();
  }

  @Override
  public boolean next(SheetCells into) throws IOException {
    CsvRecord found = read(into);
    if (found == null) {
      return false;
    }
    if (row == CellAddress.ROWS || found.getFieldCount() > CellAddress.COLUMNS) {
      throw Unreadable.file(
          file,
          "file-too-large",
          "the file has more than "
              + CellAddress.ROWS
              + " rows or "
              + CellAddress.COLUMNS
              + " columns, which no sheet holds",
          "divide it into several files");
    }
    add(found.getFields(), into);
    row++;
    return true;
  }

  private @Nullable CsvRecord read(SheetCells into) throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw Unreadable.at(
          into.at(Math.min(row, CellAddress.ROWS - 1), 0),
          "broken-row",
          "the row cannot be divided into cells: a quoted cell in it does not end as it should",
          "a quote within a quoted cell is written twice");
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw Unreadable.encoding(file);
      }
      throw e.getCause();
    }
  }

  private void add(List<String> fields, SheetCells into) {
    for (int column = 0; column < fields.size(); column++) {
      String text = CsvTexts.unescaped(fields.get(column));
      if (!text.isEmpty()) {
        into.add(new Cell(new CellAddress(row, column), Cell.Kind.TEXT, text));
      }
    }
    into.setWidth(row, fields.size());
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
