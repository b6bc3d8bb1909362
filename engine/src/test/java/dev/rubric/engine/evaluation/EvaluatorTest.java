package dev.rubric.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Trial;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  private static final int BATCH = 64;

  private final Trial trial = Trial.of(1);
  private final Evaluator evaluator = trial.evaluator();
  private final List<Scorecard> scorecards =
      trial.scorecards(10).stream().map(trial::read).toList();
  private final AtomicInteger taken = new AtomicInteger();

  /** Scorecards without end, counted as they are taken. */
  private Stream<Scorecard> endless() {
    return Stream.generate(() -> scorecards.get(taken.getAndIncrement() % scorecards.size()));
  }

  @Test
  void takesNoScorecardBeforeAnEvaluationIsAskedFor() {
    Stream<Evaluation> evaluations = evaluator.evaluate(endless());

    assertThat(evaluations).isNotNull();
    assertThat(taken).hasValue(0);
  }

  @Test
  void takesOneBatchForTheFirstEvaluationAndTheNextWhenItIsSpent() {
    var evaluations = evaluator.evaluate(endless()).iterator();

    evaluations.next();
    assertThat(taken).hasValue(BATCH);
    IntStream.range(1, BATCH).forEach(i -> evaluations.next());
    assertThat(taken.get()).isLessThanOrEqualTo(BATCH + 1);
    evaluations.next();
    assertThat(taken.get()).isLessThanOrEqualTo(2 * BATCH + 1);
  }

  @Test
  void keepsTheOrderOverManyBatches() {
    int count = 3 * BATCH + 7;

    List<Evaluation> evaluations = evaluator.evaluate(endless().limit(count)).toList();

    assertThat(evaluations).hasSize(count);
    assertThat(evaluations)
        .extracting(Evaluation::scorecard)
        .containsExactlyElementsOf(
            IntStream.range(0, count).mapToObj(i -> scorecards.get(i % 10)).toList());
  }

  @Test
  void evaluatesNothingOfNothing() {
    assertThat(evaluator.evaluate(Stream.of())).isEmpty();
  }

  @Test
  void closesTheScorecardsWithTheEvaluations() {
    AtomicBoolean closed = new AtomicBoolean();

    evaluator.evaluate(endless().onClose(() -> closed.set(true))).close();

    assertThat(closed).isTrue();
  }
}
