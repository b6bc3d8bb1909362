package dev.rubric.engine.panel;

import dev.rubric.engine.evaluation.Score;
import dev.rubric.engine.located.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All interviews of one candidate.
 *
 * @param candidate as the first interview spells the name
 * @param planned the stages of the loop rubric, in its order
 * @param interviews by stage, date and scorecard, so that the order of files is without meaning
 */
public record Loop(String candidate, List<PlannedStage> planned, List<Interview> interviews) {

  public Loop {
    planned = List.copyOf(planned);
    interviews = List.copyOf(interviews);
    if (interviews.isEmpty()) {
      throw new IllegalArgumentException("a loop has at least one interview");
    }
  }

  static Loop of(List<PlannedStage> planned, List<Interview> interviews) {
    List<String> stages = planned.stream().map(PlannedStage::id).toList();
    List<Interview> ordered =
        interviews.stream()
            .sorted(
                Comparator.comparing((Interview interview) -> stages.indexOf(interview.stage()))
                    .thenComparing(Interview::date, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Interview::scorecard))
            .toList();
    String name = ordered.get(0).evaluation().scorecard().header().candidate();
    return new Loop(Texts.collapse(name), planned, ordered);
  }

  /** The interviews of a stage. */
  public List<Interview> of(PlannedStage stage) {
    return interviews.stream().filter(interview -> interview.stage().equals(stage.id())).toList();
  }

  /** The score of a stage: the mean over its interviews at each end; empty when none was held. */
  public Optional<Score> score(PlannedStage stage) {
    List<Interview> held = of(stage);
    return held.isEmpty() ? Optional.empty() : Optional.of(new StageFacts(held).mean());
  }

  /** What each interview says of each criterion of its rubric. */
  public List<Assessment> assessments() {
    return interviews.stream().flatMap(held -> held.assessments().stream()).toList();
  }

  /** The words for a stage. */
  String label(String stage) {
    return planned.stream()
        .filter(row -> row.id().equals(stage))
        .findFirst()
        .map(PlannedStage::label)
        .orElse(stage);
  }
}
