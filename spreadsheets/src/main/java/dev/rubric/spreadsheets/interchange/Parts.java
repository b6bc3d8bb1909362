package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problems;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a document that another tool wrote. Its keys are the tool's affair and change with
 * its versions, so what is absent or of another kind is simply not there.
 */
final class Parts {

  private Parts() {}

  /** The value under names within names, unless it is nothing. */
  static Optional<Node> at(Node node, String... path) {
    Optional<Node> found = Optional.of(node);
    for (String name : path) {
      found =
          found
              .filter(ObjectNode.class::isInstance)
              .flatMap(object -> ((ObjectNode) object).get(name));
    }
    return found.filter(value -> !(value instanceof NullNode));
  }

  static boolean has(Node node, String name) {
    return node instanceof ObjectNode object && object.get(name).isPresent();
  }

  /** The text under names within names; ids are often numbers. Blank counts as absent. */
  static Optional<TextNode> text(Node node, String... path) {
    return at(node, path).flatMap(Parts::text);
  }

  /** A text or a number as a text, unless it is blank. */
  static Optional<TextNode> text(Node node) {
    Optional<String> text =
        node instanceof NumberNode
            ? Numbers.of(node).map(number -> number.toPlainString())
            : Texts.of(node);
    return text.filter(found -> !Texts.isBlank(found))
        .map(found -> new TextNode(found.strip(), node.location()));
  }

  /** The objects of a list, or an object that stands alone; anything else holds none. */
  static List<ObjectNode> objects(Node node) {
    if (node instanceof ObjectNode only) {
      return List.of(only);
    }
    return node instanceof ListNode list
        ? list.items().stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .toList()
        : List.of();
  }

  /** The objects of the list of that name. */
  static List<ObjectNode> objects(Node node, String name) {
    return at(node, name).map(Parts::objects).orElse(List.of());
  }

  /** The name of something that may be rated; a rating of something without a name is reported. */
  static Optional<TextNode> name(ObjectNode rated, String name, String rating, Problems problems) {
    Optional<TextNode> found = text(rated, name);
    if (found.isEmpty() && at(rated, rating).isPresent()) {
      problems.error(
          "missing-value", rated.location(), "`" + name + "` is missing of something rated");
    }
    return found;
  }
}
