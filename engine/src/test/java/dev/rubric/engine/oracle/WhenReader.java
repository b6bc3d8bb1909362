package dev.rubric.engine.oracle;

import dev.rubric.engine.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a condition that is known to be a right one. */
final class WhenReader {

  private static final Pattern PIECE =
      Pattern.compile("\"([^\"]*)\"|!=|<=|>=|[()=<>,]|[^\\s()=<>,!\"]+");
  private static final String END = "";

  private final Vocabulary vocabulary;
  private final List<String> pieces = new ArrayList<>();
  private final List<String> around = new ArrayList<>();
  private int at;

  private WhenReader(String text, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
  }

  static When read(String text, Vocabulary vocabulary) {
    WhenReader reader = new WhenReader(text, vocabulary);
    When when = reader.joint(false);
    if (!reader.piece(0).equals(END)) {
      throw new IllegalStateException("`" + reader.piece(0) + "` is left of: " + text);
    }
    return when;
  }

  private String piece(int ahead) {
    return at + ahead < pieces.size() ? pieces.get(at + ahead) : END;
  }

  private boolean is(int ahead, String word) {
    return piece(ahead).toLowerCase(Locale.ROOT).equals(word);
  }

  /** Takes the words if they stand next. */
  private boolean take(String words) {
    String[] parts = words.split(" ", -1);
    for (int i = 0; i < parts.length; i++) {
      if (!is(i, parts[i])) {
        return false;
      }
    }
    at += parts.length;
    return true;
  }

  private String next() {
    return pieces.get(at++);
  }

  private void expect(String word) {
    if (!take(word)) {
      throw new IllegalStateException("`" + piece(0) + "` where `" + word + "` is due: " + pieces);
    }
  }

  private When joint(boolean inCount) {
    List<When> terms = new ArrayList<>(List.of(term(inCount)));
    boolean all = is(0, "and");
    while (take(all ? "and" : "or")) {
      terms.add(term(inCount));
    }
    return terms.size() == 1 ? terms.get(0) : new When.Joint(all, terms);
  }

  private When term(boolean inCount) {
    if (take("not")) {
      return new When.Opposite(term(inCount));
    }
    if (is(0, "(")) {
      return parenthesis();
    }
    for (String count : List.of("at least", "at most", "fewer than", "more than", "exactly")) {
      if (take(count)) {
        return number(count, Integer.parseInt(next()));
      }
    }
    if (take("some")) {
      return overList("at least", 1);
    }
    if (take("no")) {
      return new When.Opposite(overList("at least", 1));
    }
    if (take("every")) {
      When.HowMany some = overList("at least", 1);
      When fails = new When.Opposite(some.items().get(0));
      return new When.Opposite(new When.HowMany("at least", 1, some.list(), List.of(fails)));
    }
    return test(inCount);
  }

  private When parenthesis() {
    expect("(");
    When inner = joint(false);
    expect(")");
    return inner;
  }

  private When number(String count, int bound) {
    if (!take("of")) {
      return overList(count, bound);
    }
    expect("(");
    List<When> items = new ArrayList<>();
    do {
      items.add(joint(true));
    } while (take(","));
    expect(")");
    return new When.HowMany(count, bound, "", items);
  }

  private When.HowMany overList(String count, int bound) {
    String list = next();
    if (!take("has")) {
      expect("have");
    }
    around.add(0, list);
    When inner = parenthesis();
    around.remove(0);
    return new When.HowMany(count, bound, list, List.of(inner));
  }

  private When test(boolean inCount) {
    String name = next();
    boolean unequal = take("!=");
    if (unequal || take("=") || take("is")) {
      boolean negated = unequal || take("not");
      When test = new When.Test(name, "in", values(name, inCount));
      return negated ? new When.Opposite(test) : test;
    }
    if (take("between")) {
      When.Operand low = value(name);
      expect("and");
      return new When.Test(name, "between", List.of(low, value(name)));
    }
    Map<String, String> relations =
        Map.of(
            "below",
            "below",
            "<",
            "below",
            "above",
            "above",
            ">",
            "above",
            "at least",
            "at least",
            ">=",
            "at least",
            "at most",
            "at most",
            "<=",
            "at most");
    for (Map.Entry<String, String> relation : relations.entrySet()) {
      if (take(relation.getKey())) {
        return new When.Test(name, relation.getValue(), List.of(value(name)));
      }
    }
    return new When.Test(name, "in", List.of(new When.Operand(true, false)));
  }

  private List<When.Operand> values(String name, boolean inCount) {
    if (!take("one of")) {
      return List.of(value(name));
    }
    if (inCount) {
      throw new IllegalStateException("`one of` without parentheses of its own: " + pieces);
    }
    List<When.Operand> values = new ArrayList<>();
    do {
      values.add(value(name));
    } while (take(","));
    return values;
  }

  private When.Operand value(String name) {
    String first = next();
    String type = Json.text(vocabulary.definition(name, around), "type");
    if (type.equals("yes/no")) {
      return new When.Operand(first.equalsIgnoreCase("yes"), false);
    }
    if (type.equals("number")) {
      return first.matches("[-+]?[0-9.]+")
          ? new When.Operand(new BigDecimal(first), false)
          : new When.Operand(first, true);
    }
    if (first.startsWith("\"")) {
      String quoted = first.substring(1, first.length() - 1);
      return new When.Operand(Vocabulary.comparable(quoted), false);
    }
    StringBuilder words = new StringBuilder(first);
    while (piece(0).matches("[^(),=<>!].*") && !is(0, "and") && !is(0, "or")) {
      words.append(' ').append(next());
    }
    return new When.Operand(Vocabulary.comparable(words.toString()), false);
  }
}
