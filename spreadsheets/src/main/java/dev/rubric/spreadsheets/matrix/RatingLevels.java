package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.spreadsheets.matrix.Header.LevelColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The levels that ratings of several criteria share: by name where the names come back, else by the
 * share of a criterion's points that they give.
 */
final class RatingLevels {

  /** So many names more than a criterion has ratings: it does without some of them. */
  private static final int FURTHER_NAMES = 1;

  private final boolean areNamed;
  private final Map<String, LevelColumn> levels = new LinkedHashMap<>();

  private RatingLevels(boolean areNamed) {
    this.areNamed = areNamed;
  }

  static RatingLevels of(List<RatedRow> rows) {
    RatingLevels levels = new RatingLevels(comeBack(rows));
    for (RatedRow row : rows) {
      for (Rating rating : row.ratings()) {
        levels.levels.computeIfAbsent(levels.key(rating, row), key -> levels.column(key, rating));
      }
    }
    return levels;
  }

  private static boolean comeBack(List<RatedRow> rows) {
    long most = rows.stream().mapToLong(row -> row.ratings().size()).max().orElse(0);
    List<String> names =
        rows.stream().flatMap(row -> row.ratings().stream()).map(RatingLevels::name).toList();
    boolean differ =
        rows.stream()
            .allMatch(
                row ->
                    row.ratings().stream().map(RatingLevels::name).distinct().count()
                        == row.ratings().size());
    return !names.contains("")
        && differ
        && names.stream().distinct().count() <= most + FURTHER_NAMES;
  }

  private static String name(Rating rating) {
    return rating.name() == null ? "" : Texts.comparable(rating.name());
  }

  private String key(Rating rating, RatedRow row) {
    if (areNamed) {
      return name(rating);
    }
    BigDecimal most = row.most().max(BigDecimal.ONE.movePointLeft(2));
    BigDecimal percent = rating.points().movePointRight(2).divide(most, 2, RoundingMode.HALF_UP);
    return Numbers.canonical(percent).toPlainString() + " %";
  }

  private LevelColumn column(String key, Rating rating) {
    String name = areNamed && rating.name() != null ? rating.name() : key;
    return new LevelColumn(levels.size(), new Label(name, null, null), rating.at(), null);
  }

  /** Whether levels go by the names of ratings. */
  boolean areNamed() {
    return areNamed;
  }

  int size() {
    return levels.size();
  }

  List<LevelColumn> columns() {
    return List.copyOf(levels.values());
  }

  int position(Rating rating, RatedRow row) {
    return new ArrayList<>(levels.keySet()).indexOf(key(rating, row));
  }
}
