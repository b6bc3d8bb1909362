package dev.rubric.cli.html;

/**
 * A cell of the overview.
 *
 * @param tone the tint
 * @param mark what is shown where there is little room
 * @param counted what counts instead, where flags cap it, as short; empty elsewhere
 * @param words what it means
 * @param order what it is sorted by
 */
record CellView(String tone, String mark, String counted, String words, String order) {

  /** A cell that no flag caps. */
  CellView(String tone, String mark, String words, String order) {
    this(tone, mark, "", words, order);
  }
}
