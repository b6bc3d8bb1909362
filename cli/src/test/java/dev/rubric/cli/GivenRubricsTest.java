package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rubric a scorecard is read by, where some are given. */
class GivenRubricsTest {

  private static final String RUBRIC =
      """
      {"format": "rubric/1", "id": "ID", "version": "1", "title": "T",
       "scale": [{"name": "no", "points": 0}, {"name": "yes", "points": 1}],
       "signals": [{"id": "ID.seen", "label": "Seen", "type": "yes/no"}],
       "criteria": [{"id": "care", "title": "Care", "mode": "checked", "levels": [
         {"level": "no", "anchor": "a"}, {"level": "yes", "anchor": "b", "when": "ID.seen"}]}]}
      """;
  private static final String SCORECARD =
      """
      {"format": "scorecard/1", "id": "by-ID", "candidate": "Ada", "rubric": "ID",
       "facts": {"ID.seen": false}, "ratings": {"care": "yes"}}
      """;

  @TempDir Path folder;
  private Path ours;
  private Path theirs;
  private Path cards;

  @BeforeEach
  void write() throws IOException {
    ours = Files.writeString(folder.resolve("ours.json"), RUBRIC.replace("ID", "ours"));
    theirs = Files.writeString(folder.resolve("theirs.json"), RUBRIC.replace("ID", "theirs"));
    cards = Files.createDirectory(folder.resolve("cards"));
    Files.writeString(cards.resolve("1.json"), SCORECARD.replace("ID", "ours"));
    Files.writeString(cards.resolve("2.json"), SCORECARD.replace("ID", "theirs"));
  }

  @Test
  void eachScorecardIsReadByTheOneThatItNames() throws IOException {
    Examples.write(cards, "feed-ranking-walkthrough");

    Cli.Run run = Cli.run("evaluate", cards, "-r", theirs, "-r", ours);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("3 scorecards evaluated");
    assertThat(Cli.run("check", cards, "-r", theirs, "-r", ours).code()).isZero();
    assertThat(
            Cli.run("convert", cards, "-r", ours, "-r", theirs, "-o", folder.resolve("a.jsonl"))
                .code())
        .isZero();
    assertThat(
            Cli.run("explain", cards, "-r", ours, "-r", theirs, "--scorecard", "by-theirs").out())
        .contains("theirs.json");
  }

  @Test
  void aRunBySeveralCanBeMadeAgain() throws IOException {
    Examples.write(cards, "feed-ranking-walkthrough");
    Path out = folder.resolve("out");

    Cli.run("evaluate", cards, "-r", theirs, "-r", ours, "-o", out.resolve("all.jsonl"));

    Cli.Run again = Cli.run("verify", out);
    assertThat(again.code()).as(again.err()).isZero();
    Files.writeString(theirs, RUBRIC.replace("ID", "theirs").replace("Care", "Caring"));
    assertThat(Cli.run("verify", out).code()).isEqualTo(1);
  }

  @Test
  void whereOneIsGivenAScorecardOfAnotherIsOneProblem() {
    Cli.Run run = Cli.run("evaluate", cards, "-r", ours);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines().toList())
        .hasSize(3)
        .satisfiesExactly(
            problem -> assertThat(problem).contains("is of rubric `theirs`, expected `ours`"),
            hint -> assertThat(hint).contains("read it by the rubric that it names"),
            summary -> assertThat(summary).contains("1 scorecard evaluated, 1 not usable"));
  }

  @Test
  void saysWhereNoneOfThemIsMeant() throws IOException {
    Files.writeString(cards.resolve("3.json"), SCORECARD.replace("ID", "theiirs"));

    Cli.Run run = Cli.run("evaluate", cards, "-r", ours, "-r", theirs);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("no rubric given or built in is called `theiirs`", "did you mean `theirs`?");
  }

  @Test
  void refusesTwoOfOneId() throws IOException {
    Path copy = Files.copy(ours, folder.resolve("copy.json"));

    Cli.Run run = Cli.run("evaluate", cards, "-r", ours, "-r", copy);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("two of the rubrics given are called `ours`");
  }

  @Test
  void showsThatARatingContradictsTheSignals() {
    Path card = cards.resolve("1.json");

    assertThat(Cli.run("evaluate", card, "-r", ours).out())
        .contains("none; 1 rating contradicts the signals");
    String why = "the rating lies outside what the conditions give";
    assertThat(Cli.run("explain", card, "-r", ours).out()).contains("criterion care is yes", why);
    assertThat(Cli.run("evaluate", card, "-r", ours, "--explain").out()).contains(why);
  }
}
