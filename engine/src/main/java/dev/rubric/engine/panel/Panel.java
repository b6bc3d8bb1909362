package dev.rubric.engine.panel;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Profile;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.signal.SignalList;
import dev.rubric.engine.signal.Signals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gathers the evaluations of stages by candidate and evaluates each candidate's loop by a loop
 * rubric: a rubric like any other, whose facts come from the stages.
 */
public final class Panel {

  /** The grid of a loop rubric whose rows are the stages that it plans. */
  static final String STAGES = "stages";

  /** The list of a loop rubric whose rows are what rules find across its scorecards. */
  static final String FINDINGS = "findings";

  private final Evaluator loop;
  private final PanelRules rules;
  private final List<String> profiles;
  private final List<PlannedStage> planned;
  private final StageNames stages;
  private final Map<String, List<Interview>> interviews = new TreeMap<>();

  /**
   * An empty panel.
   *
   * @param loop evaluates by the loop rubric
   * @param profiles of the loop rubric, for all candidates; those that a scorecard of a stage names
   *     and the loop rubric has too are for that candidate
   * @throws InvalidInputException if the rubric plans no stages
   */
  public Panel(Evaluator loop, PanelRules rules, List<String> profiles) {
    this.loop = loop;
    this.rules = rules;
    this.profiles = List.copyOf(profiles);
    this.planned = planned(loop.rubric());
    this.stages = new StageNames(planned, rules.standIns());
    if (planned.isEmpty()) {
      throw new InvalidInputException(List.of(noStages(loop.rubric())));
    }
  }

  /** The stages that a rubric plans; none where it is not a rubric of loops. */
  public static List<PlannedStage> planned(Rubric rubric) {
    return planned(rubric.signals())
        .map(row -> new PlannedStage(row.id(), row.label(), row.location()))
        .toList();
  }

  private static Stream<SignalList.Row> planned(Signals signals) {
    return signals.lists().stream()
        .filter(list -> list.id().equals(STAGES) && list.isGrid())
        .flatMap(grid -> grid.rows().stream());
  }

  /** Whether a rubric with these signals is one of loops, whose facts follow from scorecards. */
  public static boolean isOfLoop(Signals signals) {
    return planned(signals).findAny().isPresent();
  }

  /** Whether the rows of a list are what rules find across the scorecards of a loop. */
  public static boolean isOfFindings(SignalList list, Signals signals) {
    return list.id().equals(FINDINGS) && !list.isGrid() && isOfLoop(signals);
  }

  private static Problem noStages(Rubric rubric) {
    return new Problem(
        Severity.ERROR,
        "no-stages",
        rubric.location(),
        "`" + rubric.id() + "` is not a rubric of loops: it has no grid `" + STAGES + "`",
        null,
        "a loop rubric has a grid `" + STAGES + "` whose rows are the stages that are planned");
  }

  /**
   * Adds the evaluation of a stage's scorecard.
   *
   * @param rubric the one that it was made by
   * @param problems receives a warning when the loop plans no such stage
   */
  public void add(Rubric rubric, Evaluation evaluation, Problems problems) {
    String held = StageNames.id(Objects.requireNonNullElse(rubric.stage(), ""));
    Optional<String> stage = stages.planned(held);
    if (stage.isEmpty()) {
      stages.unplanned(rubric, evaluation.scorecard(), problems);
      return;
    }
    String candidate = Texts.comparable(evaluation.scorecard().header().candidate());
    interviews
        .computeIfAbsent(candidate, any -> new ArrayList<>())
        .add(Interview.of(stage.get(), held, evaluation));
  }

  /**
   * Evaluates the loop of each candidate, by name.
   *
   * @param problems receives what makes the facts of a loop unfit for the loop rubric
   */
  public List<Packet> packets(Problems problems) {
    return interviews.values().stream()
        .map(held -> packet(Loop.of(planned, held), problems))
        .flatMap(Optional::stream)
        .toList();
  }

  /** In the order of the loop rubric. */
  private List<String> profiles(Loop candidate) {
    Set<String> named = new HashSet<>(profiles);
    candidate.interviews().forEach(held -> named.addAll(held.evaluation().scorecard().profiles()));
    return loop.rubric().profiles().stream().map(Profile::id).filter(named::contains).toList();
  }

  private Optional<Packet> packet(Loop candidate, Problems problems) {
    List<PanelFinding> findings = rules.find(candidate);
    Optional<Scorecard> scorecard =
        ScorecardReader.read(
            LoopDocument.of(loop.rubric(), candidate, findings, profiles(candidate)),
            loop.rubric(),
            problems);
    return scorecard.map(card -> new Packet(loop.evaluate(card), candidate, findings));
  }
}
