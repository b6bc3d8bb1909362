package dev.rubric.engine.scorecard;

import dev.rubric.engine.signal.Facts;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard's facts as a rubric understands them: by position, and with a blank given the meaning
 * that the rubric gives it. In a section assessed by a signal, a blank has its meaning only where
 * that signal has a value.
 */
public final class AssessedFacts implements Facts {

  private final Scorecard scorecard;
  private final Signals signals;
  private final @Nullable Value[] values;
  private final @Nullable Value[] @Nullable [][] cells;

  /** The scorecard seen through the signals that it was checked against. */
  public AssessedFacts(Scorecard scorecard, Signals signals) {
    this.scorecard = scorecard;
    this.signals = signals;
    this.values = recorded();
    giveBlanksTheirMeaning();
    this.cells = new Value[signals.lists().size()][][];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells(signals.lists().get(i));
    }
  }

  /** The scorecard. */
  public Scorecard scorecard() {
    return scorecard;
  }

  /** Whether the scorecard is of one of these profiles; no profiles named means of any. */
  public boolean isOfAny(List<String> profiles) {
    return profiles.isEmpty() || profiles.stream().anyMatch(scorecard.profiles()::contains);
  }

  @Override
  public @Nullable Value signal(int index) {
    return values[index];
  }

  @Override
  public int rows(int list) {
    SignalList of = signals.lists().get(list);
    if (of.isGrid()) {
      return of.rows().size();
    }
    @Nullable Value @Nullable [][] rows = cells[list];
    return rows == null ? NOT_ASSESSED : rows.length;
  }

  @Override
  public @Nullable Value cell(int list, int row, int column) {
    @Nullable Value @Nullable [][] rows = cells[list];
    return rows == null ? values[signals.cellIndex(list, row, column)] : rows[row][column];
  }

  private @Nullable Value[] recorded() {
    @Nullable Value[] recorded = new Value[signals.all().size()];
    for (Map.Entry<String, Observation> fact : scorecard.facts().entrySet()) {
      recorded[signals.indexOf(fact.getKey())] = fact.getValue().value();
    }
    return recorded;
  }

  /** The signal that a section is assessed by has no blank meaning, so one pass is enough. */
  private void giveBlanksTheirMeaning() {
    for (int i = 0; i < values.length; i++) {
      int assessedBy = signals.assessedBy(i);
      if (values[i] == null && (assessedBy < 0 || values[assessedBy] != null)) {
        values[i] = signals.all().get(i).blank();
      }
    }
  }

  private @Nullable Value @Nullable [][] cells(SignalList list) {
    Rows rows = scorecard.lists().get(list.id());
    if (rows == null || list.isGrid()) {
      return null;
    }
    @Nullable Value[][] cells = new Value[rows.rows().size()][list.columns().size()];
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        Signal of = list.columns().get(column);
        Observation cell = rows.rows().get(row).cells().get(of.id());
        cells[row][column] = cell == null ? of.blank() : cell.value();
      }
    }
    return cells;
  }
}
