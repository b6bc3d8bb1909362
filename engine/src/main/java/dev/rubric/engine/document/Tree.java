package dev.rubric.engine.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an object of a document; what is null, empty or false by default is left out. */
final class Tree {

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /** Adds a value, even null. */
  Tree always(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  /** Adds a value unless it is null, an empty list or an empty map. */
  Tree given(String name, @Nullable Object value) {
    boolean empty =
        value == null
            || (value instanceof List<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    return empty ? this : always(name, value);
  }

  /** Adds true, or nothing. */
  Tree flag(String name, boolean value) {
    return value ? always(name, true) : this;
  }

  Map<String, @Nullable Object> members() {
    return members;
  }
}
