package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sheet of a list. */
final class ListReader {

  private final SheetCells sheet;
  private final RowNumbers numbers;
  private final Problems problems;
  private final String list;

  ListReader(SheetCells sheet, RowNumbers numbers, Problems problems) {
    this.sheet = sheet;
    this.numbers = numbers;
    this.problems = problems;
    this.list = sheet.text(1, 1);
  }

  /** Adds the list, unless it was not assessed, and the evidence of its rows. */
  void read(ObjectBuilder lists, ObjectBuilder evidence) {
    IdRow ids = IdRow.find(sheet, problems);
    if (ids == null) {
      return;
    }
    List<Node> rows = new ArrayList<>();
    for (int row : sheet.rows()) {
      if (row > ids.row()) {
        row(row, ids, rows, evidence);
      }
    }
    Node assessed = assessed(ids.row());
    Node value = value(assessed, rows);
    lists.putOnce(list, value, sheet.at(1, 1), problems);
  }

  private void row(int row, IdRow ids, List<Node> rows, ObjectBuilder evidence) {
    String number = sheet.text(row, 0);
    boolean recorded = number.endsWith(ListEntries.BLANK_ROW);
    ObjectBuilder cells = new ObjectBuilder();
    Node note = new NullNode(sheet.at(row, 0));
    for (Map.Entry<Integer, String> column : ids.columns().entrySet()) {
      Node value = sheet.node(row, column.getKey(), problems);
      if (column.getValue().equals(ListEntries.EVIDENCE)) {
        note = value;
      } else {
        recorded |= !(value instanceof NullNode);
        cells.putOnce(column.getValue(), value, sheet.at(ids.row(), column.getKey()), problems);
      }
    }
    if (recorded) {
      rows.add(cells.at(sheet.at(row, 0)));
      numbers.add(list, number.replaceAll("[^0-9]", ""), rows.size());
    }
    if (!(note instanceof NullNode)) {
      note(note, recorded, sheet.at(row, 0), rows.size(), evidence);
    }
  }

  /** A note alone makes no row: it would be one about which nothing is known. */
  private void note(Node note, boolean recorded, Location at, int row, ObjectBuilder evidence) {
    if (recorded) {
      evidence.putOnce(list + "[" + row + "]", note, at, problems);
      return;
    }
    problems.error(
        "evidence-without-values",
        note.location(),
        "the evidence stands in a row of `" + list + "` that has no values",
        "fill in the row, or move the evidence to the sheet `" + EvidenceEntries.NAME + "`");
  }

  private Node assessed(int above) {
    for (int row = IdRow.FIRST_ROW; row < above; row++) {
      if (sheet.text(row, 0).equalsIgnoreCase(ListEntries.ASSESSED)) {
        return sheet.node(row, 1, problems);
      }
    }
    return new NullNode(sheet.at(0, 0));
  }

  private Node value(Node assessed, List<Node> rows) {
    String word = Texts.of(assessed).map(String::strip).orElse("");
    Optional<Boolean> yes = Texts.yesNo(word);
    if (!word.isEmpty() && yes.isEmpty()) {
      problems.error(
          "wrong-type",
          assessed.location(),
          "`" + ListEntries.ASSESSED + "` is `" + word + "`, expected yes or no");
    }
    if (!rows.isEmpty() && !yes.orElse(true)) {
      problems.error(
          "rows-not-assessed",
          assessed.location(),
          "`" + list + "` is said not to be assessed, but has rows");
    }
    return rows.isEmpty() && !yes.orElse(false)
        ? new NullNode(assessed.location())
        : new ListNode(rows, assessed.location());
  }
}
