package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.spreadsheets.ListedTexts;
import dev.rubric.spreadsheets.ObjectBuilder;
import dev.rubric.spreadsheets.RowNumbers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a scorecard of its row and of its rows in the further tables. */
final class FlatRowReader {

  /** The column of the further table of evidence that holds the note. */
  private static final int NOTE_COLUMN = 2;

  private final FlatRow flat;
  private final TableRow row;
  private final FlatSchema schema;
  private final Problems problems;
  private final ObjectBuilder scorecard = new ObjectBuilder();
  private final ObjectBuilder facts = new ObjectBuilder();
  private final ObjectBuilder ratings = new ObjectBuilder();
  private final ObjectBuilder evidence = new ObjectBuilder();
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Map<String, Node> counts = new LinkedHashMap<>();
  private final RowNumbers numbers = new RowNumbers();

  FlatRowReader(FlatRow flat, FlatSchema schema, Problems problems) {
    this.flat = flat;
    this.row = flat.row();
    this.schema = schema;
    this.problems = problems;
  }

  /** The scorecard; empty when it has something under a header that nobody understands. */
  Optional<Node> read(Rubric rubric, List<FurtherTable> further) {
    if (isRefused()) {
      return Optional.empty();
    }
    Location at = row.at(0);
    schema.header().columns().forEach(this::value);
    scorecard.put("format", new TextNode(ScorecardReader.FORMAT, at));
    orElse("id", flat.id());
    orElse(FlatNames.RUBRIC, rubric.id());
    ObjectBuilder lists = lists(rubric);
    schema.header().columns().forEach(this::note);
    further.stream().filter(FurtherTable::isEvidence).forEach(this::notes);
    return Optional.of(
        scorecard
            .put("facts", facts.at(at))
            .put("lists", lists.at(at))
            .put("ratings", ratings.at(at))
            .put("evidence", evidence.at(at))
            .at(at));
  }

  private boolean isRefused() {
    return schema.header().columns().stream()
            .filter(column -> column.kind() == FlatHeader.Kind.REFUSED)
            .anyMatch(column -> row.cells().cell(row.index(), column.index()) != null)
        || schema.unknown().stream().anyMatch(table -> !flat.of(table).isEmpty())
        || schema.lists().values().stream()
            .anyMatch(columns -> columns.refuses(flat.of(columns.table())));
  }

  private void value(FlatHeader.Column column) {
    Node value = row.node(column.index(), problems);
    switch (column.kind()) {
      case FIELD -> {
        fields.put(column.name(), value);
        scorecard.put(column.name(), value, column.at());
      }
      case PROFILES -> scorecard.put(column.name(), ListedTexts.read(value), column.at());
      case FACT -> facts.put(column.name(), value, column.at());
      case LIST -> counts.put(column.name(), value);
      case RATING -> ratings.put(column.name(), value, column.at());
      case EVIDENCE, REFUSED -> {}
    }
  }

  /** A blank cell of the header means what all rows have in common. */
  private void orElse(String field, String usual) {
    Node given = fields.getOrDefault(field, new NullNode(row.at(0)));
    if (Texts.of(given).isEmpty()) {
      scorecard.put(field, new TextNode(usual, given.location()));
    }
  }

  private ObjectBuilder lists(Rubric rubric) {
    ObjectBuilder lists = new ObjectBuilder();
    for (SignalList list : rubric.signals().lists()) {
      ListColumns columns = schema.lists().get(list.id());
      List<TableRow> rows = columns == null ? List.of() : flat.of(columns.table());
      Node count = counts.getOrDefault(list.id(), new NullNode(row.at(0)));
      check(list.id(), count, rows.size());
      if (columns != null && !rows.isEmpty()) {
        Location at = count instanceof NullNode ? rows.get(0).at(0) : count.location();
        lists.put(list.id(), new ListNode(columns.rows(rows, numbers, problems), at));
      } else if (counts.containsKey(list.id())) {
        boolean assessed = !(count instanceof NullNode);
        lists.put(list.id(), assessed ? new ListNode(List.of(), count.location()) : count);
      }
    }
    return lists;
  }

  /** A number of rows that is not there shows that a sheet or file got lost. */
  private void check(String list, Node count, int rows) {
    String text = Texts.of(count).map(String::strip).orElse("");
    if (text.isEmpty()) {
      return;
    }
    Optional<BigDecimal> number = Numbers.parse(text);
    if (number.isEmpty()) {
      problems.error(
          "wrong-type",
          count.location(),
          "`" + list + "` is `" + Texts.shortened(text) + "`, expected the number of its rows");
    } else if (number.get().compareTo(BigDecimal.valueOf(rows)) != 0) {
      problems.error(
          "missing-row",
          count.location(),
          "`" + list + "` should have " + text + " rows, and has " + rows,
          "the rows of a list stand on a sheet of their own, for .csv in a file such as"
              + " `batch."
              + list
              + ".csv` beside `batch.csv`");
    }
  }

  private void note(FlatHeader.Column column) {
    if (column.kind() == FlatHeader.Kind.EVIDENCE) {
      note(column.name(), row.node(column.index(), problems), column.at());
    }
  }

  private void notes(FurtherTable table) {
    for (TableRow of : flat.of(table)) {
      note(of.text(1), of.node(NOTE_COLUMN, problems), of.at(1));
    }
  }

  private void note(String fact, Node note, Location at) {
    if (!(note instanceof NullNode)) {
      evidence.putOnce(numbers.recorded(fact), note, at, problems);
    }
  }
}
