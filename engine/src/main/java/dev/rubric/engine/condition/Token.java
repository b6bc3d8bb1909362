package dev.rubric.engine.condition;

import dev.rubric.engine.located.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a condition's text.
 *
 * @param text the word, the symbol, or what stands between the quotes
 */
record Token(Kind kind, String text, Span span) {

  enum Kind {
    WORD,
    QUOTED,
    SYMBOL,
    END
  }

  private static final String QUOTES = "\"“”„";
  private static final String SYMBOLS = "(),=<>!≠≤≥";

  /** Whether it is that keyword, in any case. */
  boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Whether it is that symbol. */
  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** The token as a message names it. */
  String shown() {
    return kind == Kind.END ? "the end" : "`" + Texts.shortened(text) + "`";
  }

  /**
   * Splits a text; the last token is of kind {@link Kind#END}.
   *
   * @throws ConditionParser.Failure if a quote is not closed
   */
  static List<Token> all(String text) throws ConditionParser.Failure {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
        continue;
      }
      Token token = QUOTES.indexOf(c) >= 0 ? quoted(text, at) : plain(text, at);
      tokens.add(token);
      at = token.span().end();
    }
    tokens.add(new Token(Kind.END, "", new Span(text.length(), text.length())));
    return tokens;
  }

  private static Token quoted(String text, int start) throws ConditionParser.Failure {
    int end = start + 1;
    while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == text.length()) {
      throw new ConditionParser.Failure("quote is not closed", new Span(start, end), null);
    }
    return new Token(Kind.QUOTED, text.substring(start + 1, end), new Span(start, end + 1));
  }

  private static Token plain(String text, int start) {
    if (SYMBOLS.indexOf(text.charAt(start)) >= 0) {
      String two = text.substring(start, Math.min(text.length(), start + 2));
      boolean wide = two.equals("!=") || two.equals("<=") || two.equals(">=");
      int end = start + (wide ? 2 : 1);
      return new Token(Kind.SYMBOL, ascii(text.substring(start, end)), new Span(start, end));
    }
    int end = start;
    while (end < text.length() && !endsWord(text.charAt(end))) {
      end++;
    }
    return new Token(Kind.WORD, text.substring(start, end), new Span(start, end));
  }

  private static String ascii(String symbol) {
    return switch (symbol) {
      case "≠" -> "!=";
      case "≤" -> "<=";
      case "≥" -> ">=";
      default -> symbol;
    };
  }

  /** White space, also of the kind that does not break. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean endsWord(char c) {
    return isSpace(c) || SYMBOLS.indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0;
  }
}
