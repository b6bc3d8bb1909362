package dev.rubric.engine.drools;

import dev.rubric.engine.condition.Condition;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition under the stable name of the level or flag that it decides on.
 *
 * @param name {@code RUBRIC/CRITERION/LEVEL} or {@code RUBRIC/flag/FLAG}
 * @param onlyFor profiles for which the rule exists; none named means all
 */
record NamedRule(String name, List<String> onlyFor, Condition condition) {

  /** The rules of a rubric: levels criterion by criterion, then flags. */
  static List<NamedRule> of(Rubric rubric) {
    List<NamedRule> rules = new ArrayList<>();
    for (Criterion criterion : rubric.criteria()) {
      for (Level level : criterion.levels()) {
        if (level.rule() != null) {
          String name = rubric.id() + "/" + criterion.id() + "/" + level.name();
          rules.add(new NamedRule(name, criterion.onlyFor(), level.rule().condition()));
        }
      }
    }
    for (RedFlag flag : rubric.flags()) {
      String name = rubric.id() + "/flag/" + flag.id();
      rules.add(new NamedRule(name, flag.onlyFor(), flag.rule().condition()));
    }
    return rules;
  }
}
