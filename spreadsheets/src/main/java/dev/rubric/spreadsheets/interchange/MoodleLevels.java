package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnCriterion;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnRating;
import java.math.BigDecimal;
import java.util.List;

/**
 * Names for levels that have none: their definitions, where all criteria have the same ones, else
 * their points, and those of all where these differ from criterion to criterion.
 */
final class MoodleLevels {

  private MoodleLevels() {}

  /** The criteria with names for their levels. */
  static List<OwnCriterion> named(List<OwnCriterion> criteria) {
    boolean defined =
        criteria.size() > 1
            && criteria.stream().map(MoodleLevels::definitions).distinct().count() == 1
            && !definitions(criteria.get(0)).contains("");
    boolean alike = criteria.stream().map(OwnCriterion::most).distinct().count() == 1;
    return defined
        ? criteria
        : criteria.stream().map(criterion -> byPoints(criterion, alike)).toList();
  }

  private static List<String> definitions(OwnCriterion criterion) {
    return criterion.ratings().stream()
        .map(rating -> Texts.comparable(rating.name().text()))
        .toList();
  }

  private static OwnCriterion byPoints(OwnCriterion criterion, boolean alike) {
    List<OwnRating> ratings =
        criterion.ratings().stream()
            .map(rating -> byPoints(rating, criterion.most(), alike))
            .toList();
    return new OwnCriterion(
        criterion.title(), criterion.note(), ratings, criterion.isScored(), criterion.isRange());
  }

  private static OwnRating byPoints(OwnRating rating, BigDecimal most, boolean alike) {
    String points = rating.points().toPlainString();
    String plural = rating.points().compareTo(BigDecimal.ONE) == 0 ? " point" : " points";
    TextNode name =
        new TextNode(
            alike ? points + plural : points + " of " + most.toPlainString(), rating.pointsAt());
    TextNode anchor =
        Texts.isBlank(rating.anchor().text())
            ? new TextNode(name.text(), rating.anchor().location())
            : rating.anchor();
    return new OwnRating(name, anchor, rating.points(), rating.pointsAt());
  }
}
