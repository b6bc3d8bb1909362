package dev.rubric.rules;

import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scorecard with one thing not assessed that was. */
public final class Blanks {

  private Blanks() {}

  /** One scorecard for each fact whose blank means not assessed, and for each list. */
  public static List<Scorecard> each(Scorecard scorecard, Rubric rubric) {
    List<Scorecard> blanked = new ArrayList<>();
    for (String fact : scorecard.facts().keySet()) {
      Signal signal = rubric.signals().all().get(rubric.signals().indexOf(fact));
      if (signal.blank() == null) {
        Map<String, Observation> facts = new LinkedHashMap<>(scorecard.facts());
        facts.remove(fact);
        blanked.add(with(scorecard, facts, scorecard.lists()));
      }
    }
    for (String list : scorecard.lists().keySet()) {
      Map<String, Rows> lists = new LinkedHashMap<>(scorecard.lists());
      lists.remove(list);
      blanked.add(with(scorecard, scorecard.facts(), lists));
    }
    return blanked;
  }

  private static Scorecard with(
      Scorecard scorecard, Map<String, Observation> facts, Map<String, Rows> lists) {
    return new Scorecard(
        scorecard.header(),
        scorecard.profiles(),
        facts,
        scorecard.blanks(),
        lists,
        scorecard.ratings(),
        scorecard.evidence(),
        scorecard.location());
  }
}
