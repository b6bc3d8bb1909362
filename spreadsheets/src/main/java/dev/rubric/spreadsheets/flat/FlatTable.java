package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.signal.Value;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a batch that is being written. */
interface FlatTable {

  /** Adds a row: a value a column, null for a blank. */
  void row(List<@Nullable Value> values) throws IOException;
}
