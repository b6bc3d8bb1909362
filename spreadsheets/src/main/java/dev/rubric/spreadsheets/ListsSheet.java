package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Lists and grids: a row for the list itself, one for each fixed row and one for each column. */
final class ListsSheet {

  static final String NAME = "Lists";

  private static final String LIST = "list";
  private static final String ROW = "row";
  private static final String COLUMN = "column";

  private ListsSheet() {}

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    List<TableWriter.Column> columns = new ArrayList<>();
    columns.add(new TableWriter.Column("List", 18));
    columns.add(new TableWriter.Column("Part", 10));
    columns.addAll(SignalColumns.COLUMNS);
    TableWriter table = new TableWriter(workbook, looks, NAME, 3, columns);
    for (SignalList list : rubric.signals().lists()) {
      part(table, list, LIST, null, list.label());
      list.rows().forEach(row -> part(table, list, ROW, row.id(), row.label()));
      for (Signal column : list.columns()) {
        SignalColumns.write(column, table.row().text(list.id(), Look.FAINT).text(COLUMN));
      }
    }
    table
        .dropdown(1, LIST, ROW, COLUMN)
        .dropdown(4, "yes/no", "number", "choice", "text")
        .dropdown(9, "yes", "no")
        .finish();
  }

  private static void part(
      TableWriter table, SignalList list, String part, @Nullable String id, String label) {
    table.row().text(list.id(), Look.FAINT).text(part).text(id, Look.FAINT).text(label);
    for (int i = 2; i < SignalColumns.COLUMNS.size(); i++) {
      table.text(null);
    }
  }

  static Node read(Table table, Problems problems) {
    Map<String, Parts> lists = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      lists.computeIfAbsent(row.text("list"), id -> new Parts(row)).add(row, problems);
    }
    return new ListNode(lists.values().stream().<Node>map(Parts::node).toList(), table.location());
  }

  /** What was read of one list. */
  private static final class Parts {

    private final Table.Row first;
    private final ObjectBuilder list = new ObjectBuilder();
    private final List<Node> rows = new ArrayList<>();
    private final List<Node> columns = new ArrayList<>();

    Parts(Table.Row first) {
      this.first = first;
      list.put("id", first.node("list"));
    }

    void add(Table.Row row, Problems problems) {
      switch (Texts.comparable(row.text("part"))) {
        case LIST -> list.putOnce("label", row.node("label"), row.location(), problems);
        case ROW ->
            rows.add(
                new ObjectBuilder()
                    .put("id", row.node("id"))
                    .put("label", row.node("label"))
                    .at(row.location()));
        case COLUMN -> columns.add(SignalColumns.read(row).at(row.location()));
        default ->
            problems.error(
                "unknown-part",
                row.node("part").location(),
                "unknown part `" + row.text("part") + "` of a list, expected list, row or column");
      }
    }

    Node node() {
      if (!rows.isEmpty()) {
        list.put("rows", new ListNode(rows, rows.get(0).location()));
      }
      return list.put("columns", new ListNode(columns, first.location())).at(first.location());
    }
  }
}
