package dev.rubric.engine.signal;

import dev.rubric.engine.located.Numbers;
import java.math.BigDecimal;

/** A recorded value. Not assessed is the absence of one. */
public sealed interface Value {

  /** What a choice or a text says when it was assessed and nothing was stated. */
  Words NONE = new Words("none");

  /** The value as people read it: {@code yes}, {@code 12.5}, {@code drift based}. */
  String text();

  /** The value of a yes/no signal. */
  record YesNo(boolean yes) implements Value {
    @Override
    public String text() {
      return yes ? "yes" : "no";
    }
  }

  /** The value of a number signal, equal to any other way of writing the same number. */
  record Quantity(BigDecimal number) implements Value {
    public Quantity {
      number = Numbers.canonical(number);
    }

    @Override
    public String text() {
      return number.toPlainString();
    }
  }

  /** The value of a choice, spelt as the rubric spells the option, or of a text. */
  record Words(String text) implements Value {}
}
