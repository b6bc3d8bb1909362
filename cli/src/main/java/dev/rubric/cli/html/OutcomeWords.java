package dev.rubric.cli.html;

import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import java.util.HashMap;
import java.util.Map;

/** What people call the outcomes of evaluations by one rubric. */
final class OutcomeWords {

  private final Map<String, String> titles = new HashMap<>();

  OutcomeWords(Rubric rubric) {
    for (Criterion criterion : rubric.criteria()) {
      titles.put("criterion/" + criterion.id(), criterion.title());
    }
    for (RedFlag flag : rubric.flags()) {
      titles.put("flag/" + flag.id(), "red flag “" + flag.title() + "”");
    }
  }

  /** The title of a criterion or a flag; {@code score} and {@code recommendation} as they are. */
  String of(String outcome) {
    return titles.getOrDefault(outcome, outcome);
  }
}
