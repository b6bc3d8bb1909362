package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with its ratings.
 *
 * @param title the cell that names it, whose further lines describe it
 * @param ratings as they stand, at least two
 * @param columns of the cells that hold them
 * @param weight what the row says that it gives at most, or null
 */
record RatedRow(
    int row, Spot title, List<Rating> ratings, List<Integer> columns, @Nullable Amount weight) {

  /** The criterion of a row, or null where it has no ratings. */
  static @Nullable RatedRow of(Grid grid, int row) {
    Spot title = null;
    Amount weight = null;
    List<Rating> ratings = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      Spot spot = grid.spot(row, column);
      List<Rating> found = spot == null ? List.of() : Rating.in(spot);
      if (!found.isEmpty()) {
        ratings.addAll(found);
        columns.add(column);
      } else if (spot != null && spot.isQuantity() && !ratings.isEmpty()) {
        weight = Amount.of(spot);
      } else if (spot != null && title == null && ratings.isEmpty()) {
        title = spot;
      }
    }
    boolean differ = ratings.stream().map(Rating::points).distinct().count() > 1;
    return title == null || title.isQuantity() || !differ
        ? null
        : new RatedRow(row, title, List.copyOf(ratings), List.copyOf(columns), weight);
  }

  BigDecimal most() {
    return ratings.stream()
        .map(Rating::points)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  CriterionRow criterion(RatingLevels levels) {
    String name = title.text().lines().findFirst().orElse("").strip();
    String more = title.text().strip().substring(name.length()).strip();
    CriterionDraft draft = new CriterionDraft(new Spot(title.sheet(), title.address(), name));
    if (!more.isEmpty()) {
      draft.note(new Spot(title.sheet(), title.address(), more));
    }
    for (Rating rating : ratings) {
      int level = levels.position(rating, this);
      String text = levels.areNamed() ? rating.description() : rating.text();
      draft.describe(level, new Spot(rating.at().sheet(), rating.at().address(), text));
      Quantity worth = new Quantity(rating.points(), rating.points(), false, true);
      draft.worth(level, new Amount(worth, rating.at()));
    }
    if (weight != null) {
      draft.weigh(weight);
    }
    return draft.criterion();
  }
}
