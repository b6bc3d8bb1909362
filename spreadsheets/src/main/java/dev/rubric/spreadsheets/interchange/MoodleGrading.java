package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.Xml;
import dev.rubric.spreadsheets.interchange.ForeignRubric.OwnCriterion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rubrics of {@code grading.xml} in a Moodle backup: definitions of the method {@code rubric},
 * whose levels have a definition and a score, but no name.
 */
final class MoodleGrading {

  private static final String RUBRIC = "plugin_gradingform_rubric_definition";

  /** What Moodle writes for nothing. */
  private static final String NULL = "$@NULL@$";

  private final Xml xml;
  private final Problems problems;
  private final List<ForeignRubric> rubrics = new ArrayList<>();

  private MoodleGrading(Xml xml, Problems problems) {
    this.xml = xml;
    this.problems = problems;
  }

  /**
   * The rubrics of a file; none when it holds none.
   *
   * @throws InvalidInputException if the file is not well-formed
   */
  static List<ForeignRubric> read(Path file, String name, Problems problems) throws IOException {
    try (Xml xml = Xml.open(file, name)) {
      MoodleGrading grading = new MoodleGrading(xml, problems);
      grading.definitions();
      return grading.rubrics;
    }
  }

  /** A criterion with the place that it has among others. */
  private record Placed(BigDecimal order, OwnCriterion criterion) {}

  private void definitions() {
    Optional<TextNode> name = Optional.empty();
    while (xml.nextStart()) {
      switch (xml.element()) {
        case "definition" -> name = Optional.empty();
        case "name" -> name = text();
        case RUBRIC -> rubric(name);
        default -> {}
      }
    }
  }

  private void rubric(Optional<TextNode> name) {
    Location at = xml.location();
    List<Placed> criteria = new ArrayList<>();
    while (xml.next() && !xml.ends(RUBRIC)) {
      if (xml.starts("criterion")) {
        criterion().ifPresent(criteria::add);
      }
    }
    criteria.sort(Comparator.comparing(Placed::order));
    List<OwnCriterion> ordered = criteria.stream().map(Placed::criterion).toList();
    rubrics.add(new ForeignRubric(name, MoodleLevels.named(ordered), at));
  }

  private Optional<Placed> criterion() {
    Location at = xml.location();
    BigDecimal order = BigDecimal.ZERO;
    Optional<TextNode> title = Optional.empty();
    List<ForeignRubric.OwnRating> levels = new ArrayList<>();
    while (xml.next() && !xml.ends("criterion")) {
      if (xml.starts("sortorder")) {
        order = text().flatMap(text -> Numbers.parse(text.text())).orElse(order);
      } else if (xml.starts("description")) {
        title = text();
      } else if (xml.starts("level")) {
        level().ifPresent(levels::add);
      }
    }
    if (title.isEmpty()) {
      problems.error("missing-value", at, "the `description` of a criterion is missing");
    }
    BigDecimal place = order;
    return title.map(
        found -> new Placed(place, new OwnCriterion(found, Optional.empty(), levels, true, false)));
  }

  private Optional<ForeignRubric.OwnRating> level() {
    Location at = xml.location();
    Optional<TextNode> score = Optional.empty();
    Optional<TextNode> definition = Optional.empty();
    while (xml.next() && !xml.ends("level")) {
      if (xml.starts("score")) {
        score = text();
      } else if (xml.starts("definition")) {
        definition = text();
      }
    }
    Optional<BigDecimal> points =
        score.flatMap(text -> Numbers.parse(text.text())).filter(number -> number.signum() >= 0);
    if (points.isEmpty()) {
      problems.error(
          "wrong-type",
          score.map(TextNode::location).orElse(at),
          "the `score` of a level is "
              + score.map(text -> "`" + Texts.shortened(text.text()) + "`").orElse("missing")
              + ", expected a number of 0 or more");
    }
    TextNode words = definition.orElse(new TextNode("", at));
    Location pointsAt = score.map(TextNode::location).orElse(at);
    return points.map(found -> new ForeignRubric.OwnRating(words, words, found, pointsAt));
  }

  private Optional<TextNode> text() {
    Location at = xml.location();
    String text = PlainText.of(xml.text()).strip();
    return text.isEmpty() || text.equals(NULL)
        ? Optional.empty()
        : Optional.of(new TextNode(text, at));
  }
}
