package dev.rubric.engine.scorecard;

import dev.rubric.engine.provenance.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows recorded in a list. None means that the list was assessed and is empty. */
public record Rows(List<Row> rows, Location location) {

  public Rows {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param cells by column, in the rubric's order; a column without a value is absent
   * @param blanks where a blank cell of a column stands, as far as the file has one
   */
  public record Row(
      Map<String, Observation> cells, Map<String, Location> blanks, Location location) {
    public Row {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
      blanks = Collections.unmodifiableMap(new LinkedHashMap<>(blanks));
    }
  }
}
