package dev.rubric.spreadsheets.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.provenance.Problems;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import dev.rubric.spreadsheets.matrix.MatrixSummary.CriterionRead;
import dev.rubric.spreadsheets.matrix.MatrixSummary.LevelRead;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matrices in files: such as LibreOffice wrote, and text in all its dialects. */
final class MatrixFilesTest {

  private static final String CSV =
      """
      Bewertung;;;
      Kriterium;Gewicht;"schwach (1)"; "stark; gut belegt (2)"
      Größe;40 %;zu klein, wirr;"klar
      und ""groß"\""
      Tiefe;60 %;bleibt an der Oberfläche

      """;

  @ParameterizedTest
  @ValueSource(strings = {"committee.ods", "committee.xls"})
  void areReadAsLibreOfficeWritesThem(String name) throws Exception {
    Path file = Path.of(Objects.requireNonNull(MatrixFilesTest.class.getResource(name)).toURI());

    MatrixSummary read = read(file);

    assertThat(read.title()).isEqualTo("Interview loop");
    assertThat(levels(read)).isEqualTo("Weak 1.5 < Solid 3.5");
    assertThat(criteria(read))
        .isEqualTo("Technical/System design 40, Technical/Coding 35, People/Listening 25");
    assertThat(read.weighing()).isEqualTo("weights add up to 100 %");
    assertThat(read.remarks())
        .anyMatch(remark -> remark.contains("`1-2` [Loop!D4], `3-4` [Loop!E4]"))
        .anyMatch(remark -> remark.contains("without their sign"));
    assertThat(read.leftOut())
        .extracting(left -> left.place() + " " + left.reason())
        .containsExactly(
            "Loop!A2:D2 above the table",
            "Loop!A8:C8 a total or an average",
            "Old!A1:C2 on a hidden sheet");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ;", "UTF-16, ;", "windows-1252, ;", "UTF-8, '\t'"})
  void areReadInAnyDialectOfText(String charset, String delimiter, @TempDir Path folder)
      throws IOException {
    String text = CSV.replace(";", delimiter).replace("\n", "\r\n");
    String mark = charset.equals("UTF-8") ? "\uFEFF" : "";
    Path file = folder.resolve("grid.csv");
    Files.write(file, (mark + text).getBytes(Charset.forName(charset)));

    MatrixSummary read = read(file);

    assertThat(levels(read)).isEqualTo("schwach 1 < stark" + delimiter.strip() + " gut belegt 2");
    assertThat(criteria(read)).isEqualTo("Größe 40, Tiefe 60");
    assertThat(read.criteria())
        .extracting(CriterionRead::place)
        .containsExactly("grid!A3", "grid!A4");
  }

  private static MatrixSummary read(Path file) throws IOException {
    Problems problems = new Problems();
    MatrixSummary summary =
        PlainMatrix.read(WorkbookReader.read(file, file.toString()), problems)
            .orElseThrow()
            .summary();
    assertThat(problems.list()).isEmpty();
    return summary;
  }

  private static String levels(MatrixSummary read) {
    return read.levels().stream()
        .map((LevelRead level) -> level.name() + " " + level.points().toPlainString())
        .collect(Collectors.joining(" < "));
  }

  private static String criteria(MatrixSummary read) {
    return read.criteria().stream()
        .map(
            criterion ->
                (criterion.group() == null ? "" : criterion.group() + "/")
                    + criterion.title()
                    + " "
                    + criterion.weight().toPlainString())
        .collect(Collectors.joining(", "));
  }
}
