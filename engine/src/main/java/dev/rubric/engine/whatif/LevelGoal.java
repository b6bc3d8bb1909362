package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.signal.FactId;
import java.util.List;
import java.util.Set;

/**
 * A criterion is certainly at a level or above it.
 *
 * @param level position of the level, 1 or more
 */
record LevelGoal(Case of, Criterion criterion, int level) implements Goal {

  LevelGoal {
    of = of.withMoreRows(Case.rules(criterion));
  }

  @Override
  public String outcome() {
    return "criterion/" + criterion.id();
  }

  @Override
  public String text() {
    String name = criterion.levels().get(level).name();
    return "criterion "
        + criterion.id()
        + " would be "
        + name
        + (level == criterion.top() ? "" : " or above");
  }

  @Override
  public List<Rule> rules() {
    return Case.rules(criterion);
  }

  @Override
  public boolean isReached(Evaluation evaluation) {
    return evaluation.criterion(criterion.id()).orElseThrow().low() >= level;
  }

  @Override
  public List<Set<FactId>> obstacles(Supposition supposed) {
    return of.obstacles(criterion, level, supposed);
  }
}
