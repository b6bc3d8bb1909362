package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Header;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The examples of a rubric: a row a value. */
final class ExamplesSheet {

  static final String NAME = "Examples";

  private final TableWriter table;

  private ExamplesSheet(TableWriter table) {
    this.table = table;
  }

  static void write(Rubric rubric, XSSFWorkbook workbook, Looks looks) {
    TableWriter table =
        new TableWriter(
            workbook,
            looks,
            NAME,
            0,
            List.of(
                new TableWriter.Column("Example", 34),
                new TableWriter.Column("Part", 16),
                new TableWriter.Column("Name", 40),
                new TableWriter.Column("Value", 80)));
    ExamplesSheet sheet = new ExamplesSheet(table);
    rubric.examples().forEach(sheet::write);
    table.finish();
  }

  static Node read(Table table, Problems problems) {
    Map<String, ExampleRows> examples = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      examples
          .computeIfAbsent(row.text("example"), name -> new ExampleRows(row, problems))
          .add(row);
    }
    return new ListNode(
        examples.values().stream().<Node>map(ExampleRows::node).toList(), table.location());
  }

  private void write(Example example) {
    String name = example.name();
    Scorecard scorecard = example.scorecard();
    header(name, scorecard.header());
    scorecard.profiles().forEach(profile -> row(name, ExampleRows.PROFILE, profile, null));
    scorecard.facts().forEach((id, fact) -> value(name, ExampleRows.FACT, id, fact.value()));
    scorecard.lists().forEach((id, rows) -> list(name, id, rows));
    scorecard.ratings().forEach((id, rating) -> row(name, ExampleRows.RATING, id, rating.text()));
    scorecard.evidence().forEach((id, note) -> row(name, ExampleRows.EVIDENCE, id, note.text()));
    expectation(name, example.expectation());
  }

  private void header(String name, Header header) {
    row(name, ExampleRows.SCORECARD, "id", header.id());
    row(name, ExampleRows.SCORECARD, "candidate", header.candidate());
    given(name, "interviewer", header.interviewer());
    given(name, "interviewer_role", header.interviewerRole());
    given(name, "date", header.date());
  }

  private void given(String name, String key, @Nullable String value) {
    if (value != null) {
      row(name, ExampleRows.SCORECARD, key, value);
    }
  }

  private void list(String name, String id, Rows rows) {
    if (rows.rows().isEmpty()) {
      row(name, ExampleRows.LIST, id, ExampleRows.NOTHING);
    }
    for (int i = 0; i < rows.rows().size(); i++) {
      String rowName = id + "[" + (i + 1) + "]";
      Rows.Row row = rows.rows().get(i);
      if (row.cells().isEmpty()) {
        row(name, ExampleRows.LIST, rowName, ExampleRows.NOTHING);
      }
      row.cells()
          .forEach(
              (column, cell) ->
                  value(name, ExampleRows.LIST, rowName + "." + column, cell.value()));
    }
  }

  private void expectation(String name, Example.Expectation expected) {
    List<String> flags = expected.flags();
    if (flags != null && flags.isEmpty()) {
      row(name, ExampleRows.EXPECTED_FLAG, null, ExampleRows.NOTHING);
    }
    if (flags != null) {
      flags.forEach(flag -> row(name, ExampleRows.EXPECTED_FLAG, flag, null));
    }
    expected
        .levels()
        .forEach((criterion, level) -> row(name, ExampleRows.EXPECTED_LEVEL, criterion, level));
    if (expected.recommendation() != null) {
      row(name, ExampleRows.EXPECTED_BAND, null, expected.recommendation());
    }
  }

  private void value(String example, String part, String name, Value value) {
    if (value instanceof Value.Quantity quantity) {
      start(example, part, name).number(quantity.number(), Look.TEXT);
    } else {
      row(example, part, name, value.text());
    }
  }

  private void row(String example, String part, @Nullable String name, @Nullable String value) {
    start(example, part, name).text(value);
  }

  private TableWriter start(String example, String part, @Nullable String name) {
    return table.row().text(example, Look.FAINT).text(part).text(name);
  }
}
