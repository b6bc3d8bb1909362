package dev.rubric.engine.signal;

import org.jspecify.annotations.Nullable;

/**
 * What a scorecard says about the signals of a rubric, blanks already given their meaning. Null
 * stands for not assessed. Indices are those of {@link Signals}.
 */
public interface Facts {

  /** The number of rows of a list that is not assessed. */
  int NOT_ASSESSED = -1;

  /** The value of a signal or grid cell. */
  @Nullable Value signal(int index);

  /** The number of rows of a list, or {@link #NOT_ASSESSED}. A grid always has its rows. */
  int rows(int list);

  /** Whether a row of a list is to be counted; a row that is supposed not to be there is not. */
  default boolean isThere(int list, int row) {
    return true;
  }

  /** The value in a list's or grid's cell. */
  @Nullable Value cell(int list, int row, int column);
}
