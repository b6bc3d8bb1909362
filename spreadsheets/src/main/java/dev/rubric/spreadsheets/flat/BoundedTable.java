package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.signal.Value;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that has no more rows than a sheet. */
final class BoundedTable {

  private final FlatTable table;
  private int rows = 1;

  BoundedTable(FlatTable table) {
    this.table = table;
  }

  /**
   * Adds a row.
   *
   * @param from where its values come from
   * @throws InvalidInputException if there is no room for it
   */
  void row(List<@Nullable Value> values, Location from) throws IOException {
    if (rows == CellAddress.ROWS) {
      Problems problems = new Problems();
      problems.error(
          "batch-too-large",
          from,
          "no sheet has a row left for this and what follows: one has " + CellAddress.ROWS,
          "write a .jsonl file, or several batches");
      throw new InvalidInputException(problems.list());
    }
    rows++;
    table.row(values);
  }
}
