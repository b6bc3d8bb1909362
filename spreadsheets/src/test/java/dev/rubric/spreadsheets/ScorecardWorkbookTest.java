package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.located.Node.ListNode;
import dev.rubric.engine.located.Node.NullNode;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardWorkbookTest {

  private static final String HASH = "ab12";

  private final Path folder;
  private final Rubric rubric = Samples.everyFeature();

  ScorecardWorkbookTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void comesBackAsItWas(int index) throws IOException {
    Example example = rubric.examples().get(index);
    Path file = written(example.scorecard());

    Problems problems = new Problems();
    FilledWorkbook filled =
        ScorecardWorkbook.read(WorkbookReader.read(file, "filled.xlsx"), problems).orElseThrow();
    Scorecard read = ScorecardReader.read(filled.tree(), rubric, problems).orElseThrow();

    assertThat(problems.list()).isEmpty();
    assertThat(Samples.document(read)).isEqualTo(Samples.document(example.scorecard()));
  }

  @Test
  void readsAFilledTemplateWithTheCellsOfItsValues() throws IOException {
    Path file =
        filled(
            workbook -> {
              set(workbook, "Scorecard", "B5", "Grace");
              set(workbook, "Scorecard", "B8", "2026-03-09");
              set(workbook, "Scorecard", "B9", "senior");
              set(workbook, "Signals", "B3", "no");
              set(workbook, "Signals", "D3", "said so");
              set(workbook, "Steps", "C7", "12");
              set(workbook, "Metrics named all", "B3", "yes");
              set(workbook, "Signals 2", "B7", "first");
              set(workbook, "Signals 2", "B9", "third");
              set(workbook, "Signals 2", "D9", "on the board");
              set(workbook, "More evidence", "A3", "signals[3].id");
              set(workbook, "More evidence", "B3", "seen");
              set(workbook, "Ratings", "B2", "strong");
            });

    Scorecard scorecard = read(file);

    assertThat(scorecard.id()).isEqualTo("filled");
    assertThat(scorecard.header().rubricVersion()).isEqualTo("1.10");
    assertThat(scorecard.profiles()).containsExactly("senior");
    assertThat(scorecard.facts())
        .extractingFromEntries(fact -> fact.getKey() + " " + fact.getValue().location().place())
        .containsExactly("serving.shadow Signals!B3", "serving.minutes Steps!C7");
    assertThat(scorecard.blanks())
        .hasEntrySatisfying("conduct.score", at -> assertThat(at.place()).isEqualTo("Signals!B5"));
    assertThat(scorecard.lists())
        .hasEntrySatisfying("metrics", rows -> assertThat(rows.rows()).isEmpty())
        .hasEntrySatisfying(
            "signals",
            rows ->
                assertThat(rows.rows())
                    .flatExtracting(row -> row.cells().values())
                    .extracting(cell -> cell.location().place())
                    .containsExactly("Signals 2!B7", "Signals 2!B9"));
    assertThat(scorecard.evidence())
        .containsOnlyKeys("serving.shadow", "signals[2]", "signals[2].id");
    assertThat(scorecard.ratings()).containsOnlyKeys("title");
    assertThat(scorecard.blanks())
        .hasEntrySatisfying(
            "rating/speaking", at -> assertThat(at.place()).isEqualTo("Ratings!B3"));
  }

  @Test
  void leavesAListThatWasNotAssessedOut() throws IOException {
    Problems problems = new Problems();

    FilledWorkbook filled =
        ScorecardWorkbook.read(WorkbookReader.read(filled(workbook -> {}), "empty.xlsx"), problems)
            .orElseThrow();

    assertThat(problems.list()).isEmpty();
    ObjectNode lists = (ObjectNode) ((ObjectNode) filled.tree()).get("lists").orElseThrow();
    assertThat(lists.get("metrics"))
        .contains(
            new NullNode(
                new Location.InCell("empty.xlsx", "Metrics named all", CellAddress.parse("B3"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "no"})
  void takesANoteAloneForNoRow(String assessed) throws IOException {
    Path file =
        filled(
            workbook -> {
              set(workbook, "Metrics named all", "B3", assessed);
              set(workbook, "Metrics named all", "F8", "ran out of time");
            });

    Problems problems = new Problems();
    FilledWorkbook filled =
        ScorecardWorkbook.read(WorkbookReader.read(file, "filled.xlsx"), problems).orElseThrow();

    assertThat(problems.list())
        .extracting(problem -> problem.code() + " " + problem.location().place())
        .containsExactly("evidence-without-values Metrics named all!F8");
    ObjectNode lists = (ObjectNode) ((ObjectNode) filled.tree()).get("lists").orElseThrow();
    assertThat(lists.get("metrics"))
        .hasValueSatisfying(
            metrics ->
                assertThat(metrics)
                    .matches(rows -> !(rows instanceof ListNode list) || list.items().isEmpty()));
  }

  @Test
  void guardsEveryEntryAndLocksTheRest() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written(null)))) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getDataValidations()).allMatch(DataValidation::getShowErrorBox);
      }
      XSSFSheet signals = workbook.getSheet("Signals");
      assertThat(signals.getRow(2).getCell(1).getCellStyle().getLocked()).isFalse();
      assertThat(signals.getRow(2).getCell(0).getCellStyle().getLocked()).isTrue();
      assertThat(signals.getDataValidations()).hasSize(5);
      assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Choices"))).isTrue();
    }
  }

  @Test
  void warnsWhenTheRubricHasChanged() throws IOException {
    FilledWorkbook filled =
        ScorecardWorkbook.read(WorkbookReader.read(written(null), "filled.xlsx"), new Problems())
            .orElseThrow();

    Problems same = new Problems();
    filled.checkRubric(HASH, same);
    Problems other = new Problems();
    filled.checkRubric("cd34", other);

    assertThat(same.list()).isEmpty();
    assertThat(other.list())
        .extracting(Problem::describe)
        .singleElement()
        .asString()
        .startsWith("filled.xlsx [Scorecard!B13]: warning: the rubric was changed");
  }

  @Test
  void reportsWhatIsWrongWithTheSheetsAtItsCells() throws IOException {
    Path file =
        filled(
            workbook -> {
              workbook.setSheetName(workbook.getSheetIndex("Ratings"), "My ratings");
              set(workbook, "Signals", "B2", "yes");
              workbook.getSheet("Signals").getRow(2).createCell(1).setCellFormula("1+1");
              set(workbook, "Signals", "F5", "serving.shadow");
              set(workbook, "Metrics named all", "B3", "no");
              set(workbook, "Metrics named all", "B8", "online");
              set(workbook, "More evidence", "B5", "about nothing");
              workbook.getSheet("Steps").addMergedRegion(CellRangeAddress.valueOf("C7:D7"));
            });

    Problems problems = new Problems();
    ScorecardWorkbook.read(WorkbookReader.read(file, "filled.xlsx"), problems);

    assertThat(problems.list())
        .extracting(problem -> problem.code() + " " + problem.location().place())
        .containsExactlyInAnyOrder(
            "missing-sheet Scorecard!B14",
            "value-without-signal Signals!B2",
            "formula-without-value Signals!B3",
            "duplicate-key Signals!F5",
            "rows-not-assessed Metrics named all!B3",
            "evidence-without-fact More evidence!B5",
            "merged-cells Steps!C7");
  }

  @Test
  void saysThatAnotherWorkbookIsNoScorecard() throws IOException {
    Path file = folder.resolve("rubric.xlsx");
    try (OutputStream output = Files.newOutputStream(file)) {
      RubricWorkbook.write(rubric, output);
    }

    Problems problems = new Problems();

    assertThat(ScorecardWorkbook.read(WorkbookReader.read(file, "rubric.xlsx"), problems))
        .isEmpty();
    assertThat(problems.list()).extracting(Problem::code).containsExactly("missing-sheet");
  }

  private Scorecard read(Path file) throws IOException {
    Problems problems = new Problems();
    FilledWorkbook filled =
        ScorecardWorkbook.read(WorkbookReader.read(file, "filled.xlsx"), problems).orElseThrow();
    Scorecard scorecard = ScorecardReader.read(filled.tree(), rubric, problems).orElse(null);
    assertThat(problems.list()).isEmpty();
    return Objects.requireNonNull(scorecard);
  }

  private Path written(@Nullable Scorecard scorecard) throws IOException {
    Path file = folder.resolve("template.xlsx");
    try (OutputStream output = Files.newOutputStream(file)) {
      ScorecardWorkbook.write(rubric, HASH, scorecard, output);
    }
    return file;
  }

  private Path filled(Consumer<XSSFWorkbook> change) throws IOException {
    Path file = folder.resolve("filled.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written(null)));
        OutputStream output = Files.newOutputStream(file)) {
      change.accept(workbook);
      workbook.write(output);
    }
    return file;
  }

  private static void set(XSSFWorkbook workbook, String sheet, String cell, String text) {
    var at = CellAddress.parse(cell);
    workbook.getSheet(sheet).getRow(at.row()).getCell(at.column()).setCellValue(text);
  }
}
