package dev.rubric.engine.scorecard;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scorecard with some of its facts set to other values, for trial. */
public final class Revision {

  private final Signals signals;
  private final Map<Integer, Observation> facts = new TreeMap<>();
  private final Map<String, Rows> lists;
  private final Map<String, Note> ratings;
  private final Map<String, Note> evidence;

  private Revision(Scorecard scorecard, Signals signals) {
    this.signals = signals;
    this.lists = new LinkedHashMap<>(scorecard.lists());
    this.ratings = new LinkedHashMap<>(scorecard.ratings());
    this.evidence = new LinkedHashMap<>(scorecard.evidence());
    scorecard.facts().forEach((id, value) -> facts.put(signals.indexOf(id), value));
  }

  /**
   * The scorecard with these facts set, in their order. The evidence for a fact that is set is left
   * out: it spoke for another value. Rows are taken out last, so that all settings go by the
   * numbers that rows had before.
   *
   * @throws IllegalArgumentException if a cell stands beyond the row after the last one
   */
  public static Scorecard of(Scorecard scorecard, List<Setting> settings, Signals signals) {
    Revision revision = new Revision(scorecard, signals);
    settings.forEach(revision::set);
    settings.stream()
        .map(Setting::fact)
        .filter(Revision::isRow)
        .sorted(Comparator.reverseOrder())
        .forEach(revision::takeOut);
    return revision.applied(scorecard);
  }

  private Scorecard applied(Scorecard scorecard) {
    Map<String, Observation> named = new LinkedHashMap<>();
    facts.forEach((index, value) -> named.put(signals.all().get(index).id(), value));
    return new Scorecard(
        scorecard.header(),
        scorecard.profiles(),
        named,
        scorecard.blanks(),
        lists,
        ratings,
        evidence,
        scorecard.location());
  }

  private static boolean isRow(FactId fact) {
    return fact.row() >= 0 && fact.column() < 0;
  }

  /** Takes a row out, and the evidence by row: the rows that follow get other numbers. */
  private void takeOut(FactId row) {
    String list = signals.lists().get(row.index()).id();
    Rows before = Objects.requireNonNull(lists.get(list), "no rows");
    List<Rows.Row> rows = new ArrayList<>(before.rows());
    rows.remove(row.row());
    lists.put(list, new Rows(rows, before.location()));
    evidence.keySet().removeIf(name -> name.startsWith(list + "["));
  }

  private void set(Setting setting) {
    FactId fact = setting.fact();
    if (isRow(fact)) {
      return;
    }
    evidence.remove(fact.text());
    Value value = setting.value();
    Location at = setting.location();
    if (fact.group() == 0) {
      put(facts, fact.index(), value == null ? null : new Observation(value, at));
    } else if (fact.group() == 2) {
      String criterion = fact.text().substring(FactId.RATING.length());
      put(ratings, criterion, value == null ? null : new Note(value.text(), at));
    } else if (fact.column() < 0) {
      String list = signals.lists().get(fact.index()).id();
      put(lists, list, value == null ? null : new Rows(List.of(), at));
    } else {
      cell(fact, value, at);
    }
  }

  private void cell(FactId fact, @Nullable Value value, Location at) {
    String list = signals.lists().get(fact.index()).id();
    Rows before = lists.getOrDefault(list, new Rows(List.of(), at));
    List<Rows.Row> rows = new ArrayList<>(before.rows());
    if (fact.row() > rows.size()) {
      throw new IllegalArgumentException(list + " has " + rows.size() + " rows");
    }
    if (fact.row() == rows.size()) {
      rows.add(new Rows.Row(Map.of(), Map.of(), at));
    }
    Rows.Row row = rows.get(fact.row());
    String column = signals.lists().get(fact.index()).columns().get(fact.column()).id();
    Map<String, Observation> cells = new LinkedHashMap<>(row.cells());
    put(cells, column, value == null ? null : new Observation(value, at));
    rows.set(fact.row(), new Rows.Row(cells, row.blanks(), row.location()));
    lists.put(list, new Rows(rows, before.location()));
  }

  private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }
}
