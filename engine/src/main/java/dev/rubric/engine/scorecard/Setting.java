package dev.rubric.engine.scorecard;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.signal.Value;
import org.jspecify.annotations.Nullable;

/**
 * A fact and the value that it is given, for trial, in place of what was recorded.
 *
 * @param fact a signal, a list, its row or cell, or a rating
 * @param value null for not assessed; of a list {@link #NO_ROWS}; of a row {@link #NOT_THERE}; of a
 *     rating the level's name
 * @param location where the value stands
 */
public record Setting(FactId fact, @Nullable Value value, Location location) {

  /** The value of a list that was assessed and has no rows. */
  public static final Value NO_ROWS = new Value.Words("no rows");

  /** The value of a row that is taken out of its list. */
  public static final Value NOT_THERE = new Value.Words("not there");
}
