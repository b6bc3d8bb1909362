package dev.rubric.spreadsheets.cells;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.rubric.engine.signal.Value;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of cells as comma-separated text. It begins with the mark by which Excel knows that
 * it is UTF-8, and no cell of it is a formula.
 */
public final class CsvOutput {

  private final Writer text;
  private final CsvWriter rows;

  /** Begins a file; the stream is left open. */
  public CsvOutput(OutputStream output) throws IOException {
    text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    text.write('\uFEFF');
    rows = CsvWriter.builder().build(text);
  }

  /** Writes a row: a value a cell, null for a blank one. */
  public void row(List<@Nullable Value> values) throws IOException {
    try {
      rows.writeRecord(values.stream().map(CsvOutput::shown).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String shown(@Nullable Value value) {
    if (value == null) {
      return "";
    }
    return value instanceof Value.Quantity ? value.text() : CsvTexts.escaped(value.text());
  }

  /** Hands all that was written to the stream. */
  public void flush() throws IOException {
    rows.flush();
    text.flush();
  }
}
