package dev.rubric.engine.panel;

import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.panel.PanelFinding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Takes what rules find about a loop and puts it into words. */
public final class LoopFindings {

  private final Loop loop;
  private final List<PanelFinding> found = new ArrayList<>();

  /** Nothing found yet. */
  public LoopFindings(Loop loop) {
    this.loop = loop;
  }

  /** No scorecard of a planned stage is there. */
  public void missing(PlannedStage stage) {
    add(Kind.STAGE_MISSING, stage, "no scorecard of the stage " + stage.label());
  }

  /** A stage was held on more than one day. */
  public void twice(PlannedStage stage) {
    String dates =
        loop.of(stage).stream()
            .map(Interview::date)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(" and "));
    add(Kind.STAGE_TWICE, stage, "the stage " + stage.label() + " was held on " + dates);
  }

  /**
   * The interviewer does not have the role that the stage asks for.
   *
   * @param expected the role in words
   */
  public void wrongRole(Interview held, String expected) {
    String words = loop.label(held.stage()) + " was held by a " + held.role();
    add(Kind.WRONG_ROLE, held, words + ", expected a " + expected);
  }

  /**
   * The interview was far shorter or longer than planned.
   *
   * @param least the planned minutes
   * @param most the same as the least where one length is planned
   */
  public void farOutsideTime(Interview held, int least, int most) {
    String minutes = Numbers.canonical(Objects.requireNonNull(held.minutes())).toPlainString();
    String words = loop.label(held.stage()) + " took " + minutes + " minutes, planned are ";
    add(Kind.FAR_OUTSIDE_TIME, held, words + (least == most ? least : least + " to " + most));
  }

  /** Two raters of one criterion are two levels or more apart, whatever is still open. */
  public void apart(Assessment higher, Assessment lower) {
    String words =
        loop.label(higher.stage())
            + ", "
            + higher.result().criterion().title()
            + ": "
            + said(higher)
            + ", "
            + said(lower);
    List<Interview> both = List.of(higher.interview(), lower.interview());
    found.add(
        new PanelFinding(
            Kind.RATERS_APART, higher.stage(), words, both, higher.interview().location()));
  }

  /** One person held all interviews. */
  public void sameInterviewer() {
    Interview first = loop.interviews().get(0);
    found.add(
        new PanelFinding(
            Kind.SAME_INTERVIEWER,
            null,
            "all interviews were held by " + first.interviewer(),
            loop.interviews(),
            first.location()));
  }

  private static String said(Assessment assessment) {
    String by = assessment.interview().interviewer();
    return (by == null ? "scorecard " + assessment.interview().scorecard() : by)
        + " says "
        + assessment.result().levels();
  }

  private void add(Kind kind, PlannedStage stage, String words) {
    List<Interview> held = loop.of(stage);
    found.add(
        new PanelFinding(
            kind,
            stage.id(),
            words,
            held,
            held.isEmpty() ? stage.location() : held.get(0).location()));
  }

  private void add(Kind kind, Interview held, String words) {
    found.add(new PanelFinding(kind, held.stage(), words, List.of(held), held.location()));
  }

  /** All that was found, sorted: rules fire in any order. */
  public List<PanelFinding> list() {
    List<String> stages = loop.planned().stream().map(PlannedStage::id).toList();
    return found.stream()
        .sorted(
            Comparator.comparing(PanelFinding::kind)
                .thenComparing(finding -> stages.indexOf(String.valueOf(finding.stage())))
                .thenComparing(PanelFinding::detail)
                .thenComparing(
                    finding ->
                        finding.interviews().stream()
                            .map(Interview::scorecard)
                            .collect(Collectors.joining("\n"))))
        .toList();
  }
}
