package dev.rubric.engine.whatif;

import dev.rubric.engine.panel.Panel;
import dev.rubric.engine.scorecard.AssessedFacts;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Facts;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A scorecard's facts, some of them supposed to be otherwise: one fact at a time is supposed. */
final class Supposition implements Facts {

  private final Signals signals;
  private final Facts before;
  private final @Nullable FactId fact;
  private final @Nullable Answer answer;
  private final Map<FactId, Answer> answers;

  private Supposition(
      Signals signals,
      Facts before,
      @Nullable FactId fact,
      @Nullable Answer answer,
      Map<FactId, Answer> answers) {
    this.signals = signals;
    this.before = before;
    this.fact = fact;
    this.answer = answer;
    this.answers = answers;
  }

  /** The facts as they are. */
  static Supposition none(AssessedFacts facts, Signals signals) {
    return new Supposition(signals, facts, null, null, Map.of());
  }

  /** The same, with one fact more supposed, of which nothing was supposed so far. */
  Supposition with(FactId supposed, Answer to) {
    Map<FactId, Answer> all = new HashMap<>(answers);
    all.put(supposed, to);
    return new Supposition(signals, this, supposed, to, all);
  }

  /** What is supposed. */
  Map<FactId, Answer> answers() {
    return answers;
  }

  @Override
  public @Nullable Value signal(int index) {
    if (fact == null || answer == null || fact.group() != 0) {
      return before.signal(index);
    }
    if (fact.index() == index) {
      return answer.example();
    }
    Value value = before.signal(index);
    boolean covered = value == null && signals.assessedBy(index) == fact.index();
    return covered ? signals.all().get(index).blank() : value;
  }

  @Override
  public int rows(int list) {
    boolean supposed = fact != null && fact.group() == 1 && fact.row() < 0 && fact.index() == list;
    return supposed ? 0 : before.rows(list);
  }

  @Override
  public boolean isThere(int list, int row) {
    boolean gone =
        fact != null
            && fact.group() == 1
            && fact.index() == list
            && fact.row() == row
            && fact.column() < 0;
    return !gone && before.isThere(list, row);
  }

  @Override
  public @Nullable Value cell(int list, int row, int column) {
    if (signals.lists().get(list).isGrid()) {
      return signal(signals.cellIndex(list, row, column));
    }
    boolean supposed =
        fact != null
            && fact.group() == 1
            && fact.index() == list
            && fact.row() == row
            && fact.column() == column;
    return supposed && answer != null ? answer.example() : before.cell(list, row, column);
  }

  /**
   * The facts by which a fact can come to have another value: itself, and the signal that says its
   * section was covered, where the blank would then mean something. Of a finding across scorecards
   * it is the row: nobody recorded that it is of one kind and not of another, so all that can be
   * otherwise is that it is there. The sets found are the smallest over these rows and all other
   * facts: a row that is taken out changes no condition but by its own part, which is why one of a
   * group has to change here as elsewhere.
   */
  List<FactId> levers(FactId of) {
    if (of.group() == 1
        && of.row() >= 0
        && Panel.isOfFindings(signals.lists().get(of.index()), signals)) {
      return List.of(signals.rowFact(of.index(), of.row()));
    }
    if (of.group() != 0 || signal(of.index()) != null) {
      return List.of(of);
    }
    Signal signal = signals.all().get(of.index());
    int assessedBy = signals.assessedBy(of.index());
    return signal.blank() == null || assessedBy < 0
        ? List.of(of)
        : List.of(of, signals.fact(assessedBy));
  }

  /** Whether the value of a fact, not assessed, would give blanks their meaning. */
  boolean covers(FactId of) {
    return of.group() == 0
        && signal(of.index()) == null
        && IntStream.range(0, signals.all().size())
            .anyMatch(
                i ->
                    signals.assessedBy(i) == of.index()
                        && signal(i) == null
                        && signals.all().get(i).blank() != null);
  }
}
