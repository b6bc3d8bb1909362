package dev.rubric.spreadsheets.interchange;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** The words of texts that grading tools keep as HTML. */
final class PlainText {

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</?(?:p|br|div|span|ul|ol|li|b|i|u|em|strong|a|h[1-6])(?:\\s[^<>]*)?/?>");
  private static final Pattern LINE_END = Pattern.compile("(?i)<(?:br\\s*/?|/p|/div|/li|/h[1-6])>");
  private static final Pattern ITEM = Pattern.compile("(?i)<li(?:\\s[^<>]*)?>");

  private PlainText() {}

  /** The words, with line ends for paragraphs; a text without markup is as it was. */
  static String of(String text) {
    if (!MARKUP.matcher(text).find()) {
      return text;
    }
    String lines = LINE_END.matcher(text).replaceAll("\n");
    String items = ITEM.matcher(lines).replaceAll("- ");
    String words = StringEscapeUtils.unescapeHtml4(MARKUP.matcher(items).replaceAll(""));
    return words.replace('\u00A0', ' ').replaceAll("[ \\t]*\\n\\s*", "\n").strip();
  }
}
