package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report beside what a committee decided. */
class ReportDecisionsTest {

  private static final String RECORD = "report.html.run.json";

  @TempDir private Path path;
  private AuditedFolder folder = new AuditedFolder(Path.of(""));
  private Path card = Path.of("");

  @BeforeEach
  void evaluateAndDecide() throws IOException {
    folder = new AuditedFolder(path);
    Files.createDirectories(path.resolve("cards"));
    card = Examples.write(path.resolve("cards"), "raises-skipped-serving");
    Examples.write(path.resolve("cards"), "feed-ranking-walkthrough");
    evaluate("report.html");
    folder.decide(RECORD, "Candidate C", "Lean No Hire");
  }

  private void evaluate(String report) {
    assertThat(Cli.run("evaluate", path.resolve("cards"), "-o", folder.out(report)).code())
        .isZero();
  }

  private Document report(String name) throws IOException {
    return Jsoup.parse(Files.readString(folder.out(name)));
  }

  private static Element article(Document report, String candidate) {
    return report.expectFirst("article:has(h3 bdi:containsOwn(" + candidate + "))");
  }

  @Test
  void showsTheDecisionBesideTheRecommendation() throws IOException {
    evaluate("again.html");

    Element decided = article(report("again.html"), "Candidate C");
    assertThat(decided.select(".verdict .chip").text()).isEqualTo("no hire");
    assertThat(decided.select(".decision").text())
        .containsSubsequence(
            "lean no hire",
            "decided by HC, 2026-03-09",
            "as discussed",
            "Recommended then: no hire",
            "stands");
    assertThat(report("again.html").select(".overview td.decided").eachText())
        .containsExactly("not yet", "lean no hire");
    assertThat(article(report("again.html"), "Candidate A").select(".decision")).isEmpty();
    assertThat(report("report.html").select(".decided, .decision")).isEmpty();
  }

  @Test
  void saysWhyADecisionIsStaleAndKeepsTheEarlierOnes() throws IOException {
    folder.decide(RECORD, "Candidate C", "no hire");
    folder.replace(card, "\"serving.minutes\" : 3", "\"serving.minutes\" : 9");
    evaluate("again.html");

    Element decided = article(report("again.html"), "Candidate C");
    assertThat(decided.select(".decision .chip").eachText())
        .containsExactly("no hire", "lean no hire");
    assertThat(decided.select(".decision.past .status").eachText())
        .containsExactly(
            "stale: the facts of `raises-skipped-serving` changed", "replaced by a later decision");
    assertThat(report("again.html").select(".overview td.decided .stale")).hasSize(1);
  }

  @Test
  void isVerifiedWithTheDecisionsThatItKnewWhateverWasDecidedLater() throws IOException {
    evaluate("again.html");
    folder.decide("again.html.run.json", "Candidate C", "hire");
    evaluate("last.html");

    Cli.Run verified = Cli.run("verify", path.resolve("out"));

    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(article(report("again.html"), "Candidate C").select(".decision")).hasSize(1);
    assertThat(article(report("last.html"), "Candidate C").select(".decision")).hasSize(2);
  }

  @Test
  void isFoundChangedWhereTheLogNoLongerHoldsADecisionThatItShows() throws IOException {
    evaluate("again.html");
    folder.replace(folder.out(AuditedFolder.LOG), "as discussed", "as it was said");

    Cli.Run verified = Cli.run("verify", folder.out("again.html.run.json"));

    assertThat(verified.code()).isEqualTo(ExitCode.FOUND.number());
    assertThat(verified.err()).contains("a line was changed").contains("again.html: line ");
  }

  @Test
  void showsADecisionOnALoopThereAlone() throws IOException {
    Object[] loop = {"evaluate", path.resolve("cards"), "--loop", "ml-hiring-loop", "-o", ""};
    loop[loop.length - 1] = folder.out("loop.html");
    Cli.run(loop);
    folder.decide("loop.html.run.json", "Candidate A", "hire");
    loop[loop.length - 1] = folder.out("again.html");
    Cli.run(loop);

    Document report = report("again.html");
    assertThat(report.select(".group:first-child article .decision")).hasSize(2);
    assertThat(report.select(".group:not(:first-child) article .decision")).isEmpty();
    assertThat(report.select(".decision.past .status").eachText())
        .containsExactly("stale: `ml-hiring-loop/Candidate C` is new");
  }
}
