package dev.rubric.engine.condition;

import dev.rubric.engine.condition.ConditionParser.Failure;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.ValueType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What the names of a condition mean: columns of the lists around them first, then signals. */
final class Names {

  /** A name with its meaning. */
  record Named(Token token, Reference reference, ValueType type) {}

  private final Signals signals;
  private final Deque<Integer> lists = new ArrayDeque<>();
  private final List<Failure> failures = new ArrayList<>();

  Names(Signals signals) {
    this.signals = signals;
  }

  /** Begins the parentheses of a list. */
  void enter(int list) {
    lists.push(list);
  }

  /** Ends the parentheses of the innermost list. */
  void leave() {
    lists.pop();
  }

  /** Faults after which the rest of the condition can still be read. */
  List<Failure> failures() {
    return failures;
  }

  /** Keeps a fault of that kind. */
  void keep(Failure failure) {
    failures.add(failure);
  }

  Optional<Named> find(Token token) {
    int depth = 0;
    for (int list : lists) {
      SignalList around = signals.lists().get(list);
      int column = around.column(token.text());
      if (column >= 0) {
        Reference reference = new Reference.ColumnReference(depth, column);
        return Optional.of(new Named(token, reference, around.columns().get(column).type()));
      }
      depth++;
    }
    int index = signals.indexOf(token.text());
    return index < 0
        ? Optional.empty()
        : Optional.of(
            new Named(
                token, new Reference.SignalReference(index), signals.all().get(index).type()));
  }

  Failure unknown(Token token) {
    if (signals.listIndexOf(token.text()) >= 0) {
      return new Failure(
          "wrong-type",
          "`" + token.text() + "` is a list, not a signal",
          token.span(),
          "write `some " + token.text() + " has ( … )`");
    }
    List<String> known = new ArrayList<>();
    lists.forEach(
        list -> signals.lists().get(list).columns().forEach(column -> known.add(column.id())));
    signals.all().stream().map(Signal::id).forEach(known::add);
    return new Failure(
        "unknown-signal",
        "unknown signal `" + Texts.shortened(token.text()) + "`",
        token.span(),
        Nearest.hint(token.text(), known));
  }

  Failure unknownList(Token token) {
    List<String> known = signals.lists().stream().map(SignalList::id).toList();
    return new Failure(
        "unknown-list",
        "unknown list `" + Texts.shortened(token.text()) + "`",
        token.span(),
        Nearest.hint(token.text(), known));
  }
}
