package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.RubricIdentity;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.rubric.ScaleLevel;
import dev.rubric.engine.signal.Signal;
import dev.rubric.engine.signal.ValueType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Sheets and cells that have no room for what there is to write. */
class FullSheetsTest {

  private static final Location AT = new Location.InFile("rubric.yaml");

  private final Rubric rubric = Samples.everyFeature();
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Looks looks = new Looks(workbook);

  FullSheetsTest() throws IOException {}

  @Test
  void saysHowManyProblemsAreLeftOut() {
    ProblemsSheet problems = new ProblemsSheet(sheet("Problems", 4));

    for (int i = 0; i < 1_500; i++) {
      problems.add(new Problem(Severity.ERROR, "code", AT, "problem " + i, null, null));
    }
    problems.finish();

    assertThat(workbook.getSheet("Problems"))
        .hasSize(4)
        .last()
        .extracting(row -> row.getCell(0).getStringCellValue())
        .isEqualTo("and 1,498 more rows: the run printed all of them");
  }

  @Test
  void fillsASheetToItsLastRowAtMost() {
    ProblemsSheet problems = new ProblemsSheet(sheet("Problems", 4));

    problems.add(new Problem(Severity.ERROR, "code", AT, "one", null, null));
    problems.add(new Problem(Severity.ERROR, "code", AT, "two", null, null));
    problems.finish();

    assertThat(workbook.getSheet("Problems"))
        .extracting(row -> row.getCell(0).getStringCellValue())
        .containsExactly("Severity", "error", "error");
  }

  @Test
  void saysHowManyQuestionsFlagsAndCandidatesAreLeftOut() {
    OpenQuestionsSheet questions = new OpenQuestionsSheet(sheet("Open questions", 3));
    SheetWriter ofFlags = sheet("Red flags", 3);
    RaisedFlagsSheet flags = new RaisedFlagsSheet(ofFlags, links(ofFlags));
    SheetWriter ofReasons = sheet("Reasons", 3);
    ReasonsSheet reasons = new ReasonsSheet(ofReasons, links(ofReasons));
    Ranking ranking = new Ranking(rubric, new RubricIdentity(rubric.id(), "1", "ab12"));
    SummarySheet summary = new SummarySheet(sheet("Summary", 3));

    for (Evaluation evaluation : evaluations()) {
      questions.add(rubric, evaluation);
      reasons.add(rubric, evaluation);
      ranking.add(evaluation, flags.add(rubric, evaluation));
    }
    questions.finish();
    flags.finish();
    reasons.finish();
    summary.write(ranking, "Heat map");
    summary.finish();
    HeatMapSheet.write(ranking, sheet("Heat map", 3));

    for (Sheet sheet : workbook) {
      assertThat(sheet).as(sheet.getSheetName()).hasSize(3);
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
          .as(sheet.getSheetName())
          .matches("and \\d+ more rows: evaluations written as .jsonl hold all of them");
    }
  }

  private static Links links(SheetWriter sheet) {
    return new Links(sheet, Path.of(""), name -> Optional.of(Path.of(name)));
  }

  @Test
  void cutsATextThatIsOnlyForReading() throws IOException {
    try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook)) {
      String escapes = "_x0041_".repeat(5_000);
      SheetWriter plain = new SheetWriter(workbook.createSheet("plain"), looks);
      SheetWriter stream = new SheetWriter(streamed.createSheet("streamed"), looks);
      for (SheetWriter sheet : List.of(plain, stream)) {
        sheet.text(0, 0, "x".repeat(40_000), Look.TEXT);
        sheet.text(0, 1, escapes, Look.TEXT);
        sheet.text(0, 2, "x".repeat(Texts.LONGEST - 2) + "\uD83E\uDDEA\uD83E\uDDEA", Look.TEXT);

        assertThat(sheet.sheet().getRow(0))
            .extracting(Cell::getStringCellValue)
            .allMatch(text -> text.endsWith("…") && text.length() <= Texts.LONGEST)
            .last()
            .isEqualTo("x".repeat(Texts.LONGEST - 2) + "…");
      }
    }
  }

  @Test
  void refusesOptionsThatNoCellCanHold() {
    Signal signal =
        new Signal(
            "a.choice",
            "Choice",
            new ValueType.ChoiceType(
                IntStream.range(0, 10).mapToObj(i -> i + "x".repeat(5_000)).toList()),
            false,
            null,
            null,
            null,
            AT);
    TableWriter table =
        new TableWriter(workbook, looks, SignalsSheet.NAME, 0, SignalColumns.COLUMNS);

    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class, () -> SignalColumns.write(signal, table.row()));

    assertThat(refused.problems())
        .extracting(Problem::describe)
        .containsExactly(
            "rubric.yaml: the options of `a.choice` take 50019 characters in a workbook, at most"
                + " 32767 fit a cell");
  }

  @Test
  void refusesALevelWhoseHeaderNoCellCanHold() {
    ScaleLevel level = new ScaleLevel("x".repeat(Texts.LONGEST), BigDecimal.ONE, AT);

    assertThat(
            catchThrowableOfType(InvalidInputException.class, () -> LevelColumns.header(level))
                .problems())
        .extracting(Problem::code)
        .containsExactly("text-too-long");
  }

  private List<Evaluation> evaluations() {
    Evaluator evaluator = new Evaluator(rubric, "ab12");
    return rubric.examples().stream().map(Example::scorecard).map(evaluator::evaluate).toList();
  }

  private SheetWriter sheet(String name, int rows) {
    return new SheetWriter(workbook.createSheet(name), looks, rows);
  }
}
