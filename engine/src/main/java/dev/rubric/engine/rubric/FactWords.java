package dev.rubric.engine.rubric;

import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import org.jspecify.annotations.Nullable;

/** What people call a fact, and how to find it out. */
public final class FactWords {

  private final Rubric rubric;

  /** The words of a rubric. */
  public FactWords(Rubric rubric) {
    this.rubric = rubric;
  }

  /** The fact's name among people. */
  public String label(FactId fact) {
    return label(fact, ", row ");
  }

  /** The name of a cell of a row that its list does not have. */
  public String newRow(FactId cell) {
    return label(cell, ", new row ");
  }

  private String label(FactId fact, String rowIs) {
    if (fact.group() == 2) {
      return "Rating of " + rubric.criteria().get(fact.index()).title();
    }
    if (fact.group() == 1) {
      SignalList list = rubric.signals().lists().get(fact.index());
      String row = fact.row() < 0 ? "" : rowIs + (fact.row() + 1);
      Signal column = signal(fact);
      return list.label() + row + (column == null ? "" : ": " + column.label());
    }
    return rubric.signals().all().get(fact.index()).label();
  }

  /** How to find the fact out; empty when the rubric does not say. */
  public String ask(FactId fact) {
    Signal signal = signal(fact);
    String ask = signal == null ? null : signal.ask();
    return ask == null ? "" : ask;
  }

  private @Nullable Signal signal(FactId fact) {
    if (fact.group() == 0) {
      return rubric.signals().all().get(fact.index());
    }
    return fact.group() == 1 && fact.column() >= 0
        ? rubric.signals().lists().get(fact.index()).columns().get(fact.column())
        : null;
  }
}
