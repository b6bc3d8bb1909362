package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matrix that knows nothing of this product, from the command line. */
final class PlainMatrixTest {

  private static final String MATRIX =
      """
      Coding interview,,,
      Area,Criterion,Weight,Weak (1),Good (2)
      Technical,Correctness,60 %,Does not run,Runs and is tested
      ,Clarity,30 %,"Messy, hard to read",Clean and idiomatic
      Total,,90 %,,
      """;

  private final Path folder;
  private final Path matrix;

  PlainMatrixTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.matrix = Files.writeString(folder.resolve("ours.csv"), MATRIX);
  }

  @Test
  void checkSaysWhatWasUnderstoodAndLeft() {
    Cli.Run run = Cli.run("check", matrix);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "rubric coding-interview 1.0.0, 2 criteria",
            "read as a plain matrix: ours!A2:E4, a row a criterion, a column a level",
            "1  Weak  ours!D2",
            "2 criteria, weights add up to 90 %:",
            "weight 60  Technical / Correctness  ours!B3\n",
            "The weights add up to 90 %, not to 100 %",
            "ours!A5:C5  `Total` and 1 more  a total or an average");
  }

  @Test
  void exportGivesAWorkbookOfTheSameRubric() {
    Path workbook = folder.resolve("mine.xlsx");

    Cli.Run export = Cli.run("export", matrix, "-o", workbook);

    assertThat(export.code()).isZero();
    assertThat(export.err())
        .contains("ours.csv: warning: read as a plain matrix: 2 criteria, 2 levels");
    assertThat(Cli.run("export", workbook).out()).isEqualTo(Cli.run("export", matrix).out());
    assertThat(Cli.run("check", workbook).code()).isZero();
  }

  @Test
  void explanationsLeadToItsCells() throws IOException {
    Path scorecard =
        Files.writeString(
            folder.resolve("a.json"),
            """
            {"format": "scorecard/1", "id": "a", "candidate": "A", "interviewer": "I",
             "rubric": "coding-interview", "ratings": {"correctness": "good", "clarity": "weak"}}
            """);

    Cli.Run run = Cli.run("evaluate", scorecard, "-r", matrix, "--explain");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("ours.csv [ours!B3]");
    assertThat(run.err()).contains("read as a plain matrix");
  }

  @Test
  void oneOfSeveralRubricsIsNamedBehindTheFile() throws IOException {
    Path both =
        Files.writeString(
            folder.resolve("both.csv"),
            MATRIX
                + "\nTalk,,,\nCriterion,Poor,Fair,Good\nDelivery,Reads it,Looks up,Speaks freely\n");

    Cli.Run all = Cli.run("check", both);
    Cli.Run one = Cli.run("check", both + "#Talk");

    assertThat(all.out())
        .contains("rubric taken: `Coding interview`; others in the file go by", both + "#Talk`");
    assertThat(one.code()).isZero();
    assertThat(one.out()).contains("rubric talk 1.0.0, 1 criteria");
    assertThat(Cli.run("show", both + "#Talk").code()).isZero();
    assertThat(Cli.run("show", both + "#Tall").err()).contains("did you mean `Talk`?");
  }

  @Test
  void aSheetThatIsCalledScorecardMayHoldAMatrix() throws IOException {
    Path scorecard = Files.writeString(folder.resolve("Scorecard.csv"), MATRIX);

    assertThat(Cli.run("check", scorecard).out()).contains("read as a plain matrix: Scorecard!A2");
  }

  @Test
  void whatIsNoRubricIsRefusedWithWhatWasSeen() throws IOException {
    Path list = Files.writeString(folder.resolve("people.csv"), "Name,Email\nA B,a@x.org\n");

    Cli.Run run = Cli.run("show", list);

    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("no rubric was found: the sheet `people` is a list of 1 rows");
  }

  @Test
  void aRowThatIsTornApartIsRefusedWithItsNumber() throws IOException {
    Path torn =
        Files.writeString(
            folder.resolve("torn.csv"),
            """
            Criterion,Poor (1),Good (2)
            Clarity,Messy, hard to read,Clean and idiomatic
            Depth,Stays on the surface,Goes below the surface
            """);

    Cli.Run run = Cli.run("check", torn);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("row 2 has more cells than the row of headers");
  }
}
