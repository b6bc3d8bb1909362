package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds rows that name levels: by the form of their cells, by words of scales, or by nothing but
 * the prose below them. A header takes one row, or two or three where names and points stand apart.
 */
final class HeaderFinder {

  private static final int TALLEST = 3;
  private static final int ROWS_BELOW = 30;

  /** Of two readings, the one that knows what to do with a row of points. */
  private static final double POINTS_APART = 0.1;

  private final Grid grid;
  private final HeaderRows rows;

  /** The rows that hold something in more than one column. */
  private final List<Integer> tabular;

  private HeaderFinder(Grid grid) {
    this.grid = grid;
    this.rows = new HeaderRows(grid);
    this.tabular =
        IntStream.range(0, grid.rows()).filter(row -> grid.row(row).size() > 1).boxed().toList();
  }

  /** All headers that a sheet could have, from top to bottom. */
  static List<Header> find(Grid grid) {
    HeaderFinder finder = new HeaderFinder(grid);
    List<Header> headers = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      int bottom = row;
      headers.addAll(finder.headers(row, bottom));
      while (bottom - row + 1 < TALLEST && finder.rows.continues(row, bottom + 1)) {
        bottom++;
        headers.addAll(finder.headers(row, bottom));
      }
    }
    return headers;
  }

  private List<Header> headers(int top, int bottom) {
    if (rows.isQuantities(top) && Words.mentions("weight", grid.row(top).get(0).line())) {
      return List.of();
    }
    NavigableMap<Integer, LevelCandidate> candidates = candidates(top, bottom);
    List<Header> headers = new ArrayList<>();
    for (List<LevelCandidate> labelled : LevelRuns.labelled(candidates)) {
      List<LevelCandidate> run = behindTitles(labelled, bottom);
      if (run.size() >= 2 && differ(run) && !isTableOfNumbers(run, bottom)) {
        headers.add(header(top, bottom, run));
      }
    }
    if (headers.isEmpty()) {
      List<LevelCandidate> prose = LevelRuns.described(candidates);
      if (prose.size() >= 2 && differ(prose)) {
        headers.add(header(top, bottom, prose));
      }
    }
    return headers;
  }

  /** The run without the column that names criteria, where its header is a scale's word too. */
  private List<LevelCandidate> behindTitles(List<LevelCandidate> run, int bottom) {
    int first = run.get(0).level().column();
    boolean titled =
        below(bottom).stream().anyMatch(row -> grid.column(grid.row(row).get(0)) < first);
    boolean numbered = run.get(0).level().label().number() != null;
    return titled || numbered || run.size() < 3
        ? run
        : run.stream().skip(1).dropWhile(c -> c.evidence() < Header.STRONG).toList();
  }

  private NavigableMap<Integer, LevelCandidate> candidates(int top, int bottom) {
    List<Integer> below = below(bottom);
    NavigableMap<Integer, LevelCandidate> candidates = new TreeMap<>();
    for (int column = 0; column < grid.columns(); column++) {
      LevelCandidate candidate = LevelCandidate.of(grid, column, top, bottom, below);
      if (candidate != null) {
        candidates.put(column, candidate);
      }
    }
    return LevelRuns.graded(candidates);
  }

  /** The next rows that hold something in more than one column. */
  private List<Integer> below(int bottom) {
    int next = Collections.binarySearch(tabular, bottom + 1);
    int first = next < 0 ? -next - 1 : next;
    return tabular.subList(first, Math.min(first + ROWS_BELOW, tabular.size()));
  }

  /** Whether no two levels would be the same. */
  private static boolean differ(List<LevelCandidate> run) {
    long distinct =
        run.stream()
            .map(candidate -> candidate.level().label())
            .map(label -> Words.bare(label.name()) + label.number())
            .distinct()
            .count();
    return distinct == run.size();
  }

  private static Header header(int top, int bottom, List<LevelCandidate> run) {
    double mean = run.stream().mapToDouble(c -> Math.min(4, c.evidence())).average().orElse(0);
    boolean pointed = run.stream().anyMatch(c -> c.level().pointsAt() != null);
    double evidence = pointed ? mean + POINTS_APART : mean;
    return new Header(top, bottom, run.stream().map(LevelCandidate::level).toList(), evidence);
  }

  /** Numbers below are ratings or counts, unless they rise or fall from level to level. */
  private boolean isTableOfNumbers(List<LevelCandidate> run, int bottom) {
    if (run.stream().filter(c -> c.below().isNumeric()).count() * 2 < run.size()) {
      return false;
    }
    List<List<BigDecimal>> numbers =
        below(bottom).stream()
            .map(row -> numbers(run, row))
            .filter(values -> values.size() >= 2)
            .toList();
    long steady = numbers.stream().filter(values -> Steadiness.of(values) != 0).count();
    return !numbers.isEmpty() && steady < 0.8 * numbers.size();
  }

  private List<BigDecimal> numbers(List<LevelCandidate> run, int row) {
    return run.stream()
        .map(candidate -> grid.quantity(row, candidate.level().column()))
        .filter(Objects::nonNull)
        .map(Quantity::value)
        .toList();
  }
}
