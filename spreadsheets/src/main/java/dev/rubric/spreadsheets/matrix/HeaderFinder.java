package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that name levels: by the form of their cells, by words of scales, or by nothing but
 * the prose below them. A header takes one row, or two or three where names and points stand apart.
 */
final class HeaderFinder {

  private static final int TALLEST = 3;
  private static final int LONGEST_NAME = 80;

  private final Grid grid;

  private HeaderFinder(Grid grid) {
    this.grid = grid;
  }

  /** All headers that a sheet could have, from top to bottom. */
  static List<Header> find(Grid grid) {
    HeaderFinder finder = new HeaderFinder(grid);
    List<Header> headers = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      int bottom = row;
      headers.addAll(finder.headers(row, bottom));
      while (bottom - row + 1 < TALLEST && finder.continues(row, bottom + 1)) {
        bottom++;
        headers.addAll(finder.headers(row, bottom));
      }
    }
    return headers;
  }

  /** Whether a row adds points to the names above it, or names to the points. */
  private boolean continues(int top, int row) {
    List<Spot> spots = grid.row(row);
    if (spots.isEmpty() || weighs(top, row)) {
      return false;
    }
    boolean numbered = isQuantities(top);
    int fitting = 0;
    for (int column = 0; column < grid.columns(); column++) {
      String text = grid.text(row, column);
      if (text.isEmpty() || isRole(text)) {
        continue;
      }
      boolean quantity = Quantity.parse(text) != null;
      boolean named = numbered && Quantity.parse(grid.text(top, column)) == null;
      boolean below = isUnder(top, column);
      if (!below || named || (numbered ? quantity || text.length() > LONGEST_NAME : !quantity)) {
        return false;
      }
      fitting++;
    }
    return fitting >= 2;
  }

  /** Whether a name stands above, or to the left of it: one name may be meant for two columns. */
  private boolean isUnder(int top, int column) {
    return grid.covering(top, column) != null
        || (column > 1 && grid.covering(top, column - 1) != null && !isQuantities(top));
  }

  /** Whether a row that begins as early as the row of names gives weights, not points. */
  private boolean weighs(int top, int row) {
    for (int column = 0; column < grid.columns(); column++) {
      if (!grid.text(row, column).isEmpty()) {
        return Words.mentions("weight", grid.text(row, column))
            && !Words.mentions("weight", grid.text(top, column));
      }
      if (!grid.text(top, column).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private boolean isQuantities(int row) {
    List<Spot> numbers = grid.row(row).stream().filter(Spot::isQuantity).toList();
    return numbers.size() >= 2
        && grid.row(row).stream().allMatch(spot -> spot.isQuantity() || isRole(spot.line()));
  }

  private List<Header> headers(int top, int bottom) {
    if (isQuantities(top) && Words.mentions("weight", grid.row(top).get(0).line())) {
      return List.of();
    }
    NavigableMap<Integer, Candidate> candidates = candidates(top, bottom);
    List<Header> headers = new ArrayList<>();
    for (List<Candidate> segment : segments(candidates)) {
      if (segment.size() >= 2 && differ(segment) && !isTableOfNumbers(segment, bottom)) {
        headers.add(header(top, bottom, segment));
      }
    }
    if (headers.isEmpty()) {
      List<Candidate> prose = prose(candidates);
      if (prose.size() >= 2 && differ(prose)) {
        headers.add(header(top, bottom, prose));
      }
    }
    return headers;
  }

  /** Whether no two levels would be the same. */
  private static boolean differ(List<Candidate> segment) {
    long distinct =
        segment.stream()
            .map(candidate -> candidate.level().label())
            .map(label -> Words.bare(label.name()) + label.number())
            .distinct()
            .count();
    return distinct == segment.size();
  }

  private static Header header(int top, int bottom, List<Candidate> segment) {
    double mean = segment.stream().mapToDouble(c -> Math.min(4, c.evidence())).average().orElse(0);
    return new Header(top, bottom, segment.stream().map(Candidate::level).toList(), mean);
  }

  /** A column that could hold a level. */
  private record Candidate(LevelColumn level, ColumnStats below, double evidence) {}

  private NavigableMap<Integer, Candidate> candidates(int top, int bottom) {
    List<Integer> rows = below(bottom);
    NavigableMap<Integer, Candidate> candidates = new TreeMap<>();
    for (int column = 0; column < grid.columns(); column++) {
      LevelColumn level = level(top, bottom, column);
      if (level != null) {
        ColumnStats below = ColumnStats.of(grid, column, rows);
        candidates.put(column, new Candidate(level, below, evidence(level, below)));
      }
    }
    return candidates;
  }

  /** The next rows that hold something in more than one column. */
  private List<Integer> below(int bottom) {
    List<Integer> rows = new ArrayList<>();
    for (int row = bottom + 1; row < grid.rows() && rows.size() < 30; row++) {
      if (grid.row(row).size() > 1) {
        rows.add(row);
      }
    }
    return rows;
  }

  private @Nullable LevelColumn level(int top, int bottom, int column) {
    Spot name = null;
    Spot points = null;
    for (int row = top; row <= bottom; row++) {
      Spot spot = grid.spot(row, column);
      if (spot != null && spot.isQuantity() && points == null) {
        points = spot;
      } else if (spot != null && name == null) {
        name = spot;
      }
    }
    if (name == null) {
      return points == null
          ? null
          : new LevelColumn(column, Label.parse(points.text()), points, null);
    }
    Label label = Label.parse(name.text());
    Quantity quantity = points == null ? null : Quantity.parse(points.text());
    return points == null || quantity == null
        ? new LevelColumn(column, label, name, null)
        : new LevelColumn(column, label.worth(quantity), name, points);
  }

  private double evidence(LevelColumn level, ColumnStats below) {
    Label label = level.label();
    String text = level.at().line();
    boolean named = label.step().isPresent();
    if (level.at().text().strip().lines().count() > 2
        || below.isListed()
        || isNoLevel(text, label)
        || (!named && label.number() == null && isRole(text))) {
      return -5;
    }
    double evidence = below.isProse() ? 1 : 0;
    if (text.length() > LONGEST_NAME) {
      return evidence;
    }
    if (named) {
      evidence += 3;
    }
    if (label.points() != null) {
      boolean weight = label.points().isPercent() && !label.points().isRange();
      evidence += named || weight ? 1 : 3;
    } else if (label.ordinal() != null && label.ordinal().intValue() <= 100) {
      evidence += named ? 1 : 2.5;
    } else if (label.name().length() <= 2 && Character.isUpperCase(label.name().codePointAt(0))) {
      evidence += 1.6;
    }
    return evidence;
  }

  private static boolean isNoLevel(String text, Label label) {
    String words = text.replaceAll("[\\d.,:()#-]+", " ").strip();
    return label.step().isEmpty()
        && words.codePoints().anyMatch(Character::isLetter)
        && (Words.means("not a level", words)
            || Words.means("weight", words)
            || Words.means("total", words)
            || Words.means("title", words));
  }

  private static boolean isRole(String text) {
    for (String role :
        List.of(
            "title",
            "group",
            "weight",
            "group weight",
            "points",
            "notes",
            "entry",
            "number",
            "list",
            "level",
            "total",
            "anchor")) {
      if (Words.mentions(role, text)) {
        return true;
      }
    }
    return false;
  }

  /** Runs of columns whose labels are those of levels, with what stands between them. */
  private List<List<Candidate>> segments(NavigableMap<Integer, Candidate> candidates) {
    List<List<Candidate>> segments = new ArrayList<>();
    List<Candidate> current = new ArrayList<>();
    List<Candidate> between = new ArrayList<>();
    for (Candidate candidate : candidates.values()) {
      if (candidate.evidence() >= Header.STRONG) {
        current.addAll(between);
        current.add(candidate);
        between.clear();
      } else if (candidate.evidence() >= 1 && !current.isEmpty()) {
        between.add(candidate);
      } else if (!current.isEmpty()) {
        segments.add(withFollowing(current, between));
        current = new ArrayList<>();
        between.clear();
      }
    }
    if (!current.isEmpty()) {
      segments.add(withFollowing(current, between));
    }
    return segments;
  }

  /** Where levels go by words, a described column to their right is one more of them. */
  private static List<Candidate> withFollowing(List<Candidate> levels, List<Candidate> following) {
    boolean byWords = levels.stream().allMatch(c -> c.level().label().number() == null);
    if (byWords && levels.size() >= 2) {
      levels.addAll(following);
    }
    return levels;
  }

  /** Numbers below are ratings or counts, unless they rise or fall from level to level. */
  private boolean isTableOfNumbers(List<Candidate> segment, int bottom) {
    if (segment.stream().filter(c -> c.below().isNumeric()).count() * 2 < segment.size()) {
      return false;
    }
    int steady = 0;
    int rows = 0;
    for (int row : below(bottom)) {
      List<Quantity> numbers = new ArrayList<>();
      for (Candidate candidate : segment) {
        Quantity quantity = Quantity.parse(grid.text(row, candidate.level().column()));
        if (quantity != null) {
          numbers.add(quantity);
        }
      }
      if (numbers.size() >= 2) {
        rows++;
        steady += Steadiness.of(numbers.stream().map(Quantity::value).toList()) != 0 ? 1 : 0;
      }
    }
    return rows > 0 && steady < 0.8 * rows;
  }

  /** Columns that nothing but the prose in them makes levels. */
  private static List<Candidate> prose(NavigableMap<Integer, Candidate> candidates) {
    List<Candidate> run = new ArrayList<>();
    int previous = -1;
    for (var entry : candidates.entrySet()) {
      Candidate candidate = entry.getValue();
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
    return most <= 4 * least && least >= 15 ? run : List.of();
  }
}
