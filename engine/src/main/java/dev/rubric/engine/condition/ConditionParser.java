package dev.rubric.engine.condition;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Excerpt;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a condition, by recursive descent over the grammar below, and types it against
 * a rubric's signals.
 *
 * <pre>
 * joined     = term { "and" term } | term { "or" term }
 * term       = "not" term | "(" joined ")" | rows | count | test
 * rows       = ("some" | "every" | "no") LIST ("has" | "have") "(" joined ")"
 * count      = ("at least" | "at most" | "fewer than" | "more than" | "exactly") NUMBER
 *              ( "of" "(" joined { "," joined } ")" | LIST ("has" | "have") "(" joined ")" )
 * test       = see {@link TestParser}
 * </pre>
 */
public final class ConditionParser {

  private static final int DEEPEST = 50;

  private final Signals signals;
  private final Names names;
  private final Tokens tokens;
  private final TestParser tests;
  private int depth;

  private ConditionParser(String text, Signals signals) throws Failure {
    this.signals = signals;
    this.names = new Names(signals);
    this.tokens = new Tokens(text);
    this.tests = new TestParser(tokens, names);
  }

  /**
   * Reads a condition; what is wrong with it goes to the problems, each with its words marked.
   *
   * @param location where the text stands
   * @return the rule; one that never holds when a problem was reported
   */
  public static Rule parse(String text, Location location, Signals signals, Problems problems) {
    String line = Texts.collapse(text);
    try {
      ConditionParser parser = new ConditionParser(line, signals);
      try {
        return new Rule(line, parser.whole(), location);
      } finally {
        parser.names.failures().forEach(failure -> problems.add(failure.problem(line, location)));
      }
    } catch (Failure failure) {
      problems.add(failure.problem(line, location));
      return new Rule(line, new Condition.Joined(false, List.of(), new Span(0, 0)), location);
    }
  }

  private Condition whole() throws Failure {
    Condition condition = joined(false);
    Token rest = tokens.peek();
    if (rest.kind() != Token.Kind.END) {
      throw tokens.unexpected("`and`, `or` or the end");
    }
    return condition;
  }

  private Condition joined(boolean inCount) throws Failure {
    List<Condition> terms = new ArrayList<>();
    Token start = tokens.peek();
    terms.add(term(inCount));
    @Nullable String joint = null;
    while (tokens.peek().is("and") || tokens.peek().is("or")) {
      Token next = tokens.next();
      if (joint != null && !next.is(joint)) {
        throw new Failure(
            "mixed-and-or",
            "`and` and `or` stand side by side, and readers disagree about which goes first",
            next.span(),
            "put the part that belongs together in parentheses");
      }
      joint = next.is("and") ? "and" : "or";
      terms.add(term(inCount));
    }
    return joint == null
        ? terms.get(0)
        : new Condition.Joined(joint.equals("and"), terms, start.span().to(tokens.last()));
  }

  private Condition term(boolean inCount) throws Failure {
    if (++depth > DEEPEST) {
      throw new Failure(
          "condition nests deeper than " + DEEPEST + " levels", tokens.peek().span(), null);
    }
    try {
      Token start = tokens.peek();
      if (tokens.accept("not")) {
        Condition negated = term(inCount);
        return new Condition.Not(negated, start.span().to(tokens.last()));
      }
      if (start.isSymbol("(")) {
        return parenthesis();
      }
      if (start.is("some") || start.is("every") || start.is("no")) {
        return rows();
      }
      Optional<Count.Kind> count = tokens.acceptCount();
      return count.isPresent() ? count(count.get(), start) : tests.test(inCount);
    } finally {
      depth--;
    }
  }

  private Condition parenthesis() throws Failure {
    tokens.expectSymbol("(");
    Condition inner = joined(false);
    tokens.expectSymbol(")");
    return inner;
  }

  private Condition rows() throws Failure {
    Token word = tokens.next();
    Count count =
        word.is("some") ? new Count(Count.Kind.AT_LEAST, 1) : new Count(Count.Kind.AT_MOST, 0);
    return overList(count, word.is("every"), word);
  }

  private Condition count(Count.Kind kind, Token start) throws Failure {
    Count count = new Count(kind, bound());
    if (!tokens.accept("of")) {
      return overList(count, false, start);
    }
    tokens.expectSymbol("(");
    List<Condition> items = new ArrayList<>();
    do {
      items.add(joined(true));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
    return new Condition.Counted(count, items, start.span().to(tokens.last()));
  }

  private int bound() throws Failure {
    Token number = tokens.next();
    if (number.kind() != Token.Kind.WORD || !number.text().matches("[0-9]{1,6}")) {
      throw new Failure("expected a whole number, found " + number.shown(), number.span(), null);
    }
    return Integer.parseInt(number.text());
  }

  private Condition overList(Count count, boolean every, Token start) throws Failure {
    Token name = tokens.next();
    if (name.kind() != Token.Kind.WORD) {
      throw new Failure("expected the name of a list, found " + name.shown(), name.span(), null);
    }
    int list = signals.listIndexOf(name.text());
    if (list < 0) {
      throw names.unknownList(name);
    }
    if (!tokens.accept("has") && !tokens.accept("have")) {
      throw tokens.unexpected("`has` or `have`");
    }
    names.enter(list);
    Condition condition = parenthesis();
    names.leave();
    return new Condition.Quantified(count, every, list, condition, start.span().to(tokens.last()));
  }

  /** A condition that cannot be read, with the words that are the reason. */
  static final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Span span;
    private final @Nullable String hint;

    Failure(String message, Span span, @Nullable String hint) {
      this("condition-syntax", message, span, hint);
    }

    Failure(String code, String message, Span span, @Nullable String hint) {
      super(message, null, false, false);
      this.code = code;
      this.span = span;
      this.hint = hint;
    }

    private Problem problem(String text, Location location) {
      return new Problem(
          Severity.ERROR,
          code,
          location,
          String.valueOf(getMessage()),
          new Excerpt(text, span.start(), span.end()),
          hint);
    }
  }
}
