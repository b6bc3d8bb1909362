package dev.rubric.spreadsheets.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.engine.Json;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.rubric.ScaleLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignRubricsTest {

  private static final String HEADER =
      "Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,"
          + "Rating Name,Rating Description,Rating Points,"
          + "Rating Name,Rating Description,Rating Points,"
          + "Rating Name,Rating Description,Rating Points\r\n";

  private final Problems problems = new Problems();
  private final Path folder;

  ForeignRubricsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsCriteriaAndRatingsOfCanvasFromWeakestToStrongest() throws IOException {
    Rubric rubric =
        rubric(
            HEADER
                + "Essay,Thesis,\"A claim, made clearly\",false,Good,original,10,Fair,,5,Poor,none,0\r\n"
                + "Essay,Evidence,,false,Good,many,20,Fair,few,10,Poor,none,0\r\n");

    assertThat(rubric.id()).isEqualTo("essay");
    assertThat(rubric.title()).isEqualTo("Essay");
    assertThat(scale(rubric)).containsExactly("Poor 0", "Fair 5", "Good 10");
    assertThat(rubric.criteria())
        .extracting(c -> c.id() + " " + c.weight().toPlainString())
        .containsExactly("thesis 10", "evidence 20");
    assertThat(rubric.criteria()).extracting(Criterion::mode).containsOnly(Mode.RATED);
    Criterion thesis = rubric.criteria().get(0);
    assertThat(thesis.note()).isEqualTo("A claim, made clearly");
    assertThat(thesis.levels())
        .extracting(Level::anchor)
        .containsExactly("none", "Fair", "original");
    assertThat(thesis.levels().get(2).location().describe()).isEqualTo("rubric.csv [rubric!F2]");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void keepsTheExactShareOfPointsThatDifferFromCriterionToCriterion() throws IOException {
    Rubric rubric =
        rubric(
            HEADER
                + "Essay,Thesis,,false,Good,,3,Fair,,2,Poor,,0\r\n"
                + "Essay,Evidence,,false,Good,,7,Fair,,3,Poor,,0\r\n");

    assertThat(scale(rubric)).containsExactly("Poor 0", "Fair (3 of 7) 9", "Fair 14", "Good 21");
    assertThat(rubric.criteria().get(1).levels())
        .extracting(Level::name)
        .containsExactly("Poor", "Fair (3 of 7)", "Good");
    assertThat(problems.list()).extracting(Problem::code).containsExactly("own-levels");
  }

  @Test
  void readsNumberedHeadersDecimalCommasAndAMarkOfTheByteOrder() throws IOException {
    Rubric rubric =
        rubric(
            "\uFEFFRubric Name;Criteria Name;Rating Name 1;Rating Points 1;Rating Name 2;Rating"
                + " Points 2\nEssay;Thesis;Yes;\"1,5\";No;0\n");

    assertThat(scale(rubric)).containsExactly("No 0", "Yes 1.5");
  }

  @Test
  void takesTheRubricThatIsNamedOfSeveralAndListsThemOtherwise() throws IOException {
    String two =
        HEADER
            + "Essay,Thesis,,false,Good,,3,Poor,,0\r\n"
            + "Lab report,Method,,false,Good,,3,Poor,,0\r\n";

    assertThat(rubric(two, "lab  REPORT").id()).isEqualTo("lab-report");
    assertThat(read(two, null)).isNull();
    assertThat(problems.list())
        .extracting(Problem::hint)
        .containsExactly("name one: `rubric.csv#Essay`, `rubric.csv#Lab report`");
  }

  @Test
  void refusesRowsWhoseCellsCannotBePlacedAndRatingsWithoutPoints() throws IOException {
    read(
        HEADER
            + "Essay,Thesis, claim,,false,Good,,3,Fair,,2,Poor,,0\r\n"
            + "Essay,Evidence,,false,Good,,many,Poor,,0\r\n"
            + ",Style,,false,Good,,1,Poor,,0\r\n",
        null);

    assertThat(problems.list())
        .extracting(Problem::describe)
        .containsExactly(
            "rubric.csv [rubric!A2]: the row has more cells than the header, and no one can tell"
                + " which belong together",
            "rubric.csv [rubric!G3]: `Rating Points` is `many`, expected a number of 0 or more",
            "rubric.csv [rubric!A4]: `Rubric Name` is missing");
  }

  @Test
  void givesCriteriaThatAreNotScoredNoWeight() throws IOException {
    Rubric rubric = canvas("canvas.json");

    assertThat(rubric.criteria())
        .extracting(c -> c.id() + " " + c.weight().toPlainString())
        .containsExactly("method 5", "teamwork 0");
    assertThat(scale(rubric)).containsExactly("No marks 0", "Some marks 2.5", "Full marks 5");
    assertThat(rubric.criteria().get(0).note()).isEqualTo("How it was done");
    assertThat(rubric.criteria().get(0).levels().get(2).location().place())
        .endsWith("/data/0/ratings/0/long_description");
    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly(
            "ratings are ranges of points, of which the upper ends are taken: `Method`");
  }

  @Test
  void readsTheRubricOfAnAssignment() throws IOException {
    String data = text("canvas.json");
    String criteria = data.substring(data.indexOf('['), data.lastIndexOf(']') + 1);
    String assignment =
        "{\"name\": \"Week 1\", \"rubric_settings\": {\"title\": \"Lab\"}, \"rubric\": "
            + criteria
            + "}";

    Rubric rubric = rubric(ForeignRubrics.of(Json.node(assignment), problems).orElseThrow(), null);

    assertThat(rubric.title()).isEqualTo("Lab");
    assertThat(rubric.criteria()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"data\": []}",
        "{\"data\": [{\"id\": 1}]}",
        "{\"format\": \"rubric/1\", \"criteria\": [{\"ratings\": []}]}"
      })
  void takesNoOtherDocumentForARubricOfCanvas(String text) {
    assertThat(ForeignRubrics.of(Json.node(text), problems)).isEmpty();
  }

  @Test
  void readsLevelsOfMoodleThatHaveNoNamesByTheirPoints() throws IOException {
    Rubric rubric = rubric(ofFile("grading.xml", text("grading.xml")), null);

    assertThat(rubric.title()).isEqualTo("Report rubric");
    assertThat(scale(rubric)).containsExactly("0 points 0", "1 point 1", "4 points 4");
    assertThat(rubric.criteria())
        .extracting(c -> c.title() + " " + c.weight().toPlainString())
        .containsExactly("Clarity 4", "Evidence & sources 4");
    assertThat(rubric.criteria().get(1).levels())
        .extracting(Level::anchor)
        .containsExactly("None cited", "1 point", "Well cited");
    assertThat(rubric.criteria().get(0).location().place()).startsWith("line 28, column");
  }

  @Test
  void takesShortDefinitionsThatAllCriteriaShareForNames() throws IOException {
    String shared =
        text("grading.xml")
            .replace("<level id=\"5\"><score>1.00000</score><definition>$@NULL@$", "<unused><a>")
            .replace("None cited", "Hard to follow")
            .replace("Well cited", "Clear throughout")
            .replace("<unused><a></definition><definitionformat>0</definitionformat></level>", "");

    Rubric rubric = rubric(ofFile("grading.xml", shared), null);

    assertThat(scale(rubric)).containsExactly("Hard to follow 0", "Clear throughout 4");
  }

  @Test
  void refusesADocumentTypeAndWhatIsNotWellFormed() {
    String evil = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<areas>&x;</areas>";

    assertThat(refused("a.xml", evil)).contains("it declares a document type");
    assertThat(refused("a.xml", "<areas>\n<b></areas>"))
        .startsWith("a.xml [line 2, ")
        .endsWith("it is not well-formed");
    assertThat(refused("a.xml", "<html/>")).endsWith("the XML holds no rubric of Moodle");
  }

  @Test
  void knowsAFileByWhatItHolds() throws IOException {
    assertThat(ofFile("grading.csv", text("grading.xml")).tool()).isEqualTo("Moodle");
    Path people = Files.writeString(folder.resolve("people.csv"), "Name,Age\nA,1\n");
    assertThat(ForeignRubrics.of(people, "people.csv", problems)).isEmpty();
  }

  private String refused(String name, String text) {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> ofFile(name, text));
    return refused.problems().get(0).describe();
  }

  private ForeignRubrics ofFile(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return ForeignRubrics.of(file, name, problems).orElseThrow();
  }

  private Rubric canvas(String name) throws IOException {
    return rubric(ForeignRubrics.of(Json.node(text(name)), problems).orElseThrow(), null);
  }

  private Rubric rubric(String csv) throws IOException {
    return rubric(csv, null);
  }

  private Rubric rubric(String csv, @Nullable String title) throws IOException {
    return Objects.requireNonNull(read(csv, title));
  }

  private @Nullable Rubric read(String csv, @Nullable String title) throws IOException {
    return ofFile("rubric.csv", csv)
        .tree(title, problems)
        .flatMap(tree -> RubricReader.read(tree, problems))
        .orElse(null);
  }

  private Rubric rubric(ForeignRubrics rubrics, @Nullable String title) {
    Node tree = rubrics.tree(title, problems).orElseThrow();
    return RubricReader.read(tree, problems).orElseThrow();
  }

  private static List<String> scale(Rubric rubric) {
    return rubric.scale().stream().map(ForeignRubricsTest::words).toList();
  }

  private static String words(ScaleLevel level) {
    return level.name() + " " + level.points().toPlainString();
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ForeignRubricsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
