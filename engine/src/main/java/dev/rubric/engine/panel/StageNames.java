package dev.rubric.engine.panel;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Matches the stages that rubrics say they are for with the stages that a loop plans. */
final class StageNames {

  private final List<String> planned;
  private final Map<String, String> standIns;

  StageNames(List<PlannedStage> planned, Map<String, String> standIns) {
    this.planned = planned.stream().map(PlannedStage::id).toList();
    this.standIns = standIns;
  }

  /** A stage as a section is named: {@code system_design} for {@code System design}. */
  static String id(String stage) {
    return Texts.comparable(stage).replace('-', '_').replace(' ', '_');
  }

  /** The planned stage that a scorecard counts for, if there is one. */
  Optional<String> planned(String held) {
    return Stream.of(held, standIns.getOrDefault(held, held)).filter(planned::contains).findFirst();
  }

  /** Warns of a scorecard that counts for no stage. */
  void unplanned(Rubric rubric, Scorecard scorecard, Problems problems) {
    String stage = rubric.stage();
    List<String> names = planned.stream().map(id -> id.replace('_', '-')).toList();
    String says =
        stage == null ? "names no stage" : "is for the stage `" + Texts.shortened(stage) + "`";
    String words =
        "scorecard `"
            + Texts.shortened(scorecard.id())
            + "` counts for no stage of the loop: its rubric `"
            + rubric.id()
            + "` "
            + says;
    String hint = Nearest.hint(stage == null ? "" : id(stage).replace('_', '-'), names);
    problems.add(
        new Problem(Severity.WARNING, "unplanned-stage", scorecard.location(), words, null, hint));
  }
}
