package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts in one cell: one a line, or separated by semicolons. A text that holds one of these
 * itself stands in double quotes, its own double quotes doubled.
 */
public final class ListedTexts {

  private ListedTexts() {}

  /** The texts as a cell shows them. */
  public static String join(List<String> texts) {
    return texts.stream().map(ListedTexts::quoted).collect(Collectors.joining("\n"));
  }

  /**
   * The texts as a cell shows them.
   *
   * @param what they are, for a message
   * @param at where they come from
   * @throws InvalidInputException if they are longer than a cell can hold
   */
  static String join(List<String> texts, String what, Location at) {
    return fitting(join(texts), what, at);
  }

  /**
   * A text that a cell holds.
   *
   * @param what it is, for a message
   * @param at where it comes from
   * @throws InvalidInputException if it is longer than a cell can hold
   */
  static String fitting(String text, String what, Location at) {
    if (text.length() <= Texts.LONGEST) {
      return text;
    }
    String message =
        what
            + " take "
            + text.length()
            + " characters in a workbook, at most "
            + Texts.LONGEST
            + " fit a cell";
    throw new InvalidInputException(
        List.of(
            new Problem(
                Severity.ERROR,
                "text-too-long",
                at,
                message,
                null,
                "shorten them, or keep the rubric as JSON or YAML")));
  }

  private static String quoted(String text) {
    boolean plain =
        text.indexOf('\n') < 0
            && text.indexOf(';') < 0
            && !text.startsWith("\"")
            && text.equals(text.strip())
            && !text.isEmpty();
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** The texts of a cell as a list whose items stand at the cell; nothing where it is blank. */
  public static Node read(Node cell) {
    String text = Texts.of(cell).orElse(null);
    if (text == null) {
      return cell;
    }
    List<Node> items = new ArrayList<>();
    for (String item : split(text.replace("\r\n", "\n").replace('\r', '\n'))) {
      items.add(new Node.TextNode(item, cell.location()));
    }
    return new ListNode(items, cell.location());
  }

  private static List<String> split(String text) {
    List<String> items = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int close = text.charAt(at) == '"' ? closing(text, at) : -1;
      int end = close > 0 ? close + 1 : separator(text, at);
      String item = text.substring(at, end);
      if (close > 0) {
        items.add(item.substring(1, item.length() - 1).replace("\"\"", "\""));
      } else if (!Texts.isBlank(item)) {
        items.add(item.strip());
      }
      at = afterSeparator(text, end);
    }
    return items;
  }

  /** The quote that ends the item, if just a separator or the end follows it; else -1. */
  private static int closing(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          i++;
        } else {
          int next = afterBlanks(text, i + 1);
          return next == text.length() || isSeparator(text.charAt(next)) ? i : -1;
        }
      }
    }
    return -1;
  }

  private static int separator(String text, int from) {
    int at = from;
    while (at < text.length() && !isSeparator(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterSeparator(String text, int end) {
    int at = afterBlanks(text, end);
    if (at < text.length() && isSeparator(text.charAt(at))) {
      at = afterBlanks(text, at + 1);
    }
    return at;
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static boolean isSeparator(char c) {
    return c == '\n' || c == ';';
  }
}
