package dev.rubric.spreadsheets.matrix;

import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column that could hold a level.
 *
 * @param below what stands below its header
 * @param evidence how much speaks for it; below 0 it holds something else
 */
record LevelCandidate(LevelColumn level, ColumnStats below, double evidence) {

  private static final Pattern NUMBERING = Pattern.compile("[\\d.,:()#-]+");
  private static final Set<String> NO_LEVELS = Set.of("not a level", "weight", "total", "title");
  private static final double NO_LEVEL = -5;
  private static final double WORDS_OF_A_SCALE = 3;
  private static final double POINTS = 3;
  private static final double NUMBER = 2.5;
  private static final double LETTER = 1.6;

  /**
   * The candidate under a header, or null where there is no header.
   *
   * @param top the first row of the header, and {@code bottom} the last
   * @param rows those that may describe criteria
   */
  static @Nullable LevelCandidate of(
      Grid grid, int column, int top, int bottom, List<Integer> rows) {
    LevelColumn level = level(grid, column, top, bottom);
    if (level == null) {
      return null;
    }
    ColumnStats below = ColumnStats.of(grid, column, rows);
    return new LevelCandidate(level, below, evidence(level, below));
  }

  /** The same candidate with no less evidence than this. */
  LevelCandidate atLeast(double least) {
    return new LevelCandidate(level, below, Math.max(evidence, least));
  }

  private static @Nullable LevelColumn level(Grid grid, int column, int top, int bottom) {
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
      return points == null ? null : new LevelColumn(column, points.label(), points, null);
    }
    Label label = name.label();
    Amount amount = Amount.of(points);
    return amount == null
        ? new LevelColumn(column, label, name, null)
        : new LevelColumn(column, label.worth(amount.quantity()), name, points);
  }

  private static double evidence(LevelColumn level, ColumnStats below) {
    if (isSomethingElse(level, below)) {
      return NO_LEVEL;
    }
    double prose = below.isProse() ? 1 : 0;
    return level.at().line().length() > HeaderRows.LONGEST_NAME
        ? prose
        : prose + ofLabel(level.label());
  }

  private static boolean isSomethingElse(LevelColumn level, ColumnStats below) {
    Label label = level.label();
    boolean unmarked = label.step().isEmpty() && label.number() == null;
    return level.at().text().strip().lines().count() > 2
        || below.isListed()
        || isNoLevel(level.at().line(), label)
        || (unmarked && HeaderRows.isRole(level.at().line()));
  }

  private static double ofLabel(Label label) {
    boolean named = label.step().isPresent();
    double words = named ? WORDS_OF_A_SCALE : 0;
    if (label.points() != null) {
      boolean weight = label.points().isPercent() && !label.points().isRange();
      return words + (named || weight ? 1 : POINTS);
    }
    if (label.ordinal() != null && label.ordinal().intValue() <= 100) {
      return words + (named ? 1 : NUMBER);
    }
    boolean letter =
        label.name().length() <= 2 && Character.isUpperCase(label.name().codePointAt(0));
    return words + (letter ? LETTER : 0);
  }

  private static boolean isNoLevel(String text, Label label) {
    String words = NUMBERING.matcher(text).replaceAll(" ").strip();
    return label.step().isEmpty()
        && words.codePoints().anyMatch(Character::isLetter)
        && Words.meansOneOf(NO_LEVELS, words);
  }
}
