package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.Trial;
import dev.rubric.engine.located.Slugs;
import dev.rubric.engine.located.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every place that an explanation names holds what is said of it, by whatever files it came. */
class ProvenanceTest {

  /** What points to nothing in a rubric, as no rubric says it. */
  private static final Set<String> OF_NO_CELL =
      Set.of(
          "a score is not below 0: the low end is lifted to 0",
          "a score is not below 0: both ends are lifted to 0",
          "no criterion weighs anything, so nothing is known of the score",
          "the rubric has no bands to recommend");

  private static final List<String[]> MATRIX =
      List.of(
          new String[] {"How we rate"},
          new String[] {"Category", "Weight", "Poor (1)", "Okay (2)", "Strong (3)"},
          new String[] {"Coding", "30", "does not run", "runs", "runs and reads well"},
          new String[] {"System design", "70", "no parts", "parts", "parts, and why"});

  /** How texts name the criterion, the flag or the band that they are about. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?s)(?:flag|criterion) (?<id>\\S+) is .*|(?<band>[0-9.]+ is .*), which takes .*"
              + "|(?<recommended>recommendation: .*)|(?<part>[a-z0-9-]+): .*");

  private final Path folder;
  private final NamedPlaces places = new NamedPlaces();

  ProvenanceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 3);
  }

  /** Each form of scorecards with two forms of rubrics, and over three seeds with all of them. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leadsBackToTheFilesOfAllForms(long seed) throws IOException {
    Trial trial = Trial.of(seed);
    Path document = TrialFiles.rubric(trial, folder);
    Path lines = TrialFiles.scorecards(trial.scorecards(2), folder);

    List<Path> rubrics = new ArrayList<>();
    for (Form by : Form.ofRubrics()) {
      rubrics.add(by.rubric(document, own(by.name())));
    }

    int next = 2 * (int) seed;
    for (Form of : Form.values()) {
      Path scorecards = of.scorecards(lines, document, own(of.name()), Form.Change.NONE);
      check(rubrics.get(next++ % rubrics.size()), scorecards, List.of());
      check(rubrics.get(next++ % rubrics.size()), scorecards, List.of());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leadsBackToRatingsAndRubricsOfOthers(long seed) throws IOException {
    Path document = TrialFiles.rubric(RatedTrial.of(seed).tree(), folder);
    Path canvas = folder.resolve("canvas.csv");
    Cli.run("export", document, "--to", "canvas", "-o", canvas);
    Path matrix = Workbooks.write(folder.resolve("matrix.xlsx"), MATRIX);
    List<Path> rubrics = new ArrayList<>(List.of(document, canvas, matrix));
    for (String ending : List.of("xls", "ods")) {
      rubrics.add(folder.resolve("matrix." + ending));
      Workbooks.saveAs(matrix, folder.resolve("matrix." + ending));
    }

    for (Path rubric : rubrics) {
      RatedTrial trial = new RatedTrial(seed, Json.read(Cli.run("export", rubric).out()));
      for (RatingFile form : RatingFile.values()) {
        Path ratings =
            form.write(trial.cards(form), trial.scale(), own("of " + rubric.getFileName()));
        check(rubric, ratings, form.said(trial.scale()));
      }
    }
  }

  private Path own(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private void check(Path rubric, Path scorecards, List<String> said) throws IOException {
    Path output = folder.resolve("evaluations.jsonl");
    List<Object> arguments =
        new ArrayList<>(List.of("evaluate", scorecards, "-r", rubric, "--explain", "-o", output));
    arguments.addAll(said);
    Cli.Run run = Cli.run(arguments.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    for (String line : Files.readString(output).split("\n", 0)) {
      for (Map<String, Object> conclusion : Json.objects(Json.read(line), "explanations")) {
        check(conclusion, rubric.toString(), said);
      }
    }
  }

  private void check(Map<String, Object> reason, String rubric, List<String> said) {
    List<Map<String, Object>> reasons = Json.objects(reason, "reasons");
    Map<String, Object> location = Json.member(reason, "location");
    String text = Json.text(reason, "text");
    assertThat(reasons.isEmpty() && location.isEmpty()).as(text).isFalse();
    if (reason.containsKey("fact")) {
      checkFact(reason, location, said);
    } else if (!location.isEmpty()) {
      checkRubric(reason, location, text, rubric);
    }
    reasons.forEach(beneath -> check(beneath, rubric, said));
  }

  private void checkRubric(
      Map<String, Object> reason, Map<String, Object> location, String text, String rubric) {
    assertThat(location).as(text).containsEntry("file", rubric);
    if (OF_NO_CELL.contains(text) || text.startsWith("score ")) {
      return;
    }
    NamedPlaces.Found found = places.at(location);
    if (reason.containsKey("rule")) {
      assertThat(found.value()).as("%s", reason).hasSize(1);
      assertThat(same(found.value().get(0), text)).as("%s: %s", location, text).isTrue();
      return;
    }
    assertThat(found.around()).as("%s: %s", location, text).anyMatch(name -> names(text, name));
  }

  private static boolean names(String text, String name) {
    Matcher named = NAMED.matcher(text);
    if (!named.matches()) {
      return text.startsWith("the rating lies outside");
    }
    if (named.group("band") != null) {
      return named.group("band").endsWith(" is " + name);
    }
    if (named.group("recommended") != null) {
      return text.contains(": " + name);
    }
    String id = named.group("id") == null ? named.group("part") : named.group("id");
    return name.equals(id) || id.matches(Pattern.quote(Slugs.kebab(name)) + "(-[0-9]+)?");
  }

  /**
   * What was not assessed has a blank place, or that of its row or scorecard.
   *
   * @param said which levels a tool's words were said to mean
   */
  private void checkFact(
      Map<String, Object> reason, Map<String, Object> location, List<String> said) {
    String text = Json.text(reason, "text");
    NamedPlaces.Found found = places.at(location);
    boolean isBlank = text.contains(" is blank, which means ") || text.contains("not assessed");
    if (isBlank || text.startsWith("no rating of ")) {
      boolean ofWhole = Json.text(location, "cell").matches("[AB][0-9]+|[A-Z]+1|null");
      assertThat(ofWhole || found.value().isEmpty()).as("%s holds %s", reason, found).isTrue();
    } else if (!text.matches("(?s).* has (no rows|[0-9]+ rows?)")) {
      assertThat(found.value()).as("%s", reason).hasSize(1);
      String stands = found.value().get(0);
      String value = Json.text(reason, "value");
      assertThat(same(stands, value) || said.contains(stands + "=" + value))
          .as("%s holds %s", reason, found)
          .isTrue();
    }
  }

  /** A cell may show a number, a truth or a text in its own way. */
  private static boolean same(String stands, String said) {
    String one = Texts.comparable(stands);
    String other = Texts.comparable(said);
    return one.equals(other)
        || isNumber(one, other)
        || (one.equals("true") && other.equals("yes"))
        || (one.equals("false") && other.equals("no"));
  }

  private static boolean isNumber(String one, String other) {
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException text) {
      return false;
    }
  }
}
