package dev.rubric.engine.signal;

import dev.rubric.engine.located.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What values a signal or a column can have. */
public sealed interface ValueType {

  /** The name of the type in a rubric. */
  String name();

  /** What is expected, for a message. */
  String expectation();

  /** {@code yes/no}. */
  record YesNoType() implements ValueType {
    @Override
    public String name() {
      return "yes/no";
    }

    @Override
    public String expectation() {
      return "yes or no";
    }
  }

  /**
   * {@code number}.
   *
   * @param minimum the least value allowed
   * @param maximum the greatest value allowed
   */
  record NumberType(
      @Nullable String unit, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum)
      implements ValueType {
    @Override
    public String name() {
      return "number";
    }

    @Override
    public String expectation() {
      if (minimum != null && maximum != null) {
        return "a number from " + minimum.toPlainString() + " to " + maximum.toPlainString();
      }
      if (minimum != null) {
        return "a number of at least " + minimum.toPlainString();
      }
      return maximum == null ? "a number" : "a number of at most " + maximum.toPlainString();
    }

    /** Whether the number lies between minimum and maximum, both included. */
    public boolean allows(BigDecimal number) {
      return (minimum == null || number.compareTo(minimum) >= 0)
          && (maximum == null || number.compareTo(maximum) <= 0);
    }
  }

  /**
   * {@code choice}. Beside its options a choice can always say {@link Value#NONE}.
   *
   * @param options at least one, as the rubric spells them
   */
  record ChoiceType(List<String> options) implements ValueType {
    public ChoiceType {
      options = List.copyOf(options);
    }

    @Override
    public String name() {
      return "choice";
    }

    @Override
    public String expectation() {
      return "one of " + String.join(", ", choices());
    }

    /** The options and, where it is not one of them, {@code none}. */
    public List<String> choices() {
      List<String> choices = new ArrayList<>(options);
      if (options.stream().noneMatch(option -> Texts.comparable(option).equals("none"))) {
        choices.add(Value.NONE.text());
      }
      return choices;
    }

    /** The choice meant by a text: compared without case and with white space collapsed. */
    public Optional<Value> choice(String text) {
      String wanted = Texts.comparable(text);
      if (wanted.equals(Value.NONE.text())) {
        return Optional.of(Value.NONE);
      }
      return options.stream()
          .filter(option -> Texts.comparable(option).equals(wanted))
          .findFirst()
          .map(Value.Words::new);
    }
  }

  /** {@code text}. */
  record TextType() implements ValueType {
    @Override
    public String name() {
      return "text";
    }

    @Override
    public String expectation() {
      return "a text";
    }
  }
}
