package dev.rubric.spreadsheets.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** Finds the runs of columns that hold the levels of one table. */
final class LevelRuns {

  private static final int SHORTEST_ANCHOR = 15;

  private LevelRuns() {}

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

  /** Where levels go by words, a described column to their right is one more of them. */
  private static List<LevelCandidate> withFollowing(
      List<LevelCandidate> levels, List<LevelCandidate> following) {
    boolean byWords = levels.stream().allMatch(c -> c.level().label().number() == null);
    if (byWords && levels.size() >= 2) {
      following.stream().takeWhile(c -> c.evidence() >= 1).forEach(levels::add);
    }
    return levels;
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
    return most <= 4 * least && least >= SHORTEST_ANCHOR ? run : List.of();
  }
}
