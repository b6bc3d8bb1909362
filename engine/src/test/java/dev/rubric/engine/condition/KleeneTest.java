package dev.rubric.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is unknown may turn out true or false: the tables follow from trying both. */
class KleeneTest {

  /** The two-valued truths that a truth may turn out to be. */
  private static List<Boolean> outcomes(Truth truth) {
    return truth == Truth.UNKNOWN ? List.of(true, false) : List.of(truth == Truth.TRUE);
  }

  private static Truth of(Set<Boolean> outcomes) {
    return outcomes.size() == 2 ? Truth.UNKNOWN : Truth.of(outcomes.contains(true));
  }

  @Test
  void andOrAndNotAreWhatEveryOutcomeAgreesOn() {
    for (Truth left : Truth.values()) {
      Set<Boolean> not = new HashSet<>();
      outcomes(left).forEach(one -> not.add(!one));
      assertThat(left.not()).isEqualTo(of(not));
      for (Truth right : Truth.values()) {
        Set<Boolean> and = new HashSet<>();
        Set<Boolean> or = new HashSet<>();
        for (boolean one : outcomes(left)) {
          for (boolean other : outcomes(right)) {
            and.add(one && other);
            or.add(one || other);
          }
        }
        assertThat(left.and(right)).as("%s and %s", left, right).isEqualTo(of(and));
        assertThat(left.or(right)).as("%s or %s", left, right).isEqualTo(of(or));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Count.Kind.class)
  void aCountIsWhatEveryOutcomeAgreesOn(Count.Kind kind) {
    for (int size = 0; size <= 4; size++) {
      for (List<Truth> truths : rows(size)) {
        for (int bound = 0; bound <= size + 1; bound++) {
          assertThat(new Count(kind, bound).of(truths))
              .as("%s %d of %s", kind, bound, truths)
              .isEqualTo(bruteForce(kind, bound, truths));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Count.Kind.class)
  void aCountIsWhatTheTruthsThatDecideItMakeIt(Count.Kind kind) {
    for (int size = 0; size <= 4; size++) {
      for (List<Truth> truths : rows(size)) {
        for (int bound = 0; bound <= size + 1; bound++) {
          Count count = new Count(kind, bound);
          Set<Truth> deciding = count.deciding(truths);
          List<Truth> othersUnknown =
              truths.stream()
                  .map(truth -> deciding.contains(truth) ? truth : Truth.UNKNOWN)
                  .toList();

          assertThat(count.of(othersUnknown))
              .as("%s %d of %s", kind, bound, truths)
              .isEqualTo(count.of(truths));
        }
      }
    }
  }

  private static Truth bruteForce(Count.Kind kind, int bound, List<Truth> truths) {
    Set<Boolean> outcomes = new HashSet<>();
    counts(truths).forEach(count -> outcomes.add(satisfies(kind, bound).test(count)));
    return of(outcomes);
  }

  private static Stream<Integer> counts(List<Truth> truths) {
    if (truths.isEmpty()) {
      return Stream.of(0);
    }
    List<Truth> rest = truths.subList(1, truths.size());
    return outcomes(truths.get(0)).stream()
        .flatMap(first -> counts(rest).map(count -> count + (first ? 1 : 0)));
  }

  private static IntPredicate satisfies(Count.Kind kind, int bound) {
    return switch (kind) {
      case AT_LEAST -> count -> count >= bound;
      case AT_MOST -> count -> count <= bound;
      case FEWER_THAN -> count -> count < bound;
      case MORE_THAN -> count -> count > bound;
      case EXACTLY -> count -> count == bound;
    };
  }

  /** Every row of so many truths. */
  private static List<List<Truth>> rows(int size) {
    List<List<Truth>> rows = new ArrayList<>();
    int count = IntStream.range(0, size).reduce(1, (product, i) -> product * 3);
    for (int n = 0; n < count; n++) {
      List<Truth> row = new ArrayList<>();
      for (int i = 0, rest = n; i < size; i++, rest /= 3) {
        row.add(List.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE).get(rest % 3));
      }
      rows.add(row);
    }
    return rows;
  }
}
