package dev.rubric.engine.located;

import dev.rubric.engine.provenance.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value with its place. Documents and workbooks alike become trees of these. */
public sealed interface Node {

  /** Where the value stands. */
  Location location();

  /** What the value is, in words for a message: {@code a text}, {@code a number} and so on. */
  String kind();

  /** A text. */
  record TextNode(String text, Location location) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number. */
  record NumberNode(BigDecimal number, Location location) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record BooleanNode(boolean value, Location location) implements Node {
    @Override
    public String kind() {
      return value ? "true" : "false";
    }
  }

  /**
   * What a spreadsheet cell shows, of whatever type it is stored as: a number typed into a text
   * cell is still that number, and an id made of digits is still an id.
   */
  record CellNode(String text, Location location) implements Node {
    @Override
    public String kind() {
      return "`" + text + "`";
    }
  }

  /** Nothing: JSON null, or a blank cell where a value could stand. */
  record NullNode(Location location) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }

  /** Values in order. */
  record ListNode(List<Node> items, Location location) implements Node {
    public ListNode {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Named values in order; a reader reports a name that stands twice and keeps the first. */
  record ObjectNode(List<Member> members, Location location) implements Node {
    public ObjectNode {
      members = List.copyOf(members);
    }

    @Override
    public String kind() {
      return "an object";
    }

    /** The value of that name. */
    public Optional<Node> get(String name) {
      return members.stream()
          .filter(member -> member.name().equals(name))
          .map(Member::value)
          .findFirst();
    }
  }

  /**
   * A named value.
   *
   * @param location where the name stands
   */
  record Member(String name, Node value, Location location) {}
}
