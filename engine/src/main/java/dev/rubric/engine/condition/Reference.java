package dev.rubric.engine.condition;

import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Facts;
import dev.rubric.engine.signal.Signals;
import dev.rubric.engine.signal.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name in a condition, resolved to the fact that it stands for. */
public sealed interface Reference {

  /** The value of the fact, or null when it is not assessed. */
  @Nullable Value value(Facts facts, @Nullable RowScope row);

  /** The name of the fact. */
  FactId fact(Signals signals, @Nullable RowScope row);

  /** A signal or a grid's cell, by its position. */
  record SignalReference(int index) implements Reference {
    @Override
    public @Nullable Value value(Facts facts, @Nullable RowScope row) {
      return facts.signal(index);
    }

    @Override
    public FactId fact(Signals signals, @Nullable RowScope row) {
      return signals.fact(index);
    }
  }

  /**
   * A column of a list in whose parentheses the name stands.
   *
   * @param depth 0 for the innermost such list
   */
  record ColumnReference(int depth, int column) implements Reference {
    @Override
    public @Nullable Value value(Facts facts, @Nullable RowScope row) {
      RowScope scope = scope(row);
      return facts.cell(scope.list(), scope.row(), column);
    }

    @Override
    public FactId fact(Signals signals, @Nullable RowScope row) {
      RowScope scope = scope(row);
      return signals.cellFact(scope.list(), scope.row(), column);
    }

    private RowScope scope(@Nullable RowScope row) {
      return Objects.requireNonNull(row, "a column outside its list").outward(depth);
    }
  }
}
