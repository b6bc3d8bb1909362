package dev.rubric.engine.located;

import dev.rubric.engine.located.Node.CellNode;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.provenance.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts as people write them: how they are read, cleaned and compared. */
public final class Texts {

  /** What a spreadsheet cell holds at most, and so what a text may have in any format. */
  public static final int LONGEST = 32_767;

  /** What is not a single space already. */
  private static final Pattern SPACES = Pattern.compile("\\s{2,}|[\\s&&[^ ]]");

  private Texts() {}

  /** The text of a text or a cell. */
  public static Optional<String> of(Node node) {
    if (node instanceof TextNode text) {
      return Optional.of(text.text());
    }
    return node instanceof CellNode cell ? Optional.of(cell.text()) : Optional.empty();
  }

  /**
   * The text of a node, without white space at its ends and with line feeds as line ends.
   *
   * @return null when the text is blank, or unusable, which is then reported
   */
  public static @Nullable String read(Node node, String name, Problems problems) {
    String raw = of(node).orElse(null);
    if (raw == null) {
      problems.error(
          "wrong-type", node.location(), "`" + name + "` is " + shown(node) + ", expected a text");
      return null;
    }
    String text = raw.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.length() > LONGEST) {
      problems.error(
          "text-too-long",
          node.location(),
          "`"
              + name
              + "` has "
              + text.length()
              + " characters, at most "
              + LONGEST
              + " fit a cell");
      return null;
    }
    int odd = unprintable(text);
    if (odd >= 0) {
      problems.error(
          "control-character",
          node.location(),
          String.format(
              Locale.ROOT,
              "`%s` holds the control character U+%04X at position %d",
              name,
              (int) text.charAt(odd),
              odd + 1));
      return null;
    }
    return isBlank(text) ? null : text;
  }

  /** The first of some texts, with commas between them, and how many more there are. */
  public static String listed(List<String> texts, int most) {
    int more = texts.size() - most;
    String listed = texts.stream().limit(most).collect(Collectors.joining(", "));
    return more > 0 ? listed + " and " + more + " more" : listed;
  }

  /** Whether a text holds nothing but white space. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Without white space at the ends, and with single spaces within. */
  public static String collapse(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ");
  }

  /** The form in which names and options are compared: white space collapsed, without case. */
  public static String comparable(String text) {
    StringBuilder compared = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        compared.append(c);
      } else if (!compared.isEmpty() && compared.charAt(compared.length() - 1) != ' ') {
        compared.append(' ');
      }
    }
    return compared.toString().stripTrailing().toLowerCase(Locale.ROOT);
  }

  /** White space of any kind; spreadsheets and web pages leave spaces that do not break. */
  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Yes for {@code yes} and {@code true}, no for {@code no} and {@code false}, in any case. */
  public static Optional<Boolean> yesNo(String text) {
    return switch (comparable(text)) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A value in a message: the user's own words in backticks, shortened. */
  public static String shown(Node node) {
    if (node instanceof NumberNode number) {
      return "`" + number.number() + "`";
    }
    return of(node).map(text -> "`" + shortened(text) + "`").orElse(node.kind());
  }

  /** The text on one line of at most 60 characters. */
  public static String shortened(String text) {
    String line = collapse(text);
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }

  /** The index of the first character that XML, and so a workbook, cannot hold; else -1. */
  private static int unprintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)
          || (c < ' ' && c != '\n' && c != '\t')
          || c == 0xFFFE
          || c == 0xFFFF) {
        return i;
      }
    }
    return -1;
  }
}
