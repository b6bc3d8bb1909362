package dev.rubric.engine.audit;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what two documents of one shape say differently. */
public final class DocumentDifferences {

  /** The members that tell an item of a list from others. */
  private static final List<String> NAMING = List.of("id", "fact", "rule");

  private final List<Difference> found = new ArrayList<>();

  private DocumentDifferences() {}

  /** The differences in the order of the documents; the order of members is none. */
  public static List<Difference> between(Node recorded, Node again) {
    DocumentDifferences differences = new DocumentDifferences();
    differences.compare("", recorded, again);
    return differences.found;
  }

  private void compare(String place, @Nullable Node recorded, @Nullable Node again) {
    if (recorded != null && again != null && isParent(recorded) && isParent(again)) {
      Map<String, Node> before = parts(recorded);
      Map<String, Node> after = parts(again);
      Set<String> names = new LinkedHashSet<>(before.keySet());
      names.addAll(after.keySet());
      names.forEach(
          name ->
              compare(
                  place.isEmpty() ? name : place + "/" + name, before.get(name), after.get(name)));
    } else if (!shown(recorded).equals(shown(again))) {
      found.add(new Difference(place, shown(recorded), shown(again)));
    }
  }

  private static boolean isParent(Node node) {
    return node instanceof ObjectNode || node instanceof ListNode;
  }

  private static Map<String, Node> parts(Node parent) {
    Map<String, Node> parts = new LinkedHashMap<>();
    if (parent instanceof ObjectNode object) {
      for (Member member : object.members()) {
        parts.put(member.name(), member.value());
      }
    } else if (parent instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        String name = name(item);
        parts.put(name == null || parts.containsKey(name) ? "" + (i + 1) : name, item);
      }
    }
    return parts;
  }

  private static @Nullable String name(Node item) {
    Stream<Node> naming =
        item instanceof ObjectNode object
            ? NAMING.stream().flatMap(name -> object.get(name).stream())
            : Stream.of(item);
    return naming.flatMap(node -> Texts.of(node).stream()).findFirst().orElse(null);
  }

  private static String shown(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    return node instanceof NumberNode number
        ? number.number().toPlainString()
        : Texts.of(node).map(Texts::shortened).orElseGet(node::kind);
  }
}
