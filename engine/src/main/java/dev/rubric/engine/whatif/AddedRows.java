package dev.rubric.engine.whatif;

import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Signals;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows that are supposed beside those of a list: they differ in their cells alone. */
final class AddedRows {

  private AddedRows() {}

  /** The same answers, with the rows of each list in the one order that their cells give them. */
  static Map<FactId, Answer> inOrder(
      Map<FactId, Answer> answers, Supposition supposed, Signals signals) {
    Map<FactId, Answer> ordered = new HashMap<>();
    SortedMap<FactId, SortedMap<Integer, Answer>> rows = new TreeMap<>();
    answers.forEach(
        (fact, answer) -> {
          if (supposed.isOfMoreRows(fact)) {
            rows.computeIfAbsent(signals.rowFact(fact.index(), fact.row()), any -> new TreeMap<>())
                .put(fact.column(), answer);
          } else {
            ordered.put(fact, answer);
          }
        });
    if (rows.size() < 2) {
      return answers;
    }
    Map<Integer, List<Map.Entry<FactId, SortedMap<Integer, Answer>>>> byList =
        rows.entrySet().stream().collect(Collectors.groupingBy(row -> row.getKey().index()));
    for (List<Map.Entry<FactId, SortedMap<Integer, Answer>>> ofList : byList.values()) {
      List<SortedMap<Integer, Answer>> cells =
          ofList.stream()
              .map(Map.Entry::getValue)
              .sorted(Comparator.comparing(AddedRows::words))
              .toList();
      for (int i = 0; i < cells.size(); i++) {
        put(ordered, ofList.get(i).getKey(), cells.get(i), signals);
      }
    }
    return ordered;
  }

  private static void put(
      Map<FactId, Answer> answers, FactId row, Map<Integer, Answer> cells, Signals signals) {
    cells.forEach(
        (column, to) -> answers.put(signals.cellFact(row.index(), row.row(), column), to));
  }

  private static String words(SortedMap<Integer, Answer> cells) {
    StringBuilder words = new StringBuilder();
    cells.forEach((column, to) -> words.append(column).append('=').append(to.text()).append('\n'));
    return words.toString();
  }
}
