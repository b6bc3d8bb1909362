package dev.rubric.engine.panel;

import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What the interviews of one stage come to together. */
final class StageFacts {

  /**
   * A score that does not end is cut, not rounded: so {@code at least} and {@code below} say of it
   * what they say of the exact score.
   */
  private static final int DECIMALS = 6;

  private final List<Interview> held;

  /** The facts of a stage of which at least one interview was held. */
  StageFacts(List<Interview> held) {
    this.held = held;
  }

  /** The exact means of the scores. */
  Score mean() {
    return new Score(mean(Score::low), mean(Score::high));
  }

  BigDecimal low() {
    return cut(mean().low());
  }

  BigDecimal high() {
    return cut(mean().high());
  }

  /** The score; null while it is open. */
  @Nullable BigDecimal score() {
    Score mean = mean();
    return mean.low().compareTo(mean.high()) == 0 ? cut(mean.low()) : null;
  }

  /** The minutes of the longest interview; null while one is not known. */
  @Nullable BigDecimal minutes() {
    List<BigDecimal> known =
        held.stream().map(Interview::minutes).filter(Objects::nonNull).toList();
    return known.size() < held.size()
        ? null
        : known.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  long flagsRaised() {
    return held.stream().mapToLong(interview -> interview.evaluation().raised().size()).sum();
  }

  long criticalFlags() {
    return held.stream().mapToLong(Interview::criticalFlags).sum();
  }

  /** Whether some interview raised a critical flag. */
  @Nullable Boolean critical() {
    return any(held.stream().map(Interview::critical).toList(), true);
  }

  /** Whether the recommendations of all interviews are settled. */
  @Nullable Boolean settled() {
    return any(held.stream().map(Interview::settled).toList(), false);
  }

  /** The value if one is it, else null if one is not known, else the other value. */
  private static @Nullable Boolean any(List<@Nullable Boolean> values, boolean value) {
    if (values.contains(value)) {
      return value;
    }
    return values.stream().anyMatch(Objects::isNull) ? null : !value;
  }

  private BigFraction mean(Function<Score, BigFraction> end) {
    return held.stream()
        .map(interview -> end.apply(interview.evaluation().score()))
        .reduce(BigFraction.ZERO, BigFraction::add)
        .divide(held.size());
  }

  private static BigDecimal cut(BigFraction exact) {
    return exact.bigDecimalValue(DECIMALS, RoundingMode.FLOOR);
  }

  /** Both ends of the score as people read them. */
  String range() {
    Score mean = mean();
    return Exact.range(mean.low(), mean.high());
  }
}
