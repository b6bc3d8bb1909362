package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.BooleanNode;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnCriterion;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnRating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rubric object of Canvas's API, alone, in a list, or as the rubric of an assignment. */
final class CanvasDocument {

  private static final List<String> CRITERIA = List.of("data", "rubric", "criteria");

  private final Problems problems;

  private CanvasDocument(Problems problems) {
    this.problems = problems;
  }

  /** The rubrics of a document, or none when it holds none. */
  static List<ForeignRubric> read(Node root, Problems problems) {
    return holders(root).map(new CanvasDocument(problems)::rubric).toList();
  }

  /** Whether a document holds rubrics of Canvas. */
  static boolean matches(Node root) {
    return holders(root).findAny().isPresent();
  }

  /** The objects that have criteria. */
  private static Stream<ObjectNode> holders(Node root) {
    if (Parts.has(root, "format")) {
      return Stream.empty();
    }
    return Parts.objects(root).stream()
        .map(item -> Parts.at(item, "rubric").filter(ObjectNode.class::isInstance).orElse(item))
        .map(ObjectNode.class::cast)
        .filter(item -> criteria(item).isPresent());
  }

  private static Optional<ListNode> criteria(ObjectNode rubric) {
    return CRITERIA.stream()
        .flatMap(name -> Parts.at(rubric, name).stream())
        .filter(ListNode.class::isInstance)
        .map(ListNode.class::cast)
        .filter(list -> !list.items().isEmpty())
        .filter(list -> list.items().stream().allMatch(item -> Parts.has(item, "ratings")))
        .findFirst();
  }

  private ForeignRubric rubric(ObjectNode rubric) {
    Optional<TextNode> title =
        Parts.text(rubric, "title")
            .or(() -> Parts.text(rubric, "rubric_settings", "title"))
            .or(() -> Parts.text(rubric, "name"));
    List<OwnCriterion> criteria =
        criteria(rubric).map(Parts::objects).orElse(List.of()).stream()
            .flatMap(criterion -> criterion(criterion).stream())
            .toList();
    return new ForeignRubric(title, criteria, rubric.location());
  }

  private Optional<OwnCriterion> criterion(ObjectNode criterion) {
    Optional<TextNode> title = required(criterion, "description");
    List<OwnRating> ratings = new ArrayList<>();
    for (ObjectNode rating : Parts.objects(criterion, "ratings")) {
      rating(rating).ifPresent(found -> ratings.add(0, found));
    }
    return title.map(
        found ->
            new OwnCriterion(
                found,
                plain(criterion, "long_description"),
                ratings,
                !is(criterion, "ignore_for_scoring"),
                is(criterion, "criterion_use_range")));
  }

  private Optional<OwnRating> rating(ObjectNode rating) {
    Optional<TextNode> name = required(rating, "description");
    Optional<TextNode> anchor = plain(rating, "long_description");
    return name.map(
        found ->
            new OwnRating(
                found,
                anchor.orElse(found),
                points(rating),
                Parts.at(rating, "points").orElse(rating).location()));
  }

  private BigDecimal points(ObjectNode rating) {
    Optional<BigDecimal> points =
        Parts.text(rating, "points")
            .flatMap(text -> Numbers.parse(text.text()))
            .filter(number -> number.signum() >= 0);
    if (points.isEmpty()) {
      Node found = Parts.at(rating, "points").orElse(rating);
      problems.error(
          "wrong-type",
          found.location(),
          "`points` is " + Texts.shown(found) + ", expected a number of 0 or more");
    }
    return points.orElse(BigDecimal.ZERO);
  }

  private Optional<TextNode> required(ObjectNode object, String name) {
    Optional<TextNode> text = plain(object, name);
    if (text.isEmpty()) {
      problems.error("missing-value", object.location(), "`" + name + "` is missing");
    }
    return text;
  }

  private static Optional<TextNode> plain(ObjectNode object, String name) {
    return Parts.text(object, name)
        .map(text -> new TextNode(PlainText.of(text.text()), text.location()))
        .filter(text -> !Texts.isBlank(text.text()));
  }

  private static boolean is(ObjectNode object, String name) {
    return Parts.at(object, name)
        .filter(value -> value instanceof BooleanNode truth && truth.value())
        .isPresent();
  }
}
