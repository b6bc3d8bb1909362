package dev.rubric.rules.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.panel.Panel;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Header;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.rules.Blanks;
import dev.rubric.rules.BuiltInRubrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of an evaluation holds of the loop that is made of it. */
class LoopLawsTest {

  private static final List<String> STAGES =
      List.of(
          "recruiter-screen",
          "ml-coding-screen",
          "ml-knowledge",
          "ml-system-design-framework",
          "ml-system-design-levels",
          "role-alignment");

  private static final int BLANKED = 25;

  private static final Map<String, Evaluator> EVALUATORS =
      STAGES.stream().collect(Collectors.toMap(id -> id, LoopLawsTest::evaluator));

  private static final Evaluator LOOP = evaluator("ml-hiring-loop");

  private static Evaluator evaluator(String id) {
    Rubric rubric = new BuiltInRubrics().find(id).orElseThrow();
    return new Evaluator(rubric, Documents.sha256(rubric));
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blankingAFactOfAStageNeverMakesTheLoopWorseOrMoreCertain(long seed) {
    Random random = new Random(seed);
    List<Stage> held = loop(random);
    Evaluation before = evaluate(held);

    for (int i = 0; i < BLANKED; i++) {
      int position = random.nextInt(held.size());
      Stage stage = held.get(position);
      List<Scorecard> blanked = Blanks.each(stage.scorecard(), stage.evaluator().rubric());
      List<Stage> changed = new ArrayList<>(held);
      changed.set(
          position, new Stage(stage.evaluator(), blanked.get(random.nextInt(blanked.size()))));
      Evaluation after = evaluate(changed);

      assertThat(after.score().low()).isLessThanOrEqualTo(before.score().low());
      assertThat(after.score().high()).isGreaterThanOrEqualTo(before.score().high());
      assertThat(raised(before)).containsAll(raised(after));
      for (int level = 0; level < before.criteria().size(); level++) {
        assertThat(after.criteria().get(level).low())
            .isLessThanOrEqualTo(before.criteria().get(level).low());
        assertThat(after.criteria().get(level).high())
            .isGreaterThanOrEqualTo(before.criteria().get(level).high());
      }
    }
  }

  private record Stage(Evaluator evaluator, Scorecard scorecard) {}

  /** Some stages, each with one to three of the examples of its rubric. */
  private static List<Stage> loop(Random random) {
    List<Stage> held = new ArrayList<>();
    for (String id : STAGES) {
      Evaluator evaluator = Objects.requireNonNull(EVALUATORS.get(id));
      List<Example> examples = evaluator.rubric().examples();
      for (int i = random.nextInt(4); i > 0; i--) {
        Scorecard scorecard = examples.get(random.nextInt(examples.size())).scorecard();
        held.add(new Stage(evaluator, ofAda(scorecard, id + "-" + i)));
      }
    }
    return held.isEmpty() ? loop(random) : held;
  }

  private static Scorecard ofAda(Scorecard card, String id) {
    Header header = card.header();
    return new Scorecard(
        new Header(
            id,
            "Ada",
            header.interviewer(),
            header.interviewerRole(),
            header.date(),
            header.rubric(),
            header.rubricVersion(),
            header.places()),
        card.profiles(),
        card.facts(),
        card.blanks(),
        card.lists(),
        card.ratings(),
        card.evidence(),
        card.location());
  }

  private static Evaluation evaluate(List<Stage> held) {
    Problems problems = new Problems();
    Panel panel = new Panel(LOOP, new LoopRules(), List.of("senior"));
    for (Stage stage : held) {
      panel.add(
          stage.evaluator().rubric(), stage.evaluator().evaluate(stage.scorecard()), problems);
    }
    Evaluation evaluation = panel.packets(problems).get(0).evaluation();
    assertThat(problems.list()).isEmpty();
    return evaluation;
  }

  private static Set<String> raised(Evaluation evaluation) {
    return evaluation.raised().stream()
        .map((FlagResult result) -> result.flag().id())
        .collect(Collectors.toSet());
  }
}
