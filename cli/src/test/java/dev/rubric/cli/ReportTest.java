package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.rules.BuiltInRubrics;
import dev.rubric.rules.LoopSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report as a file: what it says, where its links lead, and that no text of it runs. */
class ReportTest {

  @TempDir Path folder;

  static List<String> rubrics() {
    return new BuiltInRubrics().ids();
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void saysOfEveryFlagRaisedInTheExamplesWhyByWhichCellsAndWhatWouldClearIt(String id)
      throws IOException {
    Rubric rubric = new BuiltInRubrics().find(id).orElseThrow();
    Document report = Jsoup.parse(Files.readString(examplesFromWorkbooks(rubric)));

    Evaluator evaluator = new Evaluator(rubric, "0");
    for (Example example : rubric.examples()) {
      Evaluation evaluation = evaluator.evaluate(example.scorecard());
      Element article = article(report, evaluation);
      for (FlagResult result : evaluation.raised()) {
        Element flag = article.expectFirst("section[data-flag=" + result.flag().id() + "]");
        assertThat(flag.expectFirst("h5").text()).contains(result.flag().title());
        assertThat(flag.select(".facts > li")).isNotEmpty();
        assertThat(flag.select(".clearing > li")).isNotEmpty();
        assertThat(flag.select("p > a.place").attr("href"))
            .matches("rubric\\.xlsx#.+![A-Z]+[0-9]+");
        assertThat(flag.select(".facts a.place"))
            .isNotEmpty()
            .allSatisfy(
                place -> assertThat(place.attr("href")).matches("cards/.+\\.xlsx#.+![A-Z]+[0-9]+"));
      }
    }
  }

  /** The examples as filled workbooks, evaluated by the rubric as a workbook. */
  private Path examplesFromWorkbooks(Rubric rubric) throws IOException {
    Path lines = folder.resolve("examples.jsonl");
    Path workbook = folder.resolve("rubric.xlsx");
    Path cards = folder.resolve("cards");
    Path report = folder.resolve("report.html");
    Examples.writeLines(rubric, lines);
    assertThat(Cli.run("export", rubric.id(), "-o", workbook).code()).isZero();
    assertThat(Cli.run("convert", lines, "-o", cards).code()).isZero();
    assertThat(Cli.run("evaluate", cards, "-r", workbook, "-o", report).code()).isZero();
    return report;
  }

  private static Element article(Document report, Evaluation evaluation) {
    String id = evaluation.scorecard().id();
    return report.select("article").stream()
        .filter(article -> article.expectFirst(".note bdi").text().endsWith(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void writesTheSameBytesWhateverTheOrderOfTheFiles() throws IOException {
    Path one = Examples.write(folder, "feed-ranking-walkthrough");
    Path two = Examples.write(folder, "serving-not-reached");
    Path three = Examples.write(folder, "raises-skipped-serving");
    Path forth = folder.resolve("forth.html");
    Path back = folder.resolve("back.html");

    Cli.run("evaluate", one, two, three, "-o", forth);
    Cli.run("evaluate", three, two, one, "-o", back);

    assertThat(back).hasSameBinaryContentAs(forth).isNotEmptyFile();
  }

  @Test
  void countsOneScorecardInTheSingular() throws IOException {
    Path report = folder.resolve("report.html");

    Cli.run("evaluate", Examples.write(folder, "serving-not-reached"), "-o", report);

    assertThat(Files.readString(report)).contains(", 1 scorecard ").doesNotContain("1 scorecards");
  }

  @Test
  void showsBesideALevelWhatCountsWhereAFlagCapsIt() throws IOException {
    Path report = folder.resolve("report.html");
    Cli.run("evaluate", Examples.write(folder, "raises-skipped-serving"), "-o", report);

    Element cell =
        Jsoup.parse(Files.readString(report)).expectFirst("td[title^=Serving and inference]");
    assertThat(cell.select(".mark").text()).isEqualTo("2→1");
    assertThat(cell.select(".vh").text())
        .isEqualTo("adequate, capped at poor by Serving skipped or waved away");
    assertThat(cell.classNames()).contains("t0");
  }

  @Test
  void saysWhatTheStrokesOfBarsMean() throws IOException {
    Path report = folder.resolve("report.html");
    Cli.run("evaluate", Examples.write(folder, "raises-skipped-serving"), "-o", report);

    assertThat(Jsoup.parse(Files.readString(report)).select(".legend").text())
        .endsWith("0 to 100: lean no hire from 45, hire from 60, strong hire from 75");
  }

  @Test
  void isVerifiedAsTheOtherOutputsAre() throws IOException {
    Path report = folder.resolve("report.html");
    Cli.run("evaluate", Examples.write(folder, "raises-skipped-serving"), "-o", report);
    assertThat(Cli.run("verify", folder).code()).isZero();

    Files.writeString(report, Files.readString(report).replace("no hire</span>", "hire</span>"));

    Cli.Run found = Cli.run("verify", folder);
    assertThat(found.code()).isEqualTo(ExitCode.FOUND.number());
    assertThat(found.out() + found.err()).containsPattern("report\\.html.* line [0-9]+");
  }

  @Test
  void tellsNoNameOfABlindRun() throws IOException {
    Path report = folder.resolve("report.html");
    Examples.writeAll(folder.resolve("cards"));
    Cli.run("evaluate", "--blind", folder.resolve("cards"), "-o", report);

    assertThat(report.toFile())
        .content()
        .contains("<article")
        .doesNotContain("cards/", "Candidate C", "raises-skipped-serving");
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhere() throws IOException {
    Document report = Jsoup.parse(Files.readString(loops()));

    assertThat(report.select("a[href^=#]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(report.getElementById(href.substring(1))).isNotNull());
    Set<String> ids = new TreeSet<>(report.select("[id]").eachAttr("id"));
    assertThat(ids).hasSameSizeAs(report.select("[id]"));
  }

  @Test
  void everyLinkToAFileLeadsToOne() throws IOException {
    Document report = Jsoup.parse(Files.readString(loops()));

    assertThat(report.select("a.place").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(folder.resolve(href.replaceFirst("#.*", ""))).exists());
  }

  @Test
  void showsThePacketOfALoopAndWhereItsInterviewersDiffer() throws IOException {
    Document report = Jsoup.parse(Files.readString(loops()));

    Element packets = report.expectFirst(".group");
    assertThat(packets.select(".overview tbody tr")).hasSize(4);
    assertThat(packets.select("article h3").eachText()).contains("Kenji Mori", "Jonas Weber");
    assertThat(packets.select("article:contains(Kenji Mori) .stages tr:contains(not held)"))
        .hasSize(2);
    assertThat(report.select(".comparison caption").eachText()).containsExactly("Jonas Weber");
    assertThat(report.select(".comparison thead a").eachText())
        .containsExactlyInAnyOrder("Diego Ruiz", "Hana Sato");
    assertThat(report.select(".comparison .apart").eachText())
        .containsExactly("1 level", "1 level");
  }

  private Path loops() throws IOException {
    for (String file : LoopSample.files()) {
      Files.write(folder.resolve(file), LoopSample.read(file));
    }
    Path report = folder.resolve("report.html");
    assertThat(Cli.run("evaluate", "--loop", LoopSample.RUBRIC, folder, "-o", report).code())
        .isZero();
    return report;
  }

  @Test
  void ranksTheQuestionsOfAnOpenRecommendationAndSaysWhatEachAnswerSettles() throws IOException {
    Path report = folder.resolve("report.html");
    Path card = Examples.write(folder, "serving-not-reached");
    Cli.run("evaluate", card, "-o", report);

    Element article = Jsoup.parse(Files.readString(report)).expectFirst("article");
    Element first = article.expectFirst(".questions.next > li");
    assertThat(first.text())
        .contains("none: never touched.", "narrows by 2.0 bands and 31.65 points");
    assertThat(first.select("dt").eachText())
        .containsExactly(
            "none (the blanks of its section then count)",
            "sketched, solid or deep (the blanks of its section then count)");
    assertThat(first.expectFirst("dd").text())
        .contains("recommendation: no hire", "red flag “Serving skipped or waved away”: raised");
    String asked = Cli.run("explain", card, "--questions").out();
    assertThat(article.select(".questions > li"))
        .hasSize((int) asked.lines().filter(line -> line.matches("[0-9]+\\. .*")).count());
  }

  @Test
  void saysByItsLabelWhatIsRequiredAndNotAssessed() throws IOException {
    Path report = folder.resolve("report.html");
    Cli.run("evaluate", Examples.write(folder, "serving-not-reached"), "-o", report);

    assertThat(Files.readString(report))
        .contains("Required, but not assessed: Serving and inference: Depth, ");
  }

  @Test
  void onlyListsTheQuestionsThatASettledRecommendationLeavesOpen() throws IOException {
    Path report = folder.resolve("report.html");
    Cli.run("evaluate", Examples.write(folder, "raises-skipped-serving"), "-o", report);

    Element article = Jsoup.parse(Files.readString(report)).expectFirst("article");
    assertThat(article.select(".questions.next")).isEmpty();
    assertThat(article.select(".questions > li").eachText())
        .isNotEmpty()
        .allMatch(question -> question.contains("bears on"));
  }

  @Test
  void runsNoTextOfARubricScorecardOrFileName() throws IOException {
    Document report = Jsoup.parse(Files.readString(Hostile.report(folder)));

    assertThat(report.select("script")).hasSize(1);
    assertThat(report.select("style")).hasSize(1);
    assertThat(report.select("img, iframe, object, embed, base, form[action]")).isEmpty();
    assertThat(report.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .extracting(Attribute::getKey)
                    .noneMatch(name -> name.startsWith("on") || name.equals("style")));
    assertThat(report.select("[href]").eachAttr("href"))
        .allSatisfy(href -> assertThat(href).doesNotContainPattern("^[^/#]*:(?<!^data:)"));
    assertThat(report.select("article h3").eachText())
        .hasSize(2)
        .allMatch(Hostile.TEXT.replaceAll("\\s+", " ")::equals);
  }

  @Test
  void showsEveryTextOfAHostileRubric() throws IOException {
    Document report = Jsoup.parse(Files.readString(Hostile.report(folder)));

    String parts =
        ".group > h2:not(#problems *, #method *), .reasons li, .redflag h5, .redflag > summary,"
            + " .fact > span, q, .level b, .anchor > b, .questions li, .overview .turned,"
            + " .tools option[value=p], .tools option[value=0], .comparison th:not(:last-child),"
            + " .problems li, .legend > span:lt(3)";
    Set<String> without =
        report.select(parts).stream()
            .filter(element -> !element.text().contains("document.title='run'"))
            .map(element -> element.tagName() + " " + element.text())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(report.text()).contains(Hostile.TEXT);
    assertThat(without).isEmpty();
  }
}
