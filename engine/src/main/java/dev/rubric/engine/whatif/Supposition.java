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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A scorecard's facts, some of them supposed to be otherwise: one fact at a time is supposed. */
final class Supposition implements Facts {

  private final Signals signals;
  private final AssessedFacts recorded;
  private final MoreRows more;
  private final Facts before;
  private final @Nullable FactId fact;
  private final @Nullable Answer answer;
  private final Map<FactId, Answer> answers;

  private Supposition(AssessedFacts recorded, Signals signals, MoreRows more) {
    this.signals = signals;
    this.recorded = recorded;
    this.more = more;
    this.before = recorded;
    this.fact = null;
    this.answer = null;
    this.answers = Map.of();
  }

  private Supposition(Supposition before, FactId fact, Answer answer) {
    this.signals = before.signals;
    this.recorded = before.recorded;
    this.more = before.more;
    this.before = before;
    this.fact = fact;
    this.answer = answer;
    this.answers = new HashMap<>(before.answers);
    this.answers.put(fact, answer);
  }

  /**
   * The facts as they are.
   *
   * @param more the rows that can be supposed beside those of the lists
   */
  static Supposition none(AssessedFacts facts, Signals signals, MoreRows more) {
    return new Supposition(facts, signals, more);
  }

  /** The same, with one fact more supposed, of which nothing was supposed so far. */
  Supposition with(FactId supposed, Answer to) {
    return new Supposition(this, supposed, to);
  }

  /** What is supposed. */
  Map<FactId, Answer> answers() {
    return answers;
  }

  /** What is supposed, with rows that are alike in one order of all that they could be in. */
  Map<FactId, Answer> inOrder() {
    return AddedRows.inOrder(answers, this, signals);
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
    int rows = before.rows(list);
    if (fact == null || fact.group() != 1 || fact.index() != list) {
      return rows;
    }
    return fact.row() < 0 ? 0 : Math.max(rows, fact.row() + 1);
  }

  /** The row after the last one, if it can be supposed to be there; else -1. */
  int nextRow(int list) {
    int before = recorded.rows(list);
    int next = Math.max(0, rows(list));
    boolean saidToHaveNone = before == NOT_ASSESSED && rows(list) == 0;
    return saidToHaveNone || next >= Math.max(0, before) + more.most(list) ? -1 : next;
  }

  /** All rows that can be supposed beside those that were recorded. */
  List<Integer> moreRows(int list) {
    int first = Math.max(0, recorded.rows(list));
    return IntStream.range(first, first + more.most(list)).boxed().toList();
  }

  /** The cells by which a row can come to be there. */
  Set<FactId> cells(int list, int row) {
    return more.columns(list).stream()
        .map(column -> signals.cellFact(list, row, column))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a fact is a cell of a row that was not recorded. */
  boolean isOfMoreRows(FactId of) {
    return of.group() == 1 && of.row() >= 0 && of.row() >= recorded.rows(of.index());
  }

  /** Whether a fact is one of those there, or a cell of the next row. */
  boolean isAtHand(FactId of) {
    return !isOfMoreRows(of) || of.row() < rows(of.index()) || of.row() == nextRow(of.index());
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
    if (supposed && answer != null) {
      return answer.example();
    }
    return fact == null && row >= recorded.rows(list)
        ? signals.lists().get(list).columns().get(column).blank()
        : before.cell(list, row, column);
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
