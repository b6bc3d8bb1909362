package dev.rubric.engine.panel;

import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.panel.PanelFinding.Kind;
import dev.rubric.engine.provenance.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    String words = "no scorecard of the stage " + stage.label();
    add(Kind.STAGE_MISSING, stage.id(), words, List.of(), List.of(stage.location()));
  }

  /** A stage was held on more than one day, or more than once by one person. */
  public void twice(PlannedStage stage) {
    List<Interview> held = loop.of(stage);
    List<String> dates =
        held.stream().map(Interview::date).filter(Objects::nonNull).distinct().toList();
    String words = "the stage " + stage.label();
    if (dates.size() > 1) {
      words += " was held on " + String.join(" and ", dates);
      add(Kind.STAGE_TWICE, stage.id(), words, held, places(held, "date"));
    } else {
      List<Interview> again = held.stream().filter(one -> isRepeated(one, held)).toList();
      words += " has " + again.size() + " scorecards by " + again.get(0).interviewer();
      add(Kind.STAGE_TWICE, stage.id(), words, again, places(again, "interviewer"));
    }
  }

  private static boolean isRepeated(Interview one, List<Interview> held) {
    String name = one.interviewer();
    return name != null
        && held.stream()
            .filter(other -> !other.scorecard().equals(one.scorecard()))
            .map(Interview::interviewer)
            .filter(Objects::nonNull)
            .anyMatch(other -> Texts.comparable(other).equals(Texts.comparable(name)));
  }

  /**
   * The interviewer does not have the role that the stage asks for.
   *
   * @param expected the role in words
   */
  public void wrongRole(Interview held, String expected) {
    String words = loop.label(held.stage()) + " was held by a " + held.role();
    List<Interview> one = List.of(held);
    List<Location> places = places(one, "interviewer_role");
    add(Kind.WRONG_ROLE, held.stage(), words + ", expected a " + expected, one, places);
  }

  /**
   * The interview was far shorter or longer than planned.
   *
   * @param least the planned minutes
   * @param most the same as the least where one length is planned
   */
  public void farOutsideTime(Interview held, int least, int most) {
    String minutes = Numbers.canonical(Objects.requireNonNull(held.minutes())).toPlainString();
    String planned = least == most ? String.valueOf(least) : least + " to " + most;
    String words = loop.label(held.stage()) + " took " + minutes + " minutes, planned are ";
    List<Location> places = List.of(held.minutesAt());
    add(Kind.FAR_OUTSIDE_TIME, held.stage(), words + planned, List.of(held), places);
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
    List<Location> places = List.of(higher.location(), lower.location());
    add(Kind.RATERS_APART, higher.stage(), words, both, places);
  }

  /** One person held all interviews. */
  public void sameInterviewer() {
    List<Interview> all = loop.interviews();
    String words = "all interviews were held by " + all.get(0).interviewer();
    add(Kind.SAME_INTERVIEWER, null, words, all, places(all, "interviewer"));
  }

  private static String said(Assessment assessment) {
    return assessment.interview().interviewer() + " says " + assessment.result().levels();
  }

  private static List<Location> places(List<Interview> held, String field) {
    return held.stream().map(interview -> interview.at(field)).toList();
  }

  private void add(
      Kind kind, @Nullable String stage, String words, List<Interview> on, List<Location> places) {
    found.add(new PanelFinding(kind, stage, words, on, places));
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
