package dev.rubric.engine.panel;

import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.signal.SignalList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a loop's document: each value at the place of the scorecard that it comes from. */
final class LoopRows {

  private final Loop loop;

  LoopRows(Loop loop) {
    this.loop = loop;
  }

  /** A row of the grid of stages. */
  Offered stage(SignalList grid, PlannedStage stage) {
    List<Interview> held = loop.of(stage);
    if (held.isEmpty()) {
      String why = "none of the scorecards of " + loop.candidate() + " is of this stage";
      return new Offered(grid, stage.id() + ".", stage.location(), why)
          .number("interviews", 0, stage.location())
          .othersThan("interviews");
    }
    Location at = held.get(0).location();
    String why = held.stream().map(LoopRows::says).collect(Collectors.joining("; "));
    StageFacts facts = new StageFacts(held);
    return new Offered(grid, stage.id() + ".", at, why)
        .number("interviews", held.size(), at)
        .number("score_low", facts.low(), at)
        .number("score_high", facts.high(), at)
        .number("score", facts.score(), at)
        .number("minutes", facts.minutes(), held.get(0).minutesAt())
        .number("flags_raised", facts.flagsRaised(), at)
        .number("critical_flags", facts.criticalFlags(), at)
        .yesNo("critical_flag", facts.critical(), at)
        .yesNo("settled", facts.settled(), at);
  }

  /** A row of the list of interviews. */
  Offered interview(SignalList list, Interview held) {
    Location at = held.location();
    StageFacts facts = new StageFacts(List.of(held));
    List<FlagResult> raised = held.evaluation().raised();
    String flags = raised.stream().map(flag -> flag.flag().id()).collect(Collectors.joining(", "));
    return new Offered(list, "", at, says(held))
        .key("stage", held.stage(), at)
        .text("scorecard", held.scorecard(), at)
        .text("interviewer", held.interviewer(), held.at("interviewer"))
        .text("interviewer_role", held.role(), held.at("interviewer_role"))
        .text("date", held.date(), held.at("date"))
        .number("minutes", held.minutes(), held.minutesAt())
        .number("score_low", facts.low(), at)
        .number("score_high", facts.high(), at)
        .text("recommendation", held.recommendation(), at)
        .yesNo("settled", held.settled(), at)
        .number("flags_raised", raised.size(), at)
        .number("critical_flags", held.criticalFlags(), at)
        .yesNo("critical_flag", held.critical(), at)
        .text("flags", flags.isEmpty() ? "none" : flags, at);
  }

  /** A row of the list of findings; its detail stands at the last of the places that show it. */
  Offered finding(SignalList list, PanelFinding finding) {
    List<Interview> on = finding.interviews();
    Location at = finding.location();
    String says = on.stream().map(LoopRows::says).collect(Collectors.joining("; "));
    String why = finding.detail() + (says.isEmpty() ? "" : " (" + says + ")");
    return new Offered(list, "", at, why)
        .key("kind", finding.kind().word(), at)
        .key("stage", finding.stage(), at)
        .text("detail", finding.detail(), finding.places().get(finding.places().size() - 1));
  }

  private static String says(Interview held) {
    String by = held.interviewer() == null ? "" : " by " + held.interviewer();
    return "scorecard "
        + held.scorecard()
        + by
        + ": "
        + held.recommendation()
        + ", score "
        + new StageFacts(List.of(held)).range();
  }
}
