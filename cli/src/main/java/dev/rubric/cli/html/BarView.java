package dev.rubric.cli.html;

/**
 * A score from 0 to 100 as a bar; numbers as SVG writes them.
 *
 * @param ticks a path with a stroke where each band begins
 */
record BarView(String tone, String from, String width, String ticks) {}
