package dev.rubric.spreadsheets.matrix;

import java.math.BigDecimal;
import java.util.List;

/** Whether numbers go one way. */
final class Steadiness {

  private Steadiness() {}

  /** 1 where they rise and never fall, -1 where they fall and never rise, else 0. */
  static int of(List<BigDecimal> numbers) {
    boolean rises = false;
    boolean falls = false;
    for (int i = 1; i < numbers.size(); i++) {
      int step = numbers.get(i).compareTo(numbers.get(i - 1));
      rises |= step > 0;
      falls |= step < 0;
    }
    return rises == falls ? 0 : rises ? 1 : -1;
  }
}
