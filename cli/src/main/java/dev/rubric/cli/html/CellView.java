package dev.rubric.cli.html;

/**
 * A cell of the overview.
 *
 * @param tone the tint
 * @param mark what is shown where there is little room
 * @param words what it means
 * @param order what it is sorted by
 */
record CellView(String tone, String mark, String words, String order) {}
