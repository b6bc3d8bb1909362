package dev.rubric.spreadsheets.matrix;

import org.jspecify.annotations.Nullable;

/** A quantity and its cell. */
record Amount(Quantity quantity, Spot at) {

  /** The quantity that a cell holds and nothing else, or null. */
  static @Nullable Amount of(@Nullable Spot spot) {
    Quantity quantity = spot == null ? null : spot.quantity();
    return spot == null || quantity == null ? null : new Amount(quantity, spot);
  }
}
