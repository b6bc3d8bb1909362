package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Score;
import dev.rubric.engine.panel.Interview;
import dev.rubric.engine.panel.Loop;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.panel.PanelFinding;
import dev.rubric.engine.panel.PlannedStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the interviews of loops, and what was found across them. */
final class LoopViews {

  private final Places places;

  LoopViews(Places places) {
    this.places = places;
  }

  LoopView of(Packet packet) {
    List<LoopView.Stage> stages = new ArrayList<>();
    for (PlannedStage stage : packet.loop().planned()) {
      List<Interview> held = packet.loop().of(stage);
      if (held.isEmpty()) {
        stages.add(new LoopView.Stage(stage.label(), null));
      }
      held.forEach(interview -> stages.add(new LoopView.Stage(stage.label(), held(interview))));
    }
    return new LoopView(stages, packet.findings().stream().map(this::finding).toList());
  }

  private static LoopView.Held held(Interview interview) {
    Evaluation evaluation = interview.evaluation();
    String name =
        Stream.of(interview.interviewer(), interview.date(), interview.scorecard())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String flags =
        evaluation.raised().stream()
            .map(FlagResult::flag)
            .map(flag -> flag.title() + " (" + flag.severity().word() + ")")
            .collect(Collectors.joining("; "));
    VerdictView verdict = new Verdicts(List.of()).of(evaluation, List.of());
    return new LoopView.Held(Anchors.of(evaluation), name, verdict, flags);
  }

  private LoopView.Finding finding(PanelFinding finding) {
    return new LoopView.Finding(
        finding.detail(), finding.places().stream().distinct().map(places::of).toList());
  }

  /** What the overview shows of each stage. */
  static List<CellView> cells(Loop loop) {
    return loop.planned().stream()
        .map(stage -> loop.score(stage).map(LoopViews::cell).orElseGet(LoopViews::notHeld))
        .toList();
  }

  private static CellView cell(Score score) {
    String range = Exact.range(score.low(), score.high());
    return new CellView(Tint.NONE, range, "", score.roundedLow().toPlainString());
  }

  private static CellView notHeld() {
    return new CellView(Tint.OPEN, "not held", "", "-1");
  }
}
