package dev.rubric.engine.reading;

import dev.rubric.engine.located.Fields;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the recorded values of a scorecard: {@code facts} and {@code lists}. */
final class FactsReader {

  private final Signals signals;
  private final Problems problems;
  private final ValueReader values;
  private final Map<Integer, Observation> observations = new TreeMap<>();
  private final Map<Integer, Location> blanks = new TreeMap<>();
  private final Map<Integer, Rows> lists = new TreeMap<>();
  private final Map<Integer, Location> blankLists = new TreeMap<>();

  FactsReader(Signals signals, Problems problems) {
    this.signals = signals;
    this.problems = problems;
    this.values = new ValueReader(problems);
  }

  void read(Fields scorecard) {
    scorecard.members("facts").forEach(this::fact);
    scorecard.members("lists").forEach(this::list);
  }

  /** The recorded values, in the rubric's order. */
  Map<String, Observation> observations() {
    return bySignal(observations);
  }

  /** The places of blanks, in the rubric's order: signals, then lists. */
  Map<String, Location> blanks() {
    Map<String, Location> named = bySignal(blanks);
    named.putAll(byList(blankLists));
    return named;
  }

  /** The recorded lists, in the rubric's order. */
  Map<String, Rows> lists() {
    return byList(lists);
  }

  private <T> Map<String, T> bySignal(Map<Integer, T> byIndex) {
    Map<String, T> named = new LinkedHashMap<>();
    byIndex.forEach((index, value) -> named.put(signals.all().get(index).id(), value));
    return named;
  }

  private <T> Map<String, T> byList(Map<Integer, T> byIndex) {
    Map<String, T> named = new LinkedHashMap<>();
    byIndex.forEach((index, value) -> named.put(signals.lists().get(index).id(), value));
    return named;
  }

  private void fact(Member member) {
    int index = signals.indexOf(member.name());
    if (index < 0) {
      problems.error(
          "unknown-signal",
          member.location(),
          "unknown signal `" + member.name() + "`",
          Nearest.hint(member.name(), signals.all().stream().map(Signal::id).toList()));
      return;
    }
    Node value = member.value();
    if (isBlank(value)) {
      blanks.put(index, value.location());
      return;
    }
    values
        .read(signals.all().get(index).type(), value, member.name())
        .ifPresent(read -> observations.put(index, new Observation(read, value.location())));
  }

  private void list(Member member) {
    int index = signals.listIndexOf(member.name());
    if (index < 0) {
      problems.error(
          "unknown-list",
          member.location(),
          "unknown list `" + member.name() + "`",
          Nearest.hint(member.name(), signals.lists().stream().map(SignalList::id).toList()));
      return;
    }
    SignalList list = signals.lists().get(index);
    if (list.isGrid()) {
      problems.error(
          "grid-as-list",
          member.location(),
          "`"
              + list.id()
              + "` is a grid, its cells are recorded as facts such as `"
              + Signals.cells(list).get(0).id()
              + "`");
      return;
    }
    if (member.value() instanceof NullNode) {
      blankLists.put(index, member.value().location());
      return;
    }
    if (member.value() instanceof ListNode rows) {
      lists.put(index, rows(list, rows));
      return;
    }
    problems.error(
        "wrong-type",
        member.value().location(),
        "`" + list.id() + "` is " + Texts.shown(member.value()) + ", expected a list of rows");
  }

  private Rows rows(SignalList list, ListNode nodes) {
    List<Rows.Row> rows = new ArrayList<>();
    for (Node node : nodes.items()) {
      if (node instanceof ObjectNode row) {
        rows.add(row(list, rows.size(), row));
      } else {
        problems.error(
            "wrong-type",
            node.location(),
            "a row of `" + list.id() + "` is " + Texts.shown(node) + ", expected an object");
      }
    }
    return new Rows(rows, nodes.location());
  }

  private Rows.Row row(SignalList list, int position, ObjectNode node) {
    Map<Integer, Observation> cells = new TreeMap<>();
    Map<String, Location> rowBlanks = new LinkedHashMap<>();
    for (Member member : node.members()) {
      int column = list.column(member.name());
      if (column < 0) {
        problems.error(
            "unknown-column",
            member.location(),
            "unknown column `" + member.name() + "` of `" + list.id() + "`",
            Nearest.hint(member.name(), list.columns().stream().map(Signal::id).toList()));
      } else if (isBlank(member.value())) {
        rowBlanks.put(member.name(), member.value().location());
      } else {
        String name = list.id() + "[" + (position + 1) + "]." + member.name();
        values
            .read(list.columns().get(column).type(), member.value(), name)
            .ifPresent(read -> cells.put(column, new Observation(read, member.value().location())));
      }
    }
    Map<String, Observation> named = new LinkedHashMap<>();
    cells.forEach((column, cell) -> named.put(list.columns().get(column).id(), cell));
    return new Rows.Row(named, rowBlanks, node.location());
  }

  /** Nothing, or a cell or text of white space. */
  static boolean isBlank(Node node) {
    return node instanceof NullNode || Texts.of(node).filter(Texts::isBlank).isPresent();
  }
}
