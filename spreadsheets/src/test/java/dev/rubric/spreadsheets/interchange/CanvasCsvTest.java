package dev.rubric.spreadsheets.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.Trial;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Rubric;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanvasCsvTest {

  private final Path folder;

  CanvasCsvTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesARowACriterionBestRatingFirst() throws IOException {
    assertThat(written(rubric(20, 1, 2, 4)))
        .isEqualTo(
            "Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,"
                + "Rating Name,Rating Description,Rating Points,"
                + "Rating Name,Rating Description,Rating Points,"
                + "Rating Name,Rating Description,Rating Points\r\n"
                + "Essay,\"Claims, made\",,false,level 3,anchor 3,20,level 2,anchor 2,10,"
                + "level 1,anchor 1,5\r\n");
  }

  @Test
  void multipliesPointsThatWouldHaveToBeRounded() throws IOException {
    Rubric thirds = rubric(10, 1, 2, 3);

    assertThat(written(thirds)).contains(",30,", ",20,", ",10\r\n");
    assertThat(CanvasCsv.losses(thirds))
        .containsExactly("the points are 3 times the weights, so that all are exact");
  }

  @Test
  void writesNoTextThatASpreadsheetWouldTakeForAFormula() throws IOException {
    Rubric rubric =
        RubricReader.read(
                Json.node(
                    """
                    {"format": "rubric/1", "id": "a", "version": "1", "title": "=1+1",
                     "scale": [{"name": "-no"}, {"name": "+yes"}],
                     "criteria": [{"id": "c", "title": "@sum", "levels": [
                       {"level": "-no", "anchor": "=cmd|' /C calc'!A0"},
                       {"level": "+yes", "anchor": "'=quoted"}]}]}"""),
                new Problems())
            .orElseThrow();

    assertThat(written(rubric))
        .endsWith("'=1+1,'@sum,,false,'+yes,''=quoted,1,'-no,'=cmd|' /C calc'!A0,0.5\r\n");
    Rubric back = back(rubric);
    assertThat(back.title()).isEqualTo("=1+1");
    assertThat(back.criteria().get(0).levels())
        .extracting(Level::anchor)
        .containsExactly("=cmd|' /C calc'!A0", "'=quoted");
  }

  @ParameterizedTest
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void givesBackCriteriaLevelsAndPoints(long seed) throws IOException {
    Rubric rubric = Trial.of(seed).rubric();

    Rubric back = back(rubric);

    assertThat(back.title()).isEqualTo(rubric.title());
    assertThat(back.criteria())
        .extracting(Criterion::title)
        .isEqualTo(rubric.criteria().stream().map(Criterion::title).toList());
    boolean rounded = CanvasCsv.losses(rubric).contains("points are rounded to two decimals");
    BigDecimal factor = CanvasCsv.factor(rubric);
    for (int i = 0; i < rubric.criteria().size(); i++) {
      Criterion was = rubric.criteria().get(i);
      Criterion is = back.criteria().get(i);
      assertThat(is.note()).isEqualTo(was.note());
      assertThat(anchors(is)).isEqualTo(anchors(was));
      if (!rounded && top(was).signum() > 0) {
        assertThat(is.weight()).isEqualByComparingTo(was.weight().multiply(factor));
        for (int k = 0; k < was.levels().size() && was.weight().signum() > 0; k++) {
          assertThat(is.levels().get(k).name()).startsWith(was.levels().get(k).name());
          assertThat(is.levels().get(k).points().multiply(top(was)))
              .isEqualByComparingTo(was.levels().get(k).points().multiply(top(is)));
        }
      }
    }
  }

  private static BigDecimal top(Criterion criterion) {
    return criterion.levels().get(criterion.top()).points();
  }

  private static List<String> anchors(Criterion criterion) {
    return criterion.levels().stream().map(Level::anchor).toList();
  }

  private Rubric back(Rubric rubric) throws IOException {
    Path file = folder.resolve("rubric.csv");
    Files.writeString(file, written(rubric));
    Problems problems = new Problems();
    ForeignRubrics read = ForeignRubrics.of(file, "rubric.csv", problems).orElseThrow();
    Rubric back =
        read.tree(null, problems).flatMap(tree -> RubricReader.read(tree, problems)).orElse(null);
    assertThat(problems.list()).noneMatch(problem -> problem.severity() == Severity.ERROR);
    return Objects.requireNonNull(back);
  }

  private static String written(Rubric rubric) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CanvasCsv.write(rubric, output);
    return output.toString(StandardCharsets.UTF_8);
  }

  /** A criterion of three levels with these points. */
  private static Rubric rubric(int weight, int first, int second, int third) {
    String text =
        """
        {"format": "rubric/1", "id": "essay", "version": "1", "title": "Essay",
         "scale": [{"name": "level 1", "points": %d}, {"name": "level 2", "points": %d},
                   {"name": "level 3", "points": %d}],
         "criteria": [{"id": "claims", "title": "Claims, made", "weight": %d, "levels": [
           {"level": "level 1", "anchor": "anchor 1"}, {"level": "level 2", "anchor": "anchor 2"},
           {"level": "level 3", "anchor": "anchor 3"}]}]}
        """
            .formatted(first, second, third, weight);
    return RubricReader.read(Json.node(text), new Problems()).orElseThrow();
  }
}
