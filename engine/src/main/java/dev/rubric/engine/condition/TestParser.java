package dev.rubric.engine.condition;

import dev.rubric.engine.condition.ConditionParser.Failure;
import dev.rubric.engine.condition.Names.Named;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType;
import dev.rubric.engine.signal.ValueType.ChoiceType;
import dev.rubric.engine.signal.ValueType.NumberType;
import dev.rubric.engine.signal.ValueType.TextType;
import dev.rubric.engine.signal.ValueType.YesNoType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the tests of a condition.
 *
 * <pre>
 * test       = NAME [ is value | is "one of" value { "," value } | comparison number
 *            | "between" number "and" number ]
 * is         = "is" [ "not" ] | "=" | "!="
 * comparison = "below" | "above" | "at least" | "at most" | "&lt;" | "&gt;" | "&gt;=" | "&lt;="
 * number     = a number | NAME of a number signal
 * value      = quoted text | words up to "and", "or", a comma or a parenthesis
 * </pre>
 */
final class TestParser {

  private final Tokens tokens;
  private final Names names;

  TestParser(Tokens tokens, Names names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** The test that begins at the next token. */
  Condition test(boolean inCount) throws Failure {
    Token name = tokens.next();
    if (name.kind() != Token.Kind.WORD) {
      throw new Failure("expected a signal, found " + name.shown(), name.span(), null);
    }
    Optional<Named> named = names.find(name);
    if (named.isEmpty()) {
      names.keep(names.unknown(name));
      return skipped(name, inCount);
    }
    return test(named.get(), inCount);
  }

  private Condition test(Named left, boolean inCount) throws Failure {
    if (tokens.acceptSymbol("!=")) {
      return equality(left, true, inCount);
    }
    if (tokens.acceptSymbol("=") || tokens.accept("is")) {
      return equality(left, tokens.accept("not"), inCount);
    }
    if (tokens.accept("between")) {
      requireNumber(left);
      Test.Operand low = operand();
      if (!tokens.accept("and")) {
        throw tokens.unexpected("`and` between the two numbers");
      }
      Test.Operand high = operand();
      return new Test.Between(left.reference(), low, high, spanFrom(left));
    }
    Optional<Comparison> comparison = tokens.acceptComparison();
    if (comparison.isPresent()) {
      requireNumber(left);
      Test.Operand right = operand();
      return new Test.NumberComparison(left.reference(), comparison.get(), right, spanFrom(left));
    }
    return alone(left);
  }

  private Condition alone(Named left) throws Failure {
    if (!(left.type() instanceof YesNoType)) {
      throw new Failure(
          "wrong-type",
          "`"
              + left.token().text()
              + "` is not yes/no but "
              + left.type().name()
              + ", expected a test of it",
          left.token().span(),
          advice(left));
    }
    return membership(left, List.of(new Value.YesNo(true)), false);
  }

  private String advice(Named left) {
    String name = left.token().text();
    return switch (tokens.peek().text().toLowerCase(Locale.ROOT)) {
      case "greater", "more", "over" -> "write `" + name + " above …`";
      case "less", "fewer", "smaller", "under" -> "write `" + name + " below …`";
      default -> "write `" + name + " is …`";
    };
  }

  private Condition equality(Named left, boolean negated, boolean inCount) throws Failure {
    Token start = tokens.peek();
    if (tokens.acceptTwo("one", "of")) {
      if (inCount) {
        throw new Failure(
            "`one of` inside `of ( … )` needs parentheses of its own",
            start.span().to(tokens.last()),
            "write `(" + left.token().text() + " is one of …)`");
      }
      return oneOf(left, negated);
    }
    if (left.type() instanceof NumberType && !tokens.peek().is("none")) {
      Test.Operand right = operand();
      return new Test.NumberComparison(
          left.reference(), negated ? Comparison.UNEQUAL : Comparison.EQUAL, right, spanFrom(left));
    }
    return membership(left, List.of(value(left)), negated);
  }

  private Condition oneOf(Named left, boolean negated) throws Failure {
    if (left.type() instanceof YesNoType || left.type() instanceof TextType) {
      throw new Failure(
          "wrong-type",
          "`one of` asks for a choice or a number, `"
              + left.token().text()
              + "` is "
              + left.type().name(),
          left.token().span(),
          null);
    }
    List<Value> values = new ArrayList<>();
    do {
      values.add(value(left));
    } while (tokens.acceptSymbol(","));
    return membership(left, values, negated);
  }

  private Value value(Named left) throws Failure {
    Token first = tokens.peek();
    if (first.kind() == Token.Kind.QUOTED) {
      tokens.next();
      return typed(left, first.text(), first.span());
    }
    Span last = first.span();
    while (isPartOfValue(tokens.peek())) {
      last = tokens.next().span();
    }
    if (!isPartOfValue(first)) {
      throw tokens.unexpected(left.type().expectation());
    }
    return typed(left, tokens.between(first.span(), last), first.span().to(last));
  }

  private static boolean isPartOfValue(Token token) {
    return token.kind() == Token.Kind.WORD && !token.is("and") && !token.is("or");
  }

  private Value typed(Named left, String text, Span span) {
    Optional<Value> value = value(left.type(), text);
    if (value.isEmpty()) {
      boolean choice = left.type() instanceof ChoiceType;
      List<String> known =
          left.type() instanceof ChoiceType type ? type.choices() : List.<String>of();
      names.keep(
          new Failure(
              choice ? "unknown-option" : "wrong-type",
              "`"
                  + left.token().text()
                  + "` cannot be `"
                  + text
                  + "`, expected "
                  + expectation(left.type()),
              span,
              Nearest.to(text, known) == null ? null : Nearest.hint(text, known)));
    }
    return value.orElse(Value.NONE);
  }

  private static Optional<Value> value(ValueType type, String text) {
    if (type instanceof YesNoType) {
      return Texts.yesNo(text).map(Value.YesNo::new);
    }
    if (type instanceof NumberType) {
      return Numbers.parse(text).map(Value.Quantity::new);
    }
    if (type instanceof ChoiceType choice) {
      return choice.choice(text);
    }
    return Texts.comparable(text).equals(Value.NONE.text())
        ? Optional.of(Value.NONE)
        : Optional.empty();
  }

  private static String expectation(ValueType type) {
    return type instanceof TextType ? "`none`" : type.expectation();
  }

  private Test.Operand operand() throws Failure {
    Token token = tokens.next();
    Optional<BigDecimal> number = Numbers.parse(token.text());
    if (token.kind() == Token.Kind.WORD && number.isPresent()) {
      return new Test.Operand.Constant(number.get());
    }
    if (token.kind() != Token.Kind.WORD) {
      throw new Failure(
          "expected a number or a number signal, found " + token.shown(), token.span(), null);
    }
    Optional<Named> named = names.find(token);
    if (named.isEmpty()) {
      names.keep(names.unknown(token));
      return new Test.Operand.Constant(BigDecimal.ZERO);
    }
    requireNumber(named.get());
    return new Test.Operand.Fact(named.get().reference());
  }

  private void requireNumber(Named named) {
    if (!(named.type() instanceof NumberType)) {
      names.keep(
          new Failure(
              "wrong-type",
              "`" + named.token().text() + "` is " + named.type().name() + ", expected a number",
              named.token().span(),
              null));
    }
  }

  private Condition membership(Named left, List<Value> values, boolean negated) {
    return new Test.Membership(left.reference(), values, negated, spanFrom(left));
  }

  private Span spanFrom(Named left) {
    return left.token().span().to(tokens.last());
  }

  /**
   * Passes over a test whose name means nothing, so that the rest is still checked. A comma belongs
   * to its {@code one of}, except between the items of a count.
   */
  private Condition skipped(Token name, boolean inCount) {
    boolean between = false;
    while (true) {
      Token next = tokens.peek();
      between |= next.is("between");
      boolean joint = next.is("and") || next.is("or");
      if (next.kind() == Token.Kind.END
          || next.isSymbol("(")
          || next.isSymbol(")")
          || (next.isSymbol(",") && inCount)
          || (joint && !between)) {
        break;
      }
      between &= !joint;
      tokens.next();
    }
    return new Test.Membership(
        new Reference.SignalReference(0), List.of(), false, name.span().to(tokens.last()));
  }
}
