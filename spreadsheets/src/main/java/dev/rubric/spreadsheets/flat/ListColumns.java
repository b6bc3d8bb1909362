package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.spreadsheets.ObjectBuilder;
import dev.rubric.spreadsheets.RowNumbers;
import dev.rubric.spreadsheets.cells.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list from its own table. */
final class ListColumns {

  private final FurtherTable table;
  private final SignalList list;
  private final Map<Integer, String> columns = new LinkedHashMap<>();
  private final List<Integer> refused = new ArrayList<>();

  /** The columns of a list's table; what is wrong with its headers is reported. */
  ListColumns(FurtherTable table, SignalList list, Problems problems) {
    this.table = table;
    this.list = list;
    int row = table.headerRow();
    for (Cell cell : table.header().row(row)) {
      int column = cell.address().column();
      String text = table.header().text(row, column);
      if (column > 1 && !text.isEmpty()) {
        add(column, text, table.header().at(row, column), problems);
      }
    }
  }

  private void add(int column, String text, Location at, Problems problems) {
    String id = id(text);
    if (id != null && !columns.containsValue(id)) {
      columns.put(column, id);
      return;
    }
    refused.add(column);
    problems.error(
        id == null ? "unknown-column" : "duplicate-header",
        at,
        (id == null
                ? "unknown column `" + Texts.shortened(text) + "` of `" + list.id() + "`"
                : "the column `" + text + "` stands twice")
            + "; scorecards with a value there are not used",
        id == null ? Nearest.hint(text, list.columns().stream().map(Signal::id).toList()) : null);
  }

  private @Nullable String id(String text) {
    String wanted = Texts.comparable(text);
    List<String> named =
        list.columns().stream()
            .filter(column -> column.id().equals(wanted))
            .map(Signal::id)
            .toList();
    List<String> labelled =
        list.columns().stream()
            .filter(column -> Texts.comparable(column.label()).equals(wanted))
            .map(Signal::id)
            .toList();
    List<String> meant = named.isEmpty() ? labelled : named;
    return meant.size() == 1 ? meant.get(0) : null;
  }

  /** The table that has the columns. */
  FurtherTable table() {
    return table;
  }

  /** Whether one of the rows has a value of which nobody can tell what it is. */
  boolean refuses(List<TableRow> rows) {
    return rows.stream()
        .anyMatch(row -> refused.stream().anyMatch(column -> !row.text(column).isEmpty()));
  }

  /**
   * The rows of a scorecard, in the order of their numbers if all have one.
   *
   * @param numbers learns which row is recorded as which
   */
  List<Node> rows(List<TableRow> rows, RowNumbers numbers, Problems problems) {
    List<Node> nodes = new ArrayList<>();
    for (TableRow row : ordered(rows)) {
      ObjectBuilder cells = new ObjectBuilder();
      columns.forEach(
          (column, id) ->
              cells.put(
                  id, row.node(column, problems), table.header().at(table.headerRow(), column)));
      nodes.add(cells.at(row.at(0)));
      numbers.add(list.id(), row.text(1), nodes.size());
    }
    return nodes;
  }

  private static List<TableRow> ordered(List<TableRow> rows) {
    List<BigDecimal> numbers =
        rows.stream().flatMap(row -> Numbers.parse(row.text(1)).stream()).toList();
    return numbers.size() < rows.size()
        ? rows
        : rows.stream()
            .sorted(Comparator.comparing(row -> Numbers.parse(row.text(1)).orElseThrow()))
            .toList();
  }
}
