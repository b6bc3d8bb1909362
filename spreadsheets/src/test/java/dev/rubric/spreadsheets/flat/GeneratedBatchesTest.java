package dev.rubric.spreadsheets.flat;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Trial;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Import of export is the identity, over generated rubrics and scorecards. */
class GeneratedBatchesTest {

  private final Path folder;

  GeneratedBatchesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void givesTheSameScorecardsBack(long seed) throws IOException {
    Trial trial = Trial.of(seed);
    List<Scorecard> scorecards = trial.scorecards(5).stream().map(trial::read).toList();

    for (String name : List.of("batch.xlsx", "batch.csv")) {
      Path file = folder.resolve(name);
      Batches.write(trial.rubric(), scorecards, file);
      Batches.Read read = Batches.read(trial.rubric(), file);

      assertThat(read.problems()).isEmpty();
      assertThat(documents(read.scorecards())).isEqualTo(documents(scorecards));
    }
  }

  /** One bad scorecard changes no other. */
  @ParameterizedTest
  @MethodSource("seeds")
  void keepsTheOtherScorecardsAsTheyAre(long seed) throws IOException {
    Trial trial = Trial.of(seed);
    List<Scorecard> scorecards = trial.scorecards(4).stream().map(trial::read).toList();
    Path csv = folder.resolve("batch.csv");
    Path xlsx = folder.resolve("batch.xlsx");
    Batches.write(trial.rubric(), scorecards, csv);
    Batches.write(trial.rubric(), scorecards, xlsx);
    String columns = Files.readAllLines(csv).get(0).replaceAll("[^,]", "");
    Files.writeString(csv, "bad" + columns.replace(",", ",#?") + "\r\n", APPEND);
    Files.writeString(csv, "torn" + columns + ",\r\n", APPEND);
    spoil(xlsx, 2);

    Batches.Read ofText = Batches.read(trial.rubric(), csv);
    Batches.Read ofWorkbook = Batches.read(trial.rubric(), xlsx);

    assertThat(ofText.problems()).isNotEmpty();
    assertThat(documents(ofText.scorecards())).isEqualTo(documents(scorecards));
    List<Scorecard> others = new ArrayList<>(scorecards);
    others.remove(1);
    assertThat(ofWorkbook.problems()).isNotEmpty();
    assertThat(documents(ofWorkbook.scorecards())).isEqualTo(documents(others));
  }

  private static List<String> documents(List<Scorecard> scorecards) {
    return scorecards.stream().map(Samples::document).toList();
  }

  private static void spoil(Path file, int row) throws IOException {
    try (InputStream written = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(written)) {
      for (int column = 1; column < workbook.getSheetAt(0).getRow(0).getLastCellNum(); column++) {
        workbook.getSheetAt(0).getRow(row).createCell(column).setCellValue("#?");
      }
      try (OutputStream output = Files.newOutputStream(file)) {
        workbook.write(output);
      }
    }
  }
}
