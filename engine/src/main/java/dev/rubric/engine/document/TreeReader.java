package dev.rubric.engine.document;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.BooleanNode;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns the tokens of one document into a tree of values with their places. */
final class TreeReader {

  private static final int MOST_VALUES = 500_000;

  /** Of all places together: names may be long, and each value within has the name in its place. */
  private static final int MOST_CHARACTERS = 1 << 26;

  private final JsonParser parser;
  private final String file;
  private final int line;
  private final Problems problems;
  private @Nullable Passing passing;
  private int values;
  private int characters;

  /** With a line above 0, all places are on that line of the file. */
  TreeReader(JsonParser parser, String file, int line, Problems problems) {
    this.parser = parser;
    this.file = file;
    this.line = line;
    this.problems = problems;
  }

  /**
   * Items that are passed on as soon as they are read, and not kept.
   *
   * @param list JSON Pointer of the list that they are in
   */
  record Passing(String list, Consumer<Node> to) {}

  /** Passes the items of a list on; each may hold as much as a document. */
  TreeReader passing(Passing items) {
    passing = items;
    return this;
  }

  /** The only value of the document. */
  Node document() {
    @Nullable JsonToken first = parser.nextToken();
    if (first == null) {
      throw invalid("empty-file", new Location.InFile(file), "the file is empty");
    }
    Node root = value(first, "");
    if (parser.nextToken() != null) {
      throw invalid(
          "malformed-document", here(""), "expected one document, found more after its end");
    }
    return root;
  }

  private static InvalidInputException invalid(String code, Location at, String message) {
    Problems problems = new Problems();
    problems.error(code, at, message);
    return new InvalidInputException(problems.list());
  }

  private Node value(JsonToken token, String pointer) {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw invalid(
          "malformed-document",
          here(pointer),
          "a YAML alias stands for a value, expected the value");
    }
    Location at = here(pointer);
    count(pointer, at);
    return switch (token) {
      case START_OBJECT -> object(at, pointer);
      case START_ARRAY -> list(at, pointer);
      case VALUE_STRING -> new TextNode(parser.getString(), at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
      case VALUE_TRUE -> new BooleanNode(true, at);
      case VALUE_FALSE -> new BooleanNode(false, at);
      case VALUE_NULL -> new NullNode(at);
      default ->
          throw invalid(
              "malformed-document",
              at,
              "a YAML tag makes a value of another kind, expected a text, a number, true or false");
    };
  }

  private void count(String pointer, Location at) {
    values++;
    if (values > MOST_VALUES) {
      throw invalid(
          "malformed-document", at, "the document holds more than " + MOST_VALUES + " values");
    }
    characters += pointer.length();
    if (characters > MOST_CHARACTERS) {
      throw invalid(
          "malformed-document",
          new Location.InFile(file),
          "names that hold many values are longer than any document needs");
    }
  }

  private Node number(Location at) {
    if (parser.isNaN()) {
      return new TextNode(parser.getString(), at);
    }
    try {
      return new NumberNode(parser.getDecimalValue(), at);
    } catch (NumberFormatException | StreamReadException exponent) {
      problems.error(
          "malformed-document",
          at,
          "the exponent of the number `" + parser.getString() + "` is beyond all numbers");
      return new NullNode(at);
    }
  }

  private Node object(Location at, String pointer) {
    List<Member> members = new ArrayList<>();
    Map<String, Location> names = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      Location nameAt = here(inner);
      Node value = value(parser.nextToken(), inner);
      Location first = names.putIfAbsent(name, nameAt);
      if (first == null) {
        members.add(new Member(name, value, nameAt));
      } else {
        problems.error(
            "duplicate-key", nameAt, "`" + name + "` stands twice, first at " + first.place());
      }
    }
    return new ObjectNode(members, at);
  }

  private Node list(Location at, String pointer) {
    List<Node> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    int valuesBefore = values;
    int charactersBefore = characters;
    for (int i = 0; token != JsonToken.END_ARRAY; i++) {
      Node item = value(token, pointer + "/" + i);
      if (passing != null && passing.list().equals(pointer)) {
        passing.to().accept(item);
        values = valuesBefore;
        characters = charactersBefore;
      } else {
        items.add(item);
      }
      token = parser.nextToken();
    }
    return new ListNode(items, at);
  }

  private Location here(String pointer) {
    int at = line > 0 ? line : Math.max(1, parser.currentTokenLocation().getLineNr());
    return new Location.InDocument(file, at, pointer);
  }
}
