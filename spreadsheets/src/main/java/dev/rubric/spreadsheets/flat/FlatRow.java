package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.ObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One scorecard of a batch, not yet understood. */
public final class FlatRow {

  private final FlatBatch batch;
  private final TableRow row;
  private final String id;
  private final boolean isUsable;
  private final Problems found;
  private final Map<FurtherTable, List<TableRow>> further = new LinkedHashMap<>();

  /**
   * A row, which takes what belongs to it from the further tables.
   *
   * @param isUsable whether it has no more cells than there are headers, and an id of its own
   * @param found receives what is wrong, which {@link #read} reports
   */
  FlatRow(FlatBatch batch, TableRow row, String id, boolean isUsable, Problems found) {
    this.batch = batch;
    this.row = row;
    this.id = id;
    this.isUsable = isUsable;
    this.found = found;
    for (FurtherTable table : batch.further()) {
      further.put(table, table.take(id, found));
    }
  }

  TableRow row() {
    return row;
  }

  String id() {
    return id;
  }

  /** The rows that belong to the scorecard in another table of the batch. */
  List<TableRow> of(FurtherTable table) {
    return further.getOrDefault(table, List.of());
  }

  /** The rubric that the row names, as a document would name it. */
  public ObjectNode named() {
    ObjectBuilder named = new ObjectBuilder();
    batch
        .rubricColumn()
        .ifPresent(column -> named.put(FlatNames.RUBRIC, row.node(column, new Problems())));
    return named.at(row.at(0));
  }

  /**
   * The scorecard in the shape of the JSON document.
   *
   * @param rubric the one that the row names, or that stands for it where it names none
   * @param problems receives what is wrong with the cells; the meaning of values is not checked
   * @return empty when nobody can tell what some value of it is, either because of the row, which
   *     is then reported, with the first one where several have its id, or because of headers that
   *     {@link FlatBatch#learn} has reported
   */
  public Optional<Node> read(Rubric rubric, Problems problems) {
    problems.addAll(found.list());
    if (!isUsable) {
      return Optional.empty();
    }
    return new FlatRowReader(this, batch.schema(rubric), problems).read(rubric, batch.further());
  }
}
