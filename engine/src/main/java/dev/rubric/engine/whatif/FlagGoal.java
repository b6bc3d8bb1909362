package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.signal.FactId;
import java.util.List;
import java.util.Set;

/** A flag that is raised or undetermined is clear. */
record FlagGoal(Case of, RedFlag flag) implements Goal {

  FlagGoal {
    of = of.withMoreRows(List.of(flag.rule()));
  }

  @Override
  public String outcome() {
    return "flag/" + flag.id();
  }

  @Override
  public String text() {
    return "flag " + flag.id() + " would be clear";
  }

  @Override
  public List<Rule> rules() {
    return List.of(flag.rule());
  }

  @Override
  public boolean isReached(Evaluation evaluation) {
    return evaluation.flag(flag.id()).orElseThrow().truth() == Truth.FALSE;
  }

  @Override
  public List<Set<FactId>> obstacles(Supposition supposed) {
    return of.obstacles(supposed).of(flag.rule(), Truth.FALSE);
  }
}
