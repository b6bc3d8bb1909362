package dev.rubric.engine.reading;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.BooleanNode;
import dev.rubric.engine.located.Node.NumberNode;
import dev.rubric.engine.located.Node.TextNode;
import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.signal.ValueType;
import dev.rubric.engine.signal.ValueType.ChoiceType;
import dev.rubric.engine.signal.ValueType.NumberType;
import dev.rubric.engine.signal.ValueType.YesNoType;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads values of a type. */
final class ValueReader {

  private final Problems problems;

  ValueReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The value of a node that is not nothing.
   *
   * @param name of the signal, for the message
   * @return empty when the value does not fit, which is then reported, or is blank
   */
  Optional<Value> read(ValueType type, Node node, String name) {
    if (type instanceof YesNoType) {
      return yesNo(type, node, name);
    }
    if (type instanceof NumberType number) {
      return number(number, node, name);
    }
    String text = Texts.read(node, name, problems);
    if (text == null) {
      return Optional.empty();
    }
    if (type instanceof ChoiceType choice) {
      return choice(choice, text, node, name);
    }
    boolean none = Texts.comparable(text).equals(Value.NONE.text());
    return Optional.of(none ? Value.NONE : new Value.Words(text));
  }

  private Optional<Value> yesNo(ValueType type, Node node, String name) {
    Optional<Boolean> yes =
        node instanceof BooleanNode truth
            ? Optional.of(truth.value())
            : Texts.of(node).flatMap(Texts::yesNo);
    if (yes.isEmpty()) {
      mismatch(type, node, name);
    }
    return yes.map(Value.YesNo::new);
  }

  private Optional<Value> number(NumberType type, Node node, String name) {
    Optional<BigDecimal> number = Numbers.of(node);
    if (number.isEmpty()) {
      mismatch(type, node, name);
      return Optional.empty();
    }
    if (!type.allows(number.get())) {
      problems.error(
          "out-of-range",
          node.location(),
          "`" + name + "` is " + Texts.shown(node) + ", expected " + type.expectation());
      return Optional.empty();
    }
    return Optional.of(new Value.Quantity(number.get()));
  }

  private Optional<Value> choice(ChoiceType type, String text, Node node, String name) {
    Optional<Value> option = type.choice(text);
    if (option.isEmpty()) {
      String nearest = Nearest.to(text, type.choices());
      problems.error(
          "unknown-option",
          node.location(),
          "`" + name + "` is " + Texts.shown(node) + ", expected " + type.expectation(),
          nearest == null ? null : "did you mean `" + nearest + "`?");
    }
    return option;
  }

  private void mismatch(ValueType type, Node node, String name) {
    String found = (node instanceof TextNode ? "the text " : "") + Texts.shown(node);
    String limit = node instanceof NumberNode ? " of at most 30 digits on each side" : "";
    problems.error(
        "wrong-type",
        node.location(),
        "`" + name + "` is " + found + ", expected " + type.expectation() + limit);
  }
}
