package dev.rubric.engine.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.panel.PanelFinding.Kind;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.scorecard.Observation;
import dev.rubric.engine.scorecard.Rows;
import dev.rubric.engine.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelTest {

  private static final String LOOP =
      """
      {"format": "rubric/1", "id": "loop", "version": "1", "title": "A loop", "stage": "panel",
       "scale": [{"name": "no", "points": 0}, {"name": "yes", "points": 1}],
       "lists": [
         {"id": "stages", "label": "Stages",
          "rows": [{"id": "coding", "label": "Coding"}, {"id": "culture", "label": "Culture"}],
          "columns": [
            {"id": "interviews", "label": "Interviews", "type": "number"},
            {"id": "score_low", "label": "From", "type": "number"},
            {"id": "score_high", "label": "To", "type": "number"},
            {"id": "score", "label": "Score", "type": "number"},
            {"id": "minutes", "label": "Minutes", "type": "number"},
            {"id": "critical_flag", "label": "Critical", "type": "yes/no"}]},
         {"id": "interviews", "label": "Interviews", "columns": [
            {"id": "stage", "label": "Stage", "type": "text"},
            {"id": "interviewer", "label": "By", "type": "text"},
            {"id": "recommendation", "label": "Says", "type": "text"},
            {"id": "flags", "label": "Flags", "type": "text"}]},
         {"id": "findings", "label": "Findings", "columns": [
            {"id": "kind", "label": "Kind", "type": "choice", "options": ["raters-apart"]},
            {"id": "detail", "label": "Detail", "type": "text"}]}],
       "criteria": [{"id": "coding", "title": "Coding", "weight": 1, "levels": [
         {"level": "no", "anchor": "a"},
         {"level": "yes", "anchor": "b", "when":
           "coding.score_low at least 60 or (coding.score_high at least 60 and coding.score at least 60)"}]}],
       "profiles": [{"id": "junior", "title": "Junior"}, {"id": "senior", "title": "Senior"}],
       "flags": [{"id": "critical", "title": "Critical", "severity": "critical", "effects": ["note"],
                  "when": "some stages has (critical_flag)"}]}
      """;

  private final Problems problems = new Problems();

  @Test
  void groupsNamesThatDifferInCaseAndWhiteSpaceAlone() {
    List<Packet> packets =
        packets(
            card("coding").candidate("Ada  Lovelace"),
            card("culture").candidate("ada\nLOVELACE"),
            card("coding").id("other").candidate("Ada Byron"));

    assertThat(packets)
        .extracting(packet -> packet.loop().candidate())
        .containsExactly("Ada Byron", "Ada Lovelace");
    assertThat(packets.get(1).loop().interviews()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd()", "a\"b\\c", "loop/../x", "名前 😀", "<b>Bo</b>", "none"})
  void keepsNamesWhateverTheyHold(String name) {
    Packet packet = packets(card("coding").candidate(name)).get(0);

    assertThat(packet.evaluation().scorecard().header().candidate()).isEqualTo(name);
  }

  @Test
  void keepsNamesLongerThanAnId() {
    String name = "😀".repeat(3_000);

    Packet packet = packets(card("coding").candidate(name)).get(0);

    assertThat(packet.evaluation().scorecard().header().candidate()).isEqualTo(name);
    assertThat(packet.evaluation().scorecard().id()).hasSizeLessThanOrEqualTo(200).endsWith("😀…");
  }

  @Test
  void takesTheMeanOfTheScoresOfAStage() {
    Scorecard loop =
        loop(
            card("coding").id("a").rated("skill", "best").rated("care", "poor"),
            card("coding").id("b").rated("poor"));

    assertThat(value(loop, "coding.interviews")).isEqualTo("2");
    assertThat(value(loop, "coding.score_low")).isEqualTo("33.333333");
    assertThat(value(loop, "coding.score")).isEqualTo("33.333333");
  }

  @Test
  void recordsNoScoreWhileAStageIsOpen() {
    Scorecard loop = loop(card("coding").rated("skill", "best"));

    assertThat(value(loop, "coding.score_low")).isEqualTo("66.666666");
    assertThat(value(loop, "coding.score_high")).isEqualTo("100");
    assertThat(loop.facts()).doesNotContainKey("coding.score");
  }

  @Test
  void anOpenStageCountsAgainstNobody() {
    assertThat(level(card("coding").rated("skill", "best"))).isEqualTo("yes");
    assertThat(level(card("coding").rated("skill", "good"))).isEqualTo("between no and yes");
    assertThat(level(card("coding").rated("skill", "poor"))).isEqualTo("no");
    assertThat(level(card("coding").rated("good"))).isEqualTo("yes");
    assertThat(level(card("culture").rated("best"))).isEqualTo("between no and yes");
  }

  @Test
  void saysOfAStageThatWasNotHeldNothingElse() {
    Scorecard loop = loop(card("coding").rated("good"));

    assertThat(value(loop, "culture.interviews")).isEqualTo("0");
    assertThat(loop.facts().keySet()).noneMatch(fact -> fact.startsWith("culture.s"));
    assertThat(fact(loop, "culture.interviews").location().file()).isEqualTo("rubric.json");
  }

  @Test
  void saysWhereAStageIsPlannedThatIsNotKnown() {
    Scorecard loop = loop(card("coding").rated("skill", "best"));

    assertThat(loop.blanks()).containsKeys("culture.score", "culture.minutes", "coding.score");
    assertThat(loop.blanks().values())
        .extracting(Location::file)
        .contains("rubric.json", "coding-1.json");
    assertThat(Objects.requireNonNull(loop.evidence().get("culture.score")).text())
        .isEqualTo("none of the scorecards of Ada Lovelace is of this stage");
  }

  @Test
  void knowsOfACriticalFlagWhatItsStagesKnow() {
    assertThat(critical(card("coding"), card("culture"))).isEqualTo(Truth.FALSE);
    assertThat(critical(card("coding"), card("culture").perhapsLied())).isEqualTo(Truth.UNKNOWN);
    assertThat(critical(card("coding"))).isEqualTo(Truth.UNKNOWN);
    assertThat(critical(card("coding").lied(), card("culture").perhapsLied()))
        .isEqualTo(Truth.TRUE);
    assertThat(critical(card("coding").lied(), card("coding").id("b"), card("culture")))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void knowsTheMinutesOnlyWhenAllRatersSayThem() {
    assertThat(value(loop(card("coding").minutes("50")), "coding.minutes")).isEqualTo("50");
    assertThat(loop(card("coding").minutes("50"), card("coding").id("b")).facts())
        .doesNotContainKey("coding.minutes");
  }

  @Test
  void factsLeadBackToTheScorecard() {
    Packet packet = packets(card("coding").id("a").by("Ann").rated("good").minutes("50")).get(0);
    Scorecard loop = packet.evaluation().scorecard();

    assertThat(fact(loop, "coding.score").location().file()).isEqualTo("a.json");
    assertThat(fact(loop, "coding.minutes").location().place())
        .endsWith("/facts/interview.minutes");
    assertThat(Objects.requireNonNull(loop.evidence().get("coding.score")).text())
        .isEqualTo("scorecard a by Ann: hire, score 66.67");
    Explainer explainer = new Explainer(StageCard.evaluator(LOOP).rubric(), packet.evaluation());
    assertThat(explainer.criterion(packet.evaluation().criteria().get(0)).toString())
        .contains("a.json", "scorecard a by Ann: hire");
  }

  @Test
  void listsInterviewsByStageDateAndId() {
    List<Rows.Row> rows =
        rows(
            loop(
                card("culture").by("Cy"),
                card("coding").id("b").by("Bo").on("2026-03-02"),
                card("coding").id("z").by("Zoe").undated(),
                card("coding").id("c").by("Ann").on("2026-03-01").lied()),
            "interviews");

    assertThat(rows)
        .extracting(row -> text(row, "interviewer"))
        .containsExactly("Ann", "Bo", "Zoe", "Cy");
    assertThat(text(rows.get(0), "recommendation")).isEqualTo("no hire");
    assertThat(text(rows.get(0), "flags")).isEqualTo("lied");
    assertThat(text(rows.get(1), "flags")).isEqualTo("none");
  }

  @Test
  void leavesOutFindingsOfAKindThatTheRubricDoesNotHave() {
    Packet packet = packets(card("coding")).get(0);

    assertThat(packet.findings()).hasSize(2);
    assertThat(rows(packet.evaluation().scorecard(), "findings"))
        .extracting(row -> text(row, "detail"))
        .containsExactly("apart");
  }

  @Test
  void warnsOfAStageThatIsNotPlanned() {
    assertThat(packets(card("lunch"))).isEmpty();
    assertThat(problems.list()).extracting(Problem::code).containsExactly("unplanned-stage");
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.list().get(0).message())
        .isEqualTo(
            "scorecard `lunch-1` counts for no stage of the loop: its rubric `of-lunch` is for the"
                + " stage `lunch`");
    assertThat(problems.list().get(0).hint()).isEqualTo("expected one of `coding`, `culture`");
  }

  @Test
  void saysWhichStageWasMeantByOneThatIsNearlyPlanned() {
    assertThat(packets(card("codings"))).isEmpty();
    assertThat(problems.list().get(0).hint()).isEqualTo("did you mean `coding`?");
  }

  @Test
  void theSpellingOfAStageMakesNoDifference() {
    assertThat(packets(card("Team  Fit")).get(0).loop().interviews().get(0).stage())
        .isEqualTo("culture");
  }

  @Test
  void aProfileOfAStageThatTheLoopHasTooIsForThatCandidateAlone() {
    List<Packet> packets =
        packets(
            card("coding").as("senior").as("feed"),
            card("culture"),
            card("coding").id("b").candidate("Bo"));

    assertThat(packets)
        .extracting(packet -> packet.evaluation().scorecard().profiles())
        .containsExactly(List.of("senior"), List.of());
  }

  @Test
  void countsAStageThatStandsInForAnother() {
    Loop loop = packets(card("team-fit")).get(0).loop();

    assertThat(loop.interviews().get(0).stage()).isEqualTo("culture");
    assertThat(loop.interviews().get(0).held()).isEqualTo("team_fit");
  }

  @Test
  void refusesARubricThatPlansNoStages() {
    assertThatThrownBy(
            () ->
                new Panel(
                    StageCard.evaluator(
                        LOOP.replace("\"stages\"", "\"steps\"")
                            .replace("some stages", "some steps")),
                    new Rules(),
                    List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has no grid `stages`");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfScorecardsDoesNotMatter(long seed) {
    List<StageCard> cards =
        new ArrayList<>(
            List.of(
                card("coding").id("a").by("Ann").rated("best"),
                card("coding").id("b").by("Bo").candidate("ADA lovelace"),
                card("coding").id("c").undated().rated("skill", "fair"),
                card("culture").candidate("Ada\nLovelace").lied(),
                card("culture").id("d").candidate("Bo"),
                card("coding").id("e").candidate("bo")));
    String inOrder = lines(cards);

    Collections.shuffle(cards, new Random(seed));

    assertThat(lines(cards)).isEqualTo(inOrder);
  }

  private String lines(List<StageCard> cards) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    for (Packet packet : packets(cards.toArray(StageCard[]::new))) {
      Documents.writeLine(packet.evaluation().scorecard(), output);
      Documents.writeLine(packet.evaluation(), output);
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  private static StageCard card(String stage) {
    return StageCard.of(stage);
  }

  private List<Packet> packets(StageCard... cards) {
    Panel panel = new Panel(StageCard.evaluator(LOOP), new Rules(), List.of());
    Arrays.stream(cards).forEach(card -> panel.add(card.rubric(), card.evaluation(), problems));
    List<Packet> packets = panel.packets(problems);
    assertThat(problems.hasErrors()).as("%s", problems.list()).isFalse();
    return packets;
  }

  private Scorecard loop(StageCard... cards) {
    return packets(cards).get(0).evaluation().scorecard();
  }

  private String level(StageCard... cards) {
    return packets(cards).get(0).evaluation().criteria().get(0).levels();
  }

  private Truth critical(StageCard... cards) {
    return packets(cards).get(0).evaluation().flags().get(0).truth();
  }

  private static Observation fact(Scorecard scorecard, String fact) {
    return Objects.requireNonNull(scorecard.facts().get(fact), fact);
  }

  private static List<Rows.Row> rows(Scorecard scorecard, String list) {
    return Objects.requireNonNull(scorecard.lists().get(list), list).rows();
  }

  private static String value(Scorecard scorecard, String fact) {
    return fact(scorecard, fact).value().text();
  }

  private static String text(Rows.Row row, String column) {
    return Objects.requireNonNull(row.cells().get(column), column).value().text();
  }

  /** Finds the same in every loop. */
  private static final class Rules implements PanelRules {
    @Override
    public List<PanelFinding> find(Loop loop) {
      Location at = loop.interviews().get(0).location();
      return List.of(
          new PanelFinding(Kind.STAGE_TWICE, null, "twice", loop.interviews(), List.of(at)),
          new PanelFinding(Kind.RATERS_APART, null, "apart", loop.interviews(), List.of(at)));
    }

    @Override
    public Map<String, String> standIns() {
      return Map.of("team_fit", "culture");
    }
  }
}
