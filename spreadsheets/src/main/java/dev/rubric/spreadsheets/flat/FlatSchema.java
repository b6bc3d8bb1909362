package dev.rubric.spreadsheets.flat;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.spreadsheets.cells.SheetCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the headers of a batch mean by a rubric. */
final class FlatSchema {

  private final FlatHeader header;
  private final Map<String, ListColumns> lists = new LinkedHashMap<>();
  private final List<FurtherTable> unknown = new ArrayList<>();
  private final Problems problems = new Problems();

  FlatSchema(SheetCells cells, int headerRow, List<FurtherTable> further, Rubric rubric) {
    header = FlatHeader.of(cells, headerRow, rubric);
    problems.addAll(header.problems());
    List<SignalList> known =
        rubric.signals().lists().stream().filter(list -> !list.isGrid()).toList();
    for (FurtherTable table : further) {
      if (!table.isEvidence()) {
        add(table, known);
      }
    }
  }

  private void add(FurtherTable table, List<SignalList> known) {
    SignalList list =
        known.stream().filter(one -> one.id().equals(table.kind())).findFirst().orElse(null);
    Location at = table.header().at(table.headerRow(), 1);
    if (list == null) {
      unknown.add(table);
      problems.error(
          "unknown-list",
          at,
          "unknown list `" + table.kind() + "`; scorecards with rows there are not used",
          Nearest.hint(table.kind(), known.stream().map(SignalList::id).toList()));
    } else if (lists.containsKey(list.id())) {
      unknown.add(table);
      problems.error(
          "duplicate-list",
          at,
          "the list `" + list.id() + "` has two tables; scorecards with rows here are not used");
    } else {
      lists.put(list.id(), new ListColumns(table, list, problems));
    }
  }

  FlatHeader header() {
    return header;
  }

  /** The columns of each list that has a table, by its id. */
  Map<String, ListColumns> lists() {
    return lists;
  }

  /** Tables of which nobody can tell what they are. */
  List<FurtherTable> unknown() {
    return unknown;
  }

  /** What is wrong with the headers. */
  List<Problem> problems() {
    return problems.list();
  }
}
