package dev.rubric.engine.whatif;

import dev.rubric.engine.signal.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of a fact, of which one serves as well as another. */
public sealed interface Answer {

  /** Stands for any text but none. */
  Value STATED = new Value.Words("stated");

  /** One of the values. */
  Value example();

  /** The values in words: {@code yes}, {@code weekly or daily}, {@code at least 3}. */
  String text();

  /** The values of both, where that can be said in a phrase. */
  Optional<Answer> or(Answer other);

  /**
   * Values one by one.
   *
   * @param values at least one
   */
  record Listed(List<Value> values) implements Answer {
    public Listed {
      values = List.copyOf(values);
    }

    @Override
    public Value example() {
      return values.get(0);
    }

    @Override
    public String text() {
      List<String> words = values.stream().map(Value::text).toList();
      int last = words.size() - 1;
      return last == 0
          ? words.get(0)
          : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    @Override
    public Optional<Answer> or(Answer other) {
      if (!(other instanceof Listed listed)) {
        return Optional.empty();
      }
      List<Value> both = new ArrayList<>(values);
      both.addAll(listed.values);
      return Optional.of(new Listed(both));
    }
  }

  /**
   * Numbers in a row.
   *
   * @param from position of the first step of the axis
   * @param to position of the last step of the axis
   */
  record Stretch(Axis axis, int from, int to) implements Answer {
    @Override
    public Value example() {
      return new Value.Quantity(axis.steps().get(from).example());
    }

    @Override
    public String text() {
      return axis.text(from, to);
    }

    @Override
    public Optional<Answer> or(Answer other) {
      if (!(other instanceof Stretch next)) {
        return Optional.empty();
      }
      if (next.from == to + 1) {
        return Optional.of(new Stretch(axis, from, next.to));
      }
      return from == next.to + 1 ? Optional.of(new Stretch(axis, next.from, to)) : Optional.empty();
    }
  }
}
