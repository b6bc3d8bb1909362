package dev.rubric.engine.condition;

import dev.rubric.engine.condition.ConditionParser.Failure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of a condition, taken from left to right. */
final class Tokens {

  private final String text;
  private final List<Token> tokens;
  private int at;

  Tokens(String text) throws Failure {
    this.text = text;
    this.tokens = Token.all(text);
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peekSecond() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** Where the token taken last stands. */
  Span last() {
    return tokens.get(Math.max(0, at - 1)).span();
  }

  /** The words as they stand in the text. */
  String between(Span from, Span to) {
    return from.to(to).of(text);
  }

  boolean accept(String word) {
    boolean found = peek().is(word);
    if (found) {
      next();
    }
    return found;
  }

  boolean acceptTwo(String first, String second) {
    boolean found = peek().is(first) && peekSecond().is(second);
    if (found) {
      next();
      next();
    }
    return found;
  }

  boolean acceptSymbol(String symbol) {
    boolean found = peek().isSymbol(symbol);
    if (found) {
      next();
    }
    return found;
  }

  void expectSymbol(String symbol) throws Failure {
    if (!acceptSymbol(symbol)) {
      throw unexpected("`" + symbol + "`");
    }
  }

  Failure unexpected(String expected) {
    return new Failure(
        "expected " + expected + ", found " + peek().shown(), peek().span(), adviceOnPlace());
  }

  private @Nullable String adviceOnPlace() {
    return peek().kind() == Token.Kind.WORD
        ? "a value that holds a keyword, a comma or a parenthesis stands in quotes"
        : null;
  }

  /** The words, or the symbols, that begin a count. */
  Optional<Count.Kind> acceptCount() {
    if (acceptTwo("at", "least") || acceptSymbol(">=")) {
      return Optional.of(Count.Kind.AT_LEAST);
    }
    if (acceptTwo("at", "most") || acceptSymbol("<=")) {
      return Optional.of(Count.Kind.AT_MOST);
    }
    if (acceptTwo("fewer", "than")) {
      return Optional.of(Count.Kind.FEWER_THAN);
    }
    if (acceptTwo("more", "than")) {
      return Optional.of(Count.Kind.MORE_THAN);
    }
    return accept("exactly") ? Optional.of(Count.Kind.EXACTLY) : Optional.empty();
  }

  /** The words, or the symbols, that compare two numbers. */
  Optional<Comparison> acceptComparison() {
    if (accept("below") || acceptSymbol("<")) {
      return Optional.of(Comparison.BELOW);
    }
    if (accept("above") || acceptSymbol(">")) {
      return Optional.of(Comparison.ABOVE);
    }
    if (acceptTwo("at", "least") || acceptSymbol(">=")) {
      return Optional.of(Comparison.AT_LEAST);
    }
    return acceptTwo("at", "most") || acceptSymbol("<=")
        ? Optional.of(Comparison.AT_MOST)
        : Optional.empty();
  }
}
