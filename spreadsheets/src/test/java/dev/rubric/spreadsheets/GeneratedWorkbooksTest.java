package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Trial;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Import of export is the identity, over generated rubrics and scorecards. */
class GeneratedWorkbooksTest {

  private final Path folder;

  GeneratedWorkbooksTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void givesTheSameRubricBack(long seed) throws IOException {
    Trial trial = Trial.of(seed);
    Path file = folder.resolve("rubric.xlsx");
    try (OutputStream output = Files.newOutputStream(file)) {
      RubricWorkbook.write(trial.rubric(), output);
    }

    Problems problems = new Problems();
    Node tree =
        RubricWorkbook.read(WorkbookReader.read(file, "rubric.xlsx"), problems).orElseThrow();

    assertThat(Samples.document(Samples.rubric(tree, problems)))
        .isEqualTo(Samples.document(trial.rubric()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void givesTheSameScorecardsBack(long seed) throws IOException {
    Trial trial = Trial.of(seed);
    for (Map<String, Object> generated : trial.scorecards(2)) {
      Scorecard scorecard = trial.read(generated);
      Path file = folder.resolve("scorecard.xlsx");
      try (OutputStream output = Files.newOutputStream(file)) {
        ScorecardWorkbook.write(trial.rubric(), trial.sha256(), scorecard, output);
      }

      Problems problems = new Problems();
      Node tree =
          ScorecardWorkbook.read(WorkbookReader.read(file, "s.xlsx"), problems)
              .orElseThrow()
              .tree();
      Scorecard read = ScorecardReader.read(tree, trial.rubric(), problems).orElse(null);

      assertThat(problems.list()).isEmpty();
      assertThat(read).isNotNull();
      assertThat(Samples.document(read)).isEqualTo(Samples.document(scorecard));
    }
  }
}
