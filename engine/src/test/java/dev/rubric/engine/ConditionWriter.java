package dev.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes random conditions over a rubric's signals, in every form that the language has. */
final class ConditionWriter {

  private static final Set<String> KEYWORDS =
      Set.of(
          ("is not below above at least most between and or one of none some every no has have"
                  + " fewer more than exactly")
              .split(" ", -1));
  private static final List<String> COUNTS =
      List.of("at least", "at most", "fewer than", "more than", "exactly");

  private final Dice dice;
  private final List<Field> signals;
  private final List<Map<String, Object>> lists;

  ConditionWriter(Dice dice, Map<String, Object> rubric) {
    this.dice = dice;
    this.signals = Field.signals(rubric);
    this.lists = Json.objects(rubric, "lists");
  }

  /** A condition that nests no deeper than said. */
  String condition(int depth) {
    return joined(depth, List.of(), false);
  }

  private String joined(int depth, List<Field> columns, boolean inCount) {
    int terms = depth == 0 || dice.chance(0.4) ? 1 : dice.between(2, 3);
    String joint = dice.chance(0.5) ? "and" : "or";
    StringBuilder text = new StringBuilder(term(depth, columns, inCount));
    for (int i = 1; i < terms; i++) {
      text.append(gap()).append(word(joint)).append(gap()).append(term(depth, columns, inCount));
    }
    return text.toString();
  }

  private String term(int depth, List<Field> columns, boolean inCount) {
    int kind = depth == 0 ? 1 : dice.between(1, 12);
    if (kind <= 5) {
      return test(columns, inCount);
    }
    if (kind <= 7) {
      return word("not") + gap() + negated(depth - 1, columns, inCount);
    }
    if (kind == 8) {
      return parenthesis(joined(depth - 1, columns, false));
    }
    if (kind == 9 || lists.isEmpty()) {
      return count(depth, columns);
    }
    return overList(depth, columns);
  }

  private String negated(int depth, List<Field> columns, boolean inCount) {
    return dice.chance(0.4)
        ? test(columns, inCount)
        : parenthesis(joined(Math.max(0, depth), columns, false));
  }

  private String count(int depth, List<Field> columns) {
    List<String> items = new ArrayList<>();
    int size = dice.between(1, 4);
    for (int i = 0; i < size; i++) {
      items.add(joined(dice.chance(0.7) ? 0 : depth - 1, columns, true));
    }
    return counted(size) + gap() + word("of") + gap() + parenthesis(String.join(", ", items));
  }

  private String counted(int most) {
    return word(dice.oneOf(COUNTS)) + gap() + dice.between(0, most);
  }

  private String overList(int depth, List<Field> columns) {
    Map<String, Object> list = dice.oneOf(lists);
    List<Field> inner = new ArrayList<>(Field.columns(list));
    columns.stream()
        .filter(outer -> inner.stream().noneMatch(column -> column.id().equals(outer.id())))
        .toList()
        .forEach(inner::add);
    String start =
        dice.chance(0.5) ? word(dice.oneOf("some", "every", "no")) : counted(dice.between(0, 3));
    return start
        + gap()
        + list.get("id")
        + gap()
        + word(dice.oneOf("has", "have"))
        + gap()
        + parenthesis(joined(depth - 1, inner, false));
  }

  private String parenthesis(String inner) {
    return dice.chance(0.5) ? "(" + inner + ")" : "( " + inner + " )";
  }

  private String test(List<Field> columns, boolean inCount) {
    boolean ofRow = !columns.isEmpty() && dice.chance(0.7);
    Field field = dice.oneOf(ofRow ? columns : signals);
    return switch (field.type()) {
      case "yes/no" -> yesNo(field);
      case "number" -> number(field, columns, inCount);
      case "choice" -> choice(field, inCount);
      default -> field.id() + is(dice.chance(0.5)) + word("none");
    };
  }

  private String yesNo(Field field) {
    return dice.chance(0.4)
        ? field.id()
        : field.id() + is(dice.chance(0.4)) + word(dice.oneOf("yes", "no"));
  }

  private String number(Field field, List<Field> columns, boolean inCount) {
    return switch (dice.between(1, 8)) {
      case 1 ->
          field.id()
              + gap()
              + word("between")
              + gap()
              + operand(field, columns)
              + gap()
              + word("and")
              + gap()
              + operand(field, columns);
      case 2 -> oneOf(field, List.of(constant(field), constant(field), constant(field)), inCount);
      case 3 -> field.id() + is(dice.chance(0.4)) + operand(field, columns);
      default -> field.id() + comparison() + operand(field, columns);
    };
  }

  private String comparison() {
    return dice.chance(0.5)
        ? gap() + word(dice.oneOf("below", "above", "at least", "at most")) + gap()
        : symbol(dice.oneOf("<", ">", "<=", ">="));
  }

  private String operand(Field field, List<Field> columns) {
    List<Field> numbers = new ArrayList<>();
    columns.stream().filter(Field::isNumber).forEach(numbers::add);
    signals.stream().filter(Field::isNumber).forEach(numbers::add);
    return numbers.isEmpty() || dice.chance(0.6) ? constant(field) : dice.oneOf(numbers).id();
  }

  private String constant(Field field) {
    int whole = dice.between(field.minimum() - 1, field.maximum() + 1);
    return whole + dice.oneOf("", "", "", ".0", ".5", ".25");
  }

  private String choice(Field field, boolean inCount) {
    return switch (dice.between(1, 4)) {
      case 1 -> field.id() + is(dice.chance(0.5)) + word("none");
      case 2 -> {
        List<String> values = new ArrayList<>();
        dice.pick(field.options(), dice.between(1, field.options().size()))
            .forEach(option -> values.add(value(option)));
        if (dice.chance(0.2)) {
          values.add(word("none"));
        }
        yield oneOf(field, values, inCount);
      }
      default -> field.id() + is(dice.chance(0.4)) + value(dice.oneOf(field.options()));
    };
  }

  private String oneOf(Field field, List<String> values, boolean inCount) {
    String not = dice.chance(0.4) ? word("not") + gap() : "";
    String test =
        field.id()
            + gap()
            + word("is")
            + gap()
            + not
            + word("one of")
            + gap()
            + String.join(dice.oneOf(", ", ",", " , "), values);
    return inCount ? parenthesis(test) : test;
  }

  private String value(String option) {
    return isPlain(option) && dice.chance(0.7) ? option : '"' + option + '"';
  }

  private static boolean isPlain(String option) {
    return option.matches("[A-Za-z][A-Za-z0-9/-]*( [A-Za-z][A-Za-z0-9/-]*)*")
        && List.of(option.toLowerCase(Locale.ROOT).split(" ", -1)).stream()
            .noneMatch(KEYWORDS::contains);
  }

  private String is(boolean negated) {
    if (dice.chance(0.4)) {
      return symbol(negated ? "!=" : "=");
    }
    return gap() + word("is") + gap() + (negated ? word("not") + gap() : "");
  }

  private String symbol(String symbol) {
    return dice.chance(0.3) ? symbol : gap() + symbol + gap();
  }

  private String gap() {
    return dice.chance(0.05) ? dice.oneOf("  ", "\n", "\n  ", "\t") : " ";
  }

  /** Keywords are written in any case. */
  private String word(String keywords) {
    return switch (dice.between(1, 12)) {
      case 1 -> keywords.toUpperCase(Locale.ROOT);
      case 2 -> keywords.substring(0, 1).toUpperCase(Locale.ROOT) + keywords.substring(1);
      default -> keywords;
    };
  }
}
