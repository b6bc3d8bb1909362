package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.Location;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rubric as a grading tool knows it: each criterion has ratings with points of its own.
 *
 * @param title empty where the tool gave it none
 */
record ForeignRubric(Optional<TextNode> title, List<OwnCriterion> criteria, Location location) {

  ForeignRubric {
    criteria = List.copyOf(criteria);
  }

  /**
   * A criterion.
   *
   * @param note what it is about
   * @param ratings from weakest to strongest
   * @param isScored whether its points count
   * @param isRange whether points between those of two ratings may be given
   */
  record OwnCriterion(
      TextNode title,
      Optional<TextNode> note,
      List<OwnRating> ratings,
      boolean isScored,
      boolean isRange) {

    /** A criterion whose ratings the tool lists from strongest to weakest, or in any order. */
    OwnCriterion {
      ratings = ratings.stream().sorted(Comparator.comparing(OwnRating::points)).toList();
    }

    /** The points of the strongest rating. */
    BigDecimal most() {
      return ratings.isEmpty() ? BigDecimal.ZERO : ratings.get(ratings.size() - 1).points();
    }

    /** Where these points stand. */
    Location mostAt() {
      return ratings.isEmpty() ? title.location() : ratings.get(ratings.size() - 1).pointsAt();
    }
  }

  /**
   * A rating.
   *
   * @param anchor what was observed to give it
   * @param points 0 or more
   */
  record OwnRating(TextNode name, TextNode anchor, BigDecimal points, Location pointsAt) {}
}
