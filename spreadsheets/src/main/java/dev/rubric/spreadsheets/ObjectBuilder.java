package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.Member;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers named values in their order. */
public final class ObjectBuilder {

  private final Map<String, Member> members = new LinkedHashMap<>();

  /** No values yet. */
  public ObjectBuilder() {}

  /** Adds a value; the name stands where the value stands. */
  public ObjectBuilder put(String name, Node value) {
    return put(name, value, value.location());
  }

  /** Adds a value whose name stands elsewhere. */
  public ObjectBuilder put(String name, Node value, Location nameAt) {
    members.put(name, new Member(name, value, nameAt));
    return this;
  }

  /** Adds a value, and reports a name that stands twice. */
  public void putOnce(String name, Node value, Location nameAt, Problems problems) {
    Member first = members.get(name);
    if (first != null) {
      problems.error(
          "duplicate-key",
          nameAt,
          "`" + name + "` already stands at " + first.location().describe());
      return;
    }
    put(name, value, nameAt);
  }

  /** Whether a value of that name was added. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** The object. */
  public ObjectNode at(Location location) {
    return new ObjectNode(List.copyOf(members.values()), location);
  }
}
