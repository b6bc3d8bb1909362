package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People as tools name them: by an id, or by an object with their names. */
final class People {

  private People() {}

  /** The person of that key: the name, else the first and last name, else the id. */
  static Optional<TextNode> named(ObjectNode object, String key) {
    return Parts.at(object, key).flatMap(People::named);
  }

  private static Optional<TextNode> named(Node person) {
    return Parts.text(person)
        .or(() -> Parts.text(person, "name"))
        .or(() -> joined(person, "first_name", "last_name"))
        .or(() -> joined(person, "firstName", "lastName"))
        .or(() -> Parts.text(person, "email"))
        .or(() -> Parts.text(person, "id"));
  }

  private static Optional<TextNode> joined(Node person, String first, String last) {
    String name =
        Stream.of(first, last)
            .flatMap(key -> Parts.text(person, key).stream())
            .map(TextNode::text)
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? Optional.empty() : Optional.of(new TextNode(name, person.location()));
  }
}
