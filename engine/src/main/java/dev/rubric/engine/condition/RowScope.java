package dev.rubric.engine.condition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The row of a list that a condition within the list's parentheses is asked about.
 *
 * @param outer the row of the list around that one
 * @param list position of the list among the rubric's lists
 * @param row from 0
 */
public record RowScope(@Nullable RowScope outer, int list, int row) {

  /** The scope as many lists further out. */
  RowScope outward(int depth) {
    RowScope scope = this;
    for (int i = 0; i < depth; i++) {
      scope = Objects.requireNonNull(scope.outer, "no list that far out");
    }
    return scope;
  }
}
