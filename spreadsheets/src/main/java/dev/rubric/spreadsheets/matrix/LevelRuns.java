package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the runs of columns that hold the levels of one table. */
final class LevelRuns {

  private static final int SHORTEST_ANCHOR = 15;

  /** Descriptions of one level are no more times as long as those of another. */
  private static final double SPREAD = 4;

  private LevelRuns() {}

  /** The candidates, where grades that go one way are labels as good as numbers. */
  static NavigableMap<Integer, LevelCandidate> graded(
      NavigableMap<Integer, LevelCandidate> candidates) {
    NavigableMap<Integer, LevelCandidate> grades = new TreeMap<>();
    List<BigDecimal> ranks = new ArrayList<>();
    candidates.forEach(
        (column, candidate) -> {
          String name = candidate.level().label().name();
          if (candidate.evidence() >= 0 && Grades.isGrade(name)) {
            grades.put(column, candidate.atLeast(Header.STRONG));
            ranks.add(BigDecimal.valueOf(Grades.rank(name).orElseThrow()));
          }
        });
    boolean top = ranks.stream().anyMatch(rank -> Grades.isTop(rank.intValue()));
    if (!top || Steadiness.of(ranks) == 0) {
      return candidates;
    }
    NavigableMap<Integer, LevelCandidate> all = new TreeMap<>(candidates);
    all.putAll(grades);
    return all;
  }

  /**
   * Runs of columns whose labels are those of levels, with what stands between them.
   *
   * @param candidates by column
   */
  static List<List<LevelCandidate>> labelled(NavigableMap<Integer, LevelCandidate> candidates) {
    List<List<LevelCandidate>> runs = new ArrayList<>();
    List<LevelCandidate> current = new ArrayList<>();
    List<LevelCandidate> between = new ArrayList<>();
    for (LevelCandidate candidate : candidates.values()) {
      if (candidate.evidence() >= Header.STRONG) {
        current.addAll(between);
        current.add(candidate);
        between.clear();
      } else if (candidate.evidence() >= 0 && !current.isEmpty()) {
        between.add(candidate);
      } else if (!current.isEmpty()) {
        runs.add(withFollowing(current, between));
        current = new ArrayList<>();
        between.clear();
      }
    }
    if (!current.isEmpty()) {
      runs.add(withFollowing(current, between));
    }
    return runs;
  }

  /** Where levels go by words, a column to their right that is filled as they are is one more. */
  private static List<LevelCandidate> withFollowing(
      List<LevelCandidate> levels, List<LevelCandidate> following) {
    boolean byWords = levels.stream().allMatch(c -> c.level().label().number() == null);
    if (byWords && levels.size() >= 2) {
      following.stream()
          .takeWhile(c -> c.evidence() >= 1 || isLike(c, levels))
          .forEach(levels::add);
    }
    return levels;
  }

  /** Whether a column describes all that levels describe, at about their length. */
  private static boolean isLike(LevelCandidate candidate, List<LevelCandidate> levels) {
    ColumnStats own = candidate.below();
    int filled = levels.stream().mapToInt(level -> level.below().filled()).max().orElse(0);
    double length = levels.stream().mapToDouble(c -> c.below().length()).average().orElse(0);
    return own.filled() >= filled
        && !own.isBlank()
        && !own.isNumeric()
        && 2 * own.distinct() > own.filled()
        && own.length() <= SPREAD * length
        && length <= SPREAD * own.length();
  }

  /** Columns that nothing but the prose in them makes levels; the first one names criteria. */
  static List<LevelCandidate> described(NavigableMap<Integer, LevelCandidate> candidates) {
    List<LevelCandidate> run = new ArrayList<>();
    int previous = -1;
    for (var entry : candidates.entrySet()) {
      LevelCandidate candidate = entry.getValue();
      boolean first = entry.getKey().equals(candidates.firstKey());
      boolean described = candidate.below().isProse() && candidate.below().rows() >= 2;
      boolean fits = candidate.evidence() >= 1 && described && !first;
      if (fits && (run.isEmpty() || entry.getKey() == previous + 1)) {
        run.add(candidate);
        previous = entry.getKey();
      }
    }
    double least = run.stream().mapToDouble(c -> c.below().length()).min().orElse(0);
    double most = run.stream().mapToDouble(c -> c.below().length()).max().orElse(0);
    return most <= SPREAD * least && least >= SHORTEST_ANCHOR ? run : List.of();
  }
}
