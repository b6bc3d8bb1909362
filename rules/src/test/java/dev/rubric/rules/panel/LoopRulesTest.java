package dev.rubric.rules.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rubric.engine.panel.Interview;
import dev.rubric.engine.panel.Loop;
import dev.rubric.engine.panel.PanelFinding;
import dev.rubric.engine.panel.PlannedStage;
import dev.rubric.engine.panel.StageCard;
import dev.rubric.engine.provenance.Location;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule by itself: what makes it fire, and what nearly does. */
class LoopRulesTest {

  private final LoopRules rules = new LoopRules();

  @Test
  void ratersTwoLevelsApartAreFound() {
    List<PanelFinding> found =
        find(
            card("coding").id("a").by("Ann").rated("skill", "good").rated("care", "good"),
            card("coding").id("b").by("Bo").rated("skill", "poor").rated("care", "good"));

    assertThat(texts(found))
        .containsExactly("raters-apart coding: coding, Skill: Ann says good, Bo says poor");
    assertThat(found.get(0).interviews())
        .extracting(Interview::scorecard)
        .containsExactly("a", "b");
    assertThat(found.get(0).places())
        .extracting(Location::file, Location::place)
        .containsExactly(
            tuple("a.json", "line 1, /ratings/skill"), tuple("b.json", "line 1, /ratings/skill"));
  }

  @Test
  void onePersonIsNotApartFromThemself() {
    assertThat(
            texts(
                find(
                    card("coding").id("a").by("Ann Lee").rated("best"),
                    card("coding").id("b").by("ann  lee").rated("poor"))))
        .noneMatch(text -> text.startsWith("raters-apart"));
  }

  @Test
  void aRaterWhoIsNotNamedMayBeTheOther() {
    assertThat(
            find(
                card("coding").id("a").by("Ann").rated("best"),
                card("coding").id("b").rated("poor")))
        .isEmpty();
  }

  @Test
  void ratersOneLevelApartAreNot() {
    assertThat(
            find(
                card("coding").id("a").by("Ann").rated("good"),
                card("coding").id("b").by("Bo").rated("fair")))
        .isEmpty();
  }

  @Test
  void ratersWhoMayStillAgreeAreNotApart() {
    assertThat(
            find(card("coding").id("a").by("Ann").rated("best"), card("coding").id("b").by("Bo")))
        .isEmpty();
  }

  @Test
  void levelsOfDifferentStagesAreNotCompared() {
    assertThat(
            find(card("coding").by("Ann").rated("best"), card("knowledge").by("Bo").rated("poor")))
        .isEmpty();
  }

  @Test
  void aStageWithoutAScorecardIsMissing() {
    List<PanelFinding> found = find(List.of("coding", "culture"), card("coding"));

    assertThat(texts(found))
        .containsExactly("stage-missing culture: no scorecard of the stage culture");
    assertThat(found.get(0).location().file()).isEqualTo("loop.yaml");
    assertThat(found.get(0).interviews()).isEmpty();
  }

  @Test
  void aStageOfWhichNothingIsKnownYetIsNotMissing() {
    assertThat(find(List.of("coding"), card("coding").undated())).isEmpty();
  }

  @Test
  void aStageHeldOnTwoDaysWasHeldTwice() {
    List<PanelFinding> found =
        find(
            card("coding").id("b").on("2026-03-03"),
            card("coding").id("a").on("2026-03-09"),
            card("coding").id("c").on("2026-03-09"));

    assertThat(texts(found))
        .containsExactly(
            "stage-twice coding: the stage coding was held on 2026-03-03 and 2026-03-09");
    assertThat(found.get(0).interviews()).hasSize(3);
    assertThat(found.get(0).places()).allMatch(place -> place.place().endsWith("/date"));
  }

  @Test
  void twoScorecardsOfAStageByOnePersonAreTwoInterviews() {
    List<PanelFinding> found =
        find(
            card("coding").id("a").by("Ann Lee"),
            card("coding").id("b").by("ann  lee"),
            card("coding").id("c").by("Bo"));

    assertThat(texts(found))
        .containsExactly("stage-twice coding: the stage coding has 2 scorecards by Ann Lee");
    assertThat(found.get(0).interviews())
        .extracting(Interview::scorecard)
        .containsExactly("a", "b");
    assertThat(found.get(0).location().place()).endsWith("/interviewer");
  }

  @Test
  void onePersonInTwoStagesHeldNeitherTwice() {
    assertThat(find(card("coding").by("Ann"), card("culture").by("Ann"))).isEmpty();
  }

  @Test
  void twoRatersOnOneDayAreOneInterview() {
    assertThat(find(card("coding").id("a").by("Ann"), card("coding").id("b").by("Bo"))).isEmpty();
    assertThat(find(card("coding").id("a"), card("coding").id("b"))).isEmpty();
  }

  @Test
  void aDayThatIsNotKnownMayBeTheSameDay() {
    assertThat(find(card("coding").id("a"), card("coding").id("b").undated())).isEmpty();
  }

  @Test
  void onePersonInThreeStagesIsFound() {
    List<PanelFinding> found =
        find(
            card("coding").by("Ann Lee"),
            card("knowledge").by("ann  lee"),
            card("culture").by("Ann Lee"));

    assertThat(texts(found))
        .containsExactly("same-interviewer null: all interviews were held by Ann Lee");
    assertThat(found.get(0).places()).allMatch(place -> place.place().endsWith("/interviewer"));
  }

  @Test
  void onePersonInTwoStagesIsNot() {
    assertThat(
            texts(
                find(
                    card("coding").by("Ann"),
                    card("coding").id("again").by("Ann"),
                    card("culture").by("Ann"))))
        .noneMatch(text -> text.startsWith("same-interviewer"));
  }

  @Test
  void aSecondPersonIsEnough() {
    assertThat(
            find(card("coding").by("Ann"), card("knowledge").by("Ann"), card("culture").by("Bo")))
        .isEmpty();
  }

  @Test
  void whoIsNotNamedMayBeAnother() {
    assertThat(find(card("coding").by("Ann"), card("knowledge").by("Ann"), card("culture")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "recruiter-screen, Hiring manager, a recruiter",
    "coding, ML engineer, a senior ML engineer",
    "knowledge, Recruiter, a data scientist or ML engineer",
    "system-design, senior ML engineer, a principal ML engineer",
    "culture, principal ML engineer, a hiring manager"
  })
  void theWrongRoleIsFound(String stage, String role, String expected) {
    List<PanelFinding> found = find(card(stage).role(role));

    String id = stage.replace('-', '_');
    assertThat(texts(found))
        .containsExactly(
            "wrong-role " + id + ": " + id + " was held by a " + role + ", expected " + expected);
    assertThat(found.get(0).location().place()).endsWith("/interviewer_role");
  }

  @ParameterizedTest
  @CsvSource({
    "recruiter-screen, RECRUITER",
    "coding, Senior  ML Engineer",
    "coding, principal ML engineer",
    "knowledge, Data Scientist",
    "knowledge, ml engineer",
    "knowledge, Senior ML engineer",
    "system-design, principal ml engineer",
    "culture, Hiring Manager",
    "lunch, cook"
  })
  void theRightRoleIsNot(String stage, String role) {
    assertThat(find(card(stage).role(role))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"recruiter-screen", "coding", "knowledge", "system-design", "culture"})
  void whatIsNotKnownIsNeverWrong(String stage) {
    assertThat(find(card(stage))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "recruiter-screen, 13.3, 20 to 30", "recruiter-screen, 45.1, 20 to 30",
    "coding, 39.9, 60 to 75", "coding, 112.6, 60 to 75",
    "knowledge, 29.9, 45 to 60", "knowledge, 90.1, 45 to 60",
    "system-design, 39, 60 to 90", "system-design, 136, 60 to 90",
    "culture, 19, 30", "culture, 46, 30"
  })
  void aLengthFarOffIsFound(String stage, String minutes, String planned) {
    List<PanelFinding> found = find(card(stage).minutes(minutes));

    String id = stage.replace('-', '_');
    assertThat(texts(found))
        .containsExactly(
            "far-outside-time %s: %s took %s minutes, planned are %s"
                .formatted(id, id, minutes, planned));
  }

  @ParameterizedTest
  @CsvSource({
    "recruiter-screen, 13.4", "recruiter-screen, 45", "coding, 40", "coding, 112.5",
    "knowledge, 30", "knowledge, 90", "system-design, 40", "system-design, 135",
    "culture, 20", "culture, 45", "lunch, 500"
  })
  void aLengthThatIsNearIsNot(String stage, String minutes) {
    assertThat(find(card(stage).minutes(minutes))).isEmpty();
  }

  @Test
  void theLengthLeadsToItsCell() {
    PanelFinding found = find(card("culture").minutes("90")).get(0);

    assertThat(found.location().place()).endsWith("/facts/interview.minutes");
  }

  private static StageCard card(String stage) {
    return StageCard.of(stage);
  }

  private List<PanelFinding> find(StageCard... cards) {
    List<String> stages =
        Arrays.stream(cards).map(card -> card.interview().stage()).distinct().toList();
    return find(stages, cards);
  }

  private List<PanelFinding> find(List<String> stages, StageCard... cards) {
    List<PlannedStage> planned =
        stages.stream()
            .map(id -> new PlannedStage(id, id, new Location.InFile("loop.yaml")))
            .toList();
    return rules.find(
        new Loop("Ada", planned, Stream.of(cards).map(StageCard::interview).toList()));
  }

  private static List<String> texts(List<PanelFinding> found) {
    return found.stream()
        .map(finding -> finding.kind().word() + " " + finding.stage() + ": " + finding.detail())
        .toList();
  }
}
