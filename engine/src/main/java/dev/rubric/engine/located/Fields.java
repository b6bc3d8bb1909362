package dev.rubric.engine.located;

import dev.rubric.engine.located.Node.BooleanNode;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members of an object apart by name. Whatever does not fit becomes a problem at its
 * place, and a harmless value stands in for it so that reading can go on; {@link #close()} reports
 * the members that nobody asked for.
 */
public final class Fields {

  private final ObjectNode object;
  private final Problems problems;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Set<String> asked = new java.util.LinkedHashSet<>();

  /** The members of the object; faults go to the problems. */
  public Fields(ObjectNode object, Problems problems) {
    this.object = object;
    this.problems = problems;
    object.members().forEach(member -> members.putIfAbsent(member.name(), member));
  }

  /** Where the object stands. */
  public Location location() {
    return object.location();
  }

  /** The value of that name unless it is absent or nothing. */
  public Optional<Node> node(String name) {
    asked.add(name);
    Member member = members.get(name);
    return member == null || member.value() instanceof NullNode
        ? Optional.empty()
        : Optional.of(member.value());
  }

  /** Where the value of that name stands, or the object where there is none. */
  public Location locationOf(String name) {
    Member member = members.get(name);
    return member == null ? object.location() : member.value().location();
  }

  /** A text that need not be there; blank counts as absent. */
  public @Nullable String text(String name) {
    return node(name).map(node -> Texts.read(node, name, problems)).orElse(null);
  }

  /** A text that must be there. */
  public String requiredText(String name) {
    int before = problems.list().size();
    String text = text(name);
    if (text != null) {
      return text;
    }
    if (problems.list().size() == before) {
      problems.error("missing-value", locationOf(name), "`" + name + "` is missing");
    }
    return "?";
  }

  /** A number that need not be there. */
  public @Nullable BigDecimal number(String name) {
    Node node = node(name).orElse(null);
    if (node == null) {
      return null;
    }
    Optional<BigDecimal> number = Numbers.of(node);
    if (number.isEmpty()) {
      mismatch(node, name, "a number");
    }
    return number.orElse(null);
  }

  /** Yes or no; absent means no. */
  public boolean flag(String name) {
    Node node = node(name).orElse(null);
    if (node == null) {
      return false;
    }
    if (node instanceof BooleanNode truth) {
      return truth.value();
    }
    Optional<Boolean> word = Texts.of(node).flatMap(Texts::yesNo);
    if (word.isEmpty()) {
      mismatch(node, name, "yes or no");
    }
    return word.orElse(false);
  }

  /** The first objects of a list that may have no more than these; absent means none. */
  public List<ObjectNode> objects(String name, int most) {
    return first(objects(name), name, most);
  }

  /** The first texts of a list that may have no more than these; absent means none. */
  public List<TextNode> texts(String name, int most) {
    return first(texts(name), name, most);
  }

  private <T> List<T> first(List<T> items, String name, int most) {
    if (items.size() <= most) {
      return items;
    }
    problems.error(
        "too-many",
        locationOf(name),
        "`" + name + "` has " + items.size() + " entries, expected at most " + most);
    return items.subList(0, most);
  }

  /** The objects of a list; absent means none. */
  public List<ObjectNode> objects(String name) {
    List<ObjectNode> objects = new ArrayList<>();
    for (Node item : items(name)) {
      if (item instanceof ObjectNode found) {
        objects.add(found);
      } else {
        mismatch(item, name, "an object");
      }
    }
    return objects;
  }

  /** The texts of a list with their places; absent means none. */
  public List<TextNode> texts(String name) {
    List<TextNode> texts = new ArrayList<>();
    for (Node item : items(name)) {
      String text = Texts.read(item, name, problems);
      if (text != null) {
        texts.add(new TextNode(text, item.location()));
      }
    }
    return texts;
  }

  /** The members of an object; absent means none. */
  public List<Member> members(String name) {
    Node node = node(name).orElse(null);
    if (node == null) {
      return List.of();
    }
    if (node instanceof ObjectNode found) {
      return found.members();
    }
    mismatch(node, name, "an object");
    return List.of();
  }

  /** The object of that name. */
  public Optional<ObjectNode> object(String name) {
    Node node = node(name).orElse(null);
    if (node instanceof ObjectNode found) {
      return Optional.of(found);
    }
    if (node != null) {
      mismatch(node, name, "an object");
    }
    return Optional.empty();
  }

  /** Reports the members that nobody asked for. */
  public void close() {
    for (Member member : members.values()) {
      if (!asked.contains(member.name())) {
        problems.error(
            "unknown-key",
            member.location(),
            "unknown key `" + member.name() + "`",
            Nearest.hint(member.name(), asked));
      }
    }
  }

  private List<Node> items(String name) {
    Node node = node(name).orElse(null);
    if (node == null) {
      return List.of();
    }
    if (node instanceof ListNode list) {
      return list.items();
    }
    mismatch(node, name, "a list");
    return List.of();
  }

  private void mismatch(Node node, String name, String expected) {
    problems.error(
        "wrong-type",
        node.location(),
        "`" + name + "` is " + Texts.shown(node) + ", expected " + expected);
  }
}
