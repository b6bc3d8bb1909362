package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.rubric.cli.ExplainedEverywhereTest.Said;
import dev.rubric.cli.input.GivenRubrics;
import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.cli.input.RubricSource;
import dev.rubric.cli.input.ScorecardFiles;
import dev.rubric.engine.Json;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.rules.RulesModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards, evaluated in process and by the command line into every kind of output.
 *
 * @param lines those of the terminal, without indents
 */
record Sampled(List<Found> found, Set<String> lines, Page page, Sheet sheet, Documents documents) {

  /** An evaluation with its rubric. */
  record Found(Rubric rubric, Evaluation evaluation) {}

  /**
   * Evaluates the scorecards in {@code cards}.
   *
   * @param loop a rubric of loops, if any
   */
  static Sampled of(Path folder, List<Path> rubrics, @Nullable Path loop) throws IOException {
    Path cards = folder.resolve("cards");
    Path page = folder.resolve("report.html");
    Path sheet = folder.resolve("results.xlsx");
    Path documents = folder.resolve("all.jsonl");
    List<Object> words = new ArrayList<>(List.of("evaluate", cards, "--explain"));
    rubrics.forEach(rubric -> words.addAll(List.of("-r", rubric)));
    if (loop != null) {
      words.addAll(List.of("--loop", loop));
    }
    List.of(page, sheet, documents).forEach(output -> words.addAll(List.of("-o", output)));
    Cli.Run run = Cli.run(words.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return new Sampled(
        found(cards, rubrics, loop),
        run.out().lines().map(String::strip).collect(Collectors.toSet()),
        new Page(Jsoup.parse(Files.readString(page))),
        Sheet.read(sheet),
        new Documents(Files.readAllLines(documents).stream().map(Json::read).toList()));
  }

  private static List<Found> found(Path cards, List<Path> rubrics, @Nullable Path loop)
      throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(new ByteArrayOutputStream(), nowhere, nowhere);
    Injector injector = Guice.createInjector(new RulesModule(), new CliModule(console, Cli.CLOCK));
    RubricSource source = injector.getInstance(RubricSource.class);
    List<LoadedRubric> loaded = new ArrayList<>();
    for (Path rubric : rubrics) {
      loaded.add(source.load(rubric.toString()));
    }
    LoopRun loops =
        loop == null
            ? null
            : new LoopRun(
                source.load(loop.toString()), injector.getInstance(PanelRules.class), List.of());
    List<Found> found = new ArrayList<>();
    ScorecardFiles files = injector.getInstance(ScorecardFiles.class);
    new EvaluationRun((by, evaluation) -> found.add(new Found(by.rubric(), evaluation)), loops)
        .run(files.read(files.find(List.of(cards), List.of()), GivenRubrics.of(loaded)));
    assertThat(found).isNotEmpty();
    return found;
  }

  /** The report. */
  record Page(Document document) {

    Element section(Evaluation evaluation, String flag) {
      String about = " · " + evaluation.scorecard().id();
      String file = evaluation.scorecard().location().file();
      return document.select("article").stream()
          .filter(
              article ->
                  (" · " + article.expectFirst("header .note bdi").text()).endsWith(about)
                      && article.expectFirst("header .place").text().startsWith(file))
          .findFirst()
          .orElseThrow()
          .expectFirst("section[data-flag=" + flag + "]");
    }

    /** The leaves of the rule's tree. */
    static List<Said> tree(Element section) {
      return section.select(".tree li:has(> .place)").stream()
          .map(
              leaf -> {
                Element fact = leaf.selectFirst("> i");
                String text = fact == null ? leaf.expectFirst("> span").text() : fact.text();
                return new Said(text, leaf.expectFirst("> .place").text());
              })
          .toList();
    }
  }

  /** The sheets with reasons of the results workbook. */
  record Sheet(List<List<String>> flags, List<List<String>> reasons) {

    static Sheet read(Path file) throws IOException {
      try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
        return new Sheet(
            rows(workbook.getSheet("Red flags"), 15), rows(workbook.getSheet("Reasons"), 10));
      }
    }

    private static List<List<String>> rows(Iterable<Row> sheet, int columns) {
      List<List<String>> rows = new ArrayList<>();
      for (Row row : sheet) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          cells.add(row.getCell(i) == null ? "" : row.getCell(i).toString());
        }
        rows.add(cells);
      }
      return rows;
    }

    List<Said> reasons(Evaluation evaluation, String flag) {
      return reasons.stream()
          .filter(
              row ->
                  row.get(1).equals("flag/" + flag)
                      && row.get(9).equals(evaluation.scorecard().id()))
          .map(row -> new Said(row.get(2).strip(), row.get(8) + " [" + row.get(7) + "]"))
          .toList();
    }

    String clearing(Evaluation evaluation, String flag) {
      return flags.stream()
          .filter(
              row ->
                  row.get(3).endsWith("\n" + flag)
                      && row.get(12).equals(evaluation.scorecard().id()))
          .map(row -> row.get(8))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Evaluations as documents with their explanations. */
  record Documents(List<Map<String, Object>> lines) {

    private Map<String, Object> of(Evaluation evaluation) {
      return lines.stream()
          .filter(
              line ->
                  Json.text(line, "scorecard").equals(evaluation.scorecard().id())
                      && Json.text(line, "rubric").equals(evaluation.rubric().id()))
          .findFirst()
          .orElseThrow();
    }

    List<Said> reasons(Evaluation evaluation, String flag) {
      return named(of(evaluation), "explanations", flag).flatMap(Documents::said).toList();
    }

    private static Stream<Said> said(Map<String, Object> node) {
      Stream<Said> own =
          node.containsKey("location")
              ? Stream.of(new Said(Json.text(node, "text"), place(Json.member(node, "location"))))
              : Stream.empty();
      Stream<Map<String, Object>> beneath =
          node.containsKey("reasons") ? Json.objects(node, "reasons").stream() : Stream.empty();
      return Stream.concat(own, beneath.flatMap(Documents::said));
    }

    private static String place(Map<String, Object> location) {
      return Json.text(location, "file")
          + " ["
          + Json.text(location, "sheet")
          + "!"
          + Json.text(location, "cell")
          + "]";
    }

    List<String> clearing(Evaluation evaluation, String flag) {
      return named(of(evaluation), "what_if", flag)
          .flatMap(
              whatIf -> ((List<?>) Objects.requireNonNull(whatIf.get("counterfactuals"))).stream())
          .flatMap(set -> ((List<?>) set).stream())
          .map(change -> Json.text(Json.object(change), "text"))
          .toList();
    }

    private static Stream<Map<String, Object>> named(
        Map<String, Object> line, String list, String flag) {
      return Json.objects(line, list).stream()
          .filter(of -> Json.text(of, "outcome").equals("flag/" + flag));
    }
  }
}
