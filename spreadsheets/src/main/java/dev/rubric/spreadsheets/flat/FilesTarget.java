package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.signal.Value;
import dev.rubric.spreadsheets.TablesWorkbook.Column;
import dev.rubric.spreadsheets.cells.CsvOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Text files beside each other. */
final class FilesTarget implements FlatTarget {

  private final Path path;
  private final FlatWriter.Streams streams;
  private final List<CsvOutput> outputs = new ArrayList<>();

  /**
   * Files of a batch.
   *
   * @param path of the table of scorecards
   */
  FilesTarget(Path path, FlatWriter.Streams streams) {
    this.path = path;
    this.streams = streams;
  }

  @Override
  public FlatTable table(String label, String id, List<Column> columns) throws IOException {
    Path file = id.isEmpty() ? path : FlatFiles.of(path, id);
    CsvOutput output = new CsvOutput(streams.open(file));
    outputs.add(output);
    output.row(columns.stream().<Value>map(column -> new Value.Words(column.header())).toList());
    return output::row;
  }

  @Override
  public void finish() throws IOException {
    for (CsvOutput output : outputs) {
      output.flush();
    }
  }

  @Override
  public void close() {}
}
