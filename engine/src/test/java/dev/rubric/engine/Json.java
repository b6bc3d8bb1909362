package dev.rubric.engine;

import dev.rubric.engine.document.DocumentReader;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problems;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents as plain trees: maps, lists, texts, {@link BigDecimal}, {@link Boolean} and {@link
 * #NULL}.
 */
public final class Json {

  /** Stands for JSON null, so that a tree holds no null of Java's. */
  public static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private Json() {}

  /** The object that a JSON text holds, as a tree. */
  public static Map<String, Object> read(String text) {
    return object(tree(node(text)));
  }

  /** The document that a JSON text holds, with places in a file of the name {@code test.json}. */
  public static Node node(String text) {
    return node(text, "test.json");
  }

  /** The document that a text of JSON or, by the file's name, of YAML holds. */
  public static Node node(String text, String file) {
    Problems problems = new Problems();
    Node node =
        DocumentReader.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file, problems);
    if (problems.hasErrors()) {
      throw new InvalidInputException(problems.list());
    }
    return node;
  }

  /** The object that a tree is. */
  public static Map<String, Object> object(Object tree) {
    Map<String, Object> object = new LinkedHashMap<>();
    ((Map<?, ?>) tree).forEach((name, value) -> object.put((String) name, value));
    return object;
  }

  /** The text that a tree has under a name, or nothing's name where it has none. */
  public static String text(Map<String, Object> tree, String name) {
    return String.valueOf(tree.getOrDefault(name, NULL));
  }

  /** The number that a tree has under a name, or 0. */
  public static BigDecimal number(Map<String, Object> tree, String name) {
    return (BigDecimal) tree.getOrDefault(name, BigDecimal.ZERO);
  }

  /** The objects that a list of a tree holds; a missing list holds none. */
  public static List<Map<String, Object>> objects(Map<String, Object> tree, String name) {
    List<Map<String, Object>> objects = new ArrayList<>();
    ((List<?>) tree.getOrDefault(name, List.of())).forEach(item -> objects.add(object(item)));
    return objects;
  }

  /** The texts that a list of a tree holds; a missing list holds none. */
  public static List<String> texts(Map<String, Object> tree, String name) {
    List<String> texts = new ArrayList<>();
    ((List<?>) tree.getOrDefault(name, List.of())).forEach(item -> texts.add((String) item));
    return texts;
  }

  /** A member of a tree that is an object; a missing one is empty. */
  public static Map<String, Object> member(Map<String, Object> tree, String name) {
    return object(tree.getOrDefault(name, Map.of()));
  }

  /** The text of a tree on one line, numbers without exponents. */
  public static String write(Object tree) {
    StringBuilder text = new StringBuilder();
    write(tree, text);
    return text.toString();
  }

  private static void write(Object tree, StringBuilder text) {
    if (tree instanceof Map<?, ?> map) {
      text.append('{');
      String comma = "";
      for (Map.Entry<?, ?> member : map.entrySet()) {
        text.append(comma);
        quote(String.valueOf(member.getKey()), text);
        text.append(':');
        write(member.getValue(), text);
        comma = ",";
      }
      text.append('}');
    } else if (tree instanceof List<?> list) {
      text.append('[');
      String comma = "";
      for (Object item : list) {
        text.append(comma);
        write(item, text);
        comma = ",";
      }
      text.append(']');
    } else if (tree instanceof String words) {
      quote(words, text);
    } else {
      text.append(tree instanceof BigDecimal number ? number.toPlainString() : tree.toString());
    }
  }

  private static void quote(String words, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c < ' ' ? String.format("\\u%04X", (int) c) : String.valueOf(c));
      }
    }
    text.append('"');
  }

  private static Object tree(Node node) {
    if (node instanceof Node.ObjectNode object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.members().forEach(member -> members.put(member.name(), tree(member.value())));
      return members;
    }
    if (node instanceof Node.ListNode list) {
      return list.items().stream().map(Json::tree).toList();
    }
    if (node instanceof Node.TextNode text) {
      return text.text();
    }
    if (node instanceof Node.NumberNode number) {
      return number.number();
    }
    return node instanceof Node.BooleanNode truth ? (Object) truth.value() : NULL;
  }
}
