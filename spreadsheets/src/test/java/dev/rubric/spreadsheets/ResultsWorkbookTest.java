package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.panel.Loop;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.panel.Panel;
import dev.rubric.engine.panel.PanelFinding;
import dev.rubric.engine.panel.PanelRules;
import dev.rubric.engine.panel.StageCard;
import dev.rubric.engine.provenance.CellAddress;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.spreadsheets.cells.CellTexts;
import dev.rubric.spreadsheets.cells.WorkbookReader;
import dev.rubric.spreadsheets.flat.FlatBatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsWorkbookTest {

  private static final String FOLDER = "cards of Änn's #4 100%";

  private final Path folder;
  private final Rubric rubric = Samples.everyFeature();
  private final Evaluator evaluator = new Evaluator(rubric, "ab12");

  ResultsWorkbookTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
  }

  @Test
  void ranksCandidatesByTheRanksTheyCouldHave() throws IOException {
    try (XSSFWorkbook workbook = results()) {
      assertThat(texts(workbook.getSheet("Summary")).get(0))
          .startsWith("Rank from", "Rank to", "Candidate", "Scorecard");
      List<List<String>> rows = texts(workbook.getSheet("Summary"));
      List<List<String>> ranked =
          rows.subList(1, rows.size()).stream()
              .map(row -> List.of(row.get(0), row.get(1), row.get(7), row.get(9), row.get(10)))
              .toList();
      assertThat(ranked)
          .containsExactly(
              List.of("1", "2", "no; not now", "0.77", "60.82"),
              List.of("1", "2", "no; not now", "0.77", "60.82"),
              List.of("3", "3", "no; not now", "0.68", "0.68"));
      assertThat(workbook.getSheet("Summary").getCTWorksheet().isSetAutoFilter()).isTrue();
    }
  }

  @Test
  void showsEveryCriterionOfEveryCandidateInWords() throws IOException {
    try (XSSFWorkbook workbook = results()) {
      List<List<String>> rows = texts(workbook.getSheet("Heat map"));

      assertThat(rows).hasSize(4);
      assertThat(rows)
          .filteredOn(row -> row.get(1).equals("empty"))
          .containsExactly(
              List.of(
                  "0123",
                  "empty",
                  "weak (so far) to strong",
                  "not asked for",
                  "weak (so far)",
                  ""));
    }
  }

  @Test
  void showsWhatCountsWhereAFlagCapsALevelOrMay() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Evaluator capping = StageCard.evaluator(CAPPING);
    try (ResultsWorkbook results =
        new ResultsWorkbook(folder, name -> Optional.of(Path.of(name)))) {
      for (String facts : List.of("\"a.b\": true, \"a.c\": true", "\"a.b\": true")) {
        String card = CAPPED.formatted(facts);
        Problems problems = new Problems();
        results.add(
            capping.rubric(),
            capping.evaluate(
                ScorecardReader.read(Json.node(card), capping.rubric(), problems).orElseThrow()));
      }
      results.write(Map.of(), output);
    }

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
      Sheet heatMap = workbook.getSheet("Heat map");
      assertThat(texts(heatMap))
          .extracting(row -> row.subList(2, 4))
          .containsExactlyInAnyOrder(
              List.of("Care", "Caps and contradictions"),
              List.of("yes → no", "Care: capped at no by Rude"),
              List.of("yes → no to yes", "Care: capped at no if raised: Rude"));
      for (Row row : List.of(heatMap.getRow(1), heatMap.getRow(2))) {
        boolean open = row.getCell(2).getStringCellValue().contains(" to ");
        XSSFColor fill = (XSSFColor) row.getCell(2).getCellStyle().getFillForegroundColorColor();
        assertThat(fill.getARGBHex())
            .isEqualTo("FF" + (open ? Look.UNDETERMINED.fill() : Tints.of(0, 2)));
      }
    }
  }

  private static final String CAPPING =
      """
      {"format": "rubric/1", "id": "capping", "version": "1", "title": "C", "stage": "coding",
       "scale": [{"name": "no", "points": 0}, {"name": "yes", "points": 1}],
       "signals": [{"id": "a.b", "label": "B", "type": "yes/no"},
                   {"id": "a.c", "label": "C", "type": "yes/no"}],
       "criteria": [
         {"id": "care", "title": "Care", "mode": "derived", "levels": [
           {"level": "no", "anchor": "a"}, {"level": "yes", "anchor": "b", "when": "a.b"}]}],
       "flags": [{"id": "rude", "title": "Rude", "severity": "minor", "when": "a.c",
                  "effects": ["cap care at no"]}]}
      """;
  private static final String CAPPED =
      """
      {"format": "scorecard/1", "id": "card", "candidate": "Ada", "rubric": "capping",
       "facts": {%s}}
      """;

  @Test
  void explainsARaisedFlagAndLinksToItsCells() throws IOException {
    try (XSSFWorkbook workbook = results()) {
      Sheet flags = workbook.getSheet("Red flags");
      Row raised = flags.getRow(1);

      assertThat(texts(flags).get(1))
          .startsWith(
              "=cmd()",
              "raised",
              "critical",
              "No shadow\nno-shadow",
              "Shadow rollout: no",
              "-said \"no\"",
              "Signals!B3")
          .contains("Shadow rollout: had it been yes (it is no)");
      XSSFHyperlink link = (XSSFHyperlink) raised.getCell(6).getHyperlink();
      assertThat(link.getAddress()).startsWith("cards%20of%20");
      assertThat(link.getLocation()).isEqualTo("'Signals'!B3");
    }
  }

  @Test
  void leadsFromTheSummaryToTheCandidateOnOtherSheets() throws IOException {
    try (XSSFWorkbook workbook = results()) {
      Sheet summary = workbook.getSheet("Summary");
      for (int row = 1; row <= summary.getLastRowNum(); row++) {
        Row line = summary.getRow(row);
        String candidate = line.getCell(2).getStringCellValue();
        assertThat(target(workbook, line.getCell(2))).startsWith("Heat map", candidate);
        Cell flags = line.getCell(12);
        if (flags.getHyperlink() != null) {
          assertThat(target(workbook, flags)).startsWith("Red flags", candidate);
        }
        assertThat(flags.getHyperlink() == null || !flags.getStringCellValue().contains("\n"))
            .as("a link of several lines is shown on one by some programs")
            .isTrue();
      }
    }
  }

  /** The sheet and the texts of the row that a link leads to. */
  private static List<String> target(XSSFWorkbook workbook, Cell cell) {
    AreaReference place =
        new AreaReference(cell.getHyperlink().getAddress(), SpreadsheetVersion.EXCEL2007);
    String sheet = place.getFirstCell().getSheetName();
    List<String> target = new ArrayList<>(List.of(sheet));
    target.addAll(texts(workbook.getSheet(sheet)).get(place.getFirstCell().getRow()));
    return target;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 16})
  void namesUndeterminedFlagsInTheSummaryWhileTheyAreFew(int count) throws IOException {
    String flags =
        IntStream.range(0, count)
            .mapToObj(i -> UNDETERMINED.formatted(i, i))
            .collect(Collectors.joining(", "));
    String rubric = CAPPING.replaceFirst("(?s)\"flags\": .*", "\"flags\": [" + flags + "]}");
    try (XSSFWorkbook workbook = of(rubric, "id,candidate,rubric\ncard,Ada,capping\n")) {
      String shown = workbook.getSheet("Summary").getRow(1).getCell(13).getStringCellValue();

      assertThat(shown.lines().count()).isEqualTo(count > 3 ? 1 : count);
      assertThat(shown).startsWith(count > 3 ? count + " undetermined" : "flag-0 (minor)");
      assertThat(texts(workbook.getSheet("Red flags"))).hasSize(1 + count);
    }
  }

  private static final String UNDETERMINED =
      """
      {"id": "flag-%d", "title": "Flag %d", "severity": "minor", "when": "a.c"}""";

  @Test
  void leadsFromTheSummaryToTheFirstFlagOfItsOwnKind() throws IOException {
    try (XSSFWorkbook workbook = of(FLAGGING, FLAGGED)) {
      Row line = workbook.getSheet("Summary").getRow(1);

      assertThat(target(workbook, line.getCell(12))).contains("raised", "Rude to others\nrude");
      assertThat(target(workbook, line.getCell(13))).contains("undetermined", "Came late\nlate");
    }
  }

  @Test
  void namesTheCellsOfAllFactsThatAFlagRestsOn() throws IOException {
    try (XSSFWorkbook workbook = of(FLAGGING, FLAGGED)) {
      Sheet flags = workbook.getSheet("Red flags");

      Cell fact = flags.getRow(2).getCell(6);
      assertThat(fact.getStringCellValue()).isEqualTo("card!D2, E2");
      assertThat(((XSSFHyperlink) fact.getHyperlink()).getLocation()).isEqualTo("'card'!D2");
      assertThat(flags.getRow(1).getCell(6).getStringCellValue()).isEqualTo("card!C2");
    }
  }

  /** The results of a batch by a rubric. */
  private XSSFWorkbook of(String document, String batch) throws IOException {
    Evaluator evaluating = StageCard.evaluator(document);
    Path file = Files.writeString(folder.resolve("card.csv"), batch);
    Problems found = new Problems();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ResultsWorkbook results = new ResultsWorkbook(folder, name -> Optional.of(file));
        FlatBatch read =
            FlatBatch.of(WorkbookReader.open(file, "card.csv"), file, null).orElseThrow()) {
      Node card = read.next().orElseThrow().read(evaluating.rubric(), found).orElseThrow();
      results.add(
          evaluating.rubric(),
          evaluating.evaluate(
              ScorecardReader.read(card, evaluating.rubric(), found).orElseThrow()));
      results.write(Map.of(), output);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()));
  }

  private static final String FLAGGING =
      """
      {"format": "rubric/1", "id": "flagging", "version": "1", "title": "F", "stage": "coding",
       "scale": [{"name": "no", "points": 0}, {"name": "yes", "points": 1}],
       "signals": [{"id": "a.late", "label": "Late", "type": "yes/no"},
                   {"id": "a.b", "label": "B", "type": "yes/no"},
                   {"id": "a.c", "label": "C", "type": "yes/no"}],
       "criteria": [
         {"id": "care", "title": "Care", "mode": "derived", "levels": [
           {"level": "no", "anchor": "a"}, {"level": "yes", "anchor": "b", "when": "a.b"}]}],
       "flags": [
         {"id": "late", "title": "Came late", "severity": "major", "when": "a.late"},
         {"id": "rude", "title": "Rude to others", "severity": "minor", "when": "a.b and a.c"}]}
      """;
  private static final String FLAGGED = "id,candidate,a.late,a.b,a.c\ncard,Ada,,yes,yes\n";

  @Test
  void leadsToFilesWhateverTheirNames() throws IOException {
    try (XSSFWorkbook workbook = results()) {
      int linked = 0;
      for (Row row : workbook.getSheet("Red flags")) {
        XSSFHyperlink link = (XSSFHyperlink) row.getCell(6).getHyperlink();
        if (link != null) {
          linked++;
          Path file = Path.of(folder.toUri().resolve(link.getAddress().replaceFirst("#.*", "")));
          AreaReference place = new AreaReference(link.getLocation(), SpreadsheetVersion.EXCEL2007);
          try (XSSFWorkbook filled = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = filled.getSheet(place.getFirstCell().getSheetName());
            assertThat(sheet.getRow(place.getFirstCell().getRow())).isNotNull();
          }
        }
      }
      assertThat(linked).isPositive();
    }
  }

  @Test
  void printsWideSheetsOnSeveralPagesThatAllNameTheCandidate() throws IOException {
    try (XSSFWorkbook workbook = results()) {
      Sheet flags = workbook.getSheet("Red flags");

      assertThat(flags.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
      assertThat(flags.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
      assertThat(flags.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(workbook.getSheet("Summary").getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    }
  }

  @Test
  void listsWhatIsNotKnownAndWhatCouldNotBeRead() throws IOException {
    try (XSSFWorkbook workbook = results()) {
      assertThat(texts(workbook.getSheet("Open questions")))
          .anyMatch(row -> row.contains("serving.shadow") && row.contains("@Ask"));
      assertThat(texts(workbook.getSheet("Problems")).get(1))
          .containsExactly(
              "error", "x.xlsx", "Signals!B7", "what is wrong", "what to do", "some-code");
      assertThat(texts(workbook.getSheet("Method")))
          .contains(
              List.of("Rubric version", "1.10"),
              List.of("Scorecards evaluated", "3"),
              List.of("Errors", "1"),
              List.of("Date", "2026-03-10"));
    }
  }

  @Test
  void holdsSeveralRubricsAndAPacketACandidate() throws IOException {
    StageCard coding = StageCard.of("coding").by("Ann").rated("good").candidate("=Ada");
    StageCard culture = StageCard.of("culture").rated("skill", "best").candidate("=Ada");
    Packet packet = packet(coding, culture);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ResultsWorkbook results =
        new ResultsWorkbook(folder, name -> Optional.of(Path.of(name)))) {
      results.add(culture.rubric(), culture.evaluation());
      results.add(coding.rubric(), coding.evaluation());
      results.add(StageCard.evaluator(LOOP).rubric(), packet);
      results.write(Map.of(), output);
    }

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "Summary",
              "Packet",
              "Heat map loop",
              "Heat map of-coding",
              "Heat map of-culture",
              "Red flags",
              "Reasons",
              "Open questions",
              "Problems",
              "Method");
      assertThat(texts(workbook.getSheet("Packet")).get(1))
          .startsWith("=Ada", "yes", "settled", "100", "100", "1")
          .contains("66.67\nhire", "66.67 to 100.00\nhire", "not held", "found", "noted (minor)");
      assertThat(texts(workbook.getSheet("Summary")))
          .extracting(row -> row.get(4))
          .containsExactly("Rubric", "loop", "of-coding", "of-culture");
      assertThat(texts(workbook.getSheet("Problems"))).last().isEqualTo(List.of("none"));
      assertThat(workbook.getActiveSheetIndex()).isZero();
    }
  }

  @Test
  void namesTheCriteriaWhoseRatingContradictsTheSignals() throws IOException {
    Evaluator checked = StageCard.evaluator(CHECKED);
    Problems problems = new Problems();
    Evaluation contradicted =
        checked.evaluate(
            ScorecardReader.read(Json.node(RATED), checked.rubric(), problems).orElseThrow());
    Panel panel = new Panel(StageCard.evaluator(LOOP), rules(), List.of());
    panel.add(checked.rubric(), contradicted, problems);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ResultsWorkbook results =
        new ResultsWorkbook(folder, name -> Optional.of(Path.of(name)))) {
      results.add(checked.rubric(), contradicted);
      results.add(StageCard.evaluator(LOOP).rubric(), panel.packets(problems).get(0));
      results.write(Map.of(), output);
    }

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
      List<List<String>> summary = texts(workbook.getSheet("Summary"));
      int column = summary.get(0).indexOf("Contradictions");
      assertThat(summary)
          .filteredOn(row -> row.get(3).equals("card"))
          .extracting(row -> row.get(column))
          .containsExactly("care\nspeed");
      List<List<String>> packets = texts(workbook.getSheet("Packet"));
      assertThat(packets.get(1).get(packets.get(0).indexOf("Contradictions")))
          .isEqualTo("card: care, speed");
    }
  }

  private static final String CHECKED =
      """
      {"format": "rubric/1", "id": "checked", "version": "1", "title": "C", "stage": "coding",
       "scale": [{"name": "no", "points": 0}, {"name": "yes", "points": 1}],
       "signals": [{"id": "a.b", "label": "B", "type": "yes/no"}],
       "criteria": [
         {"id": "care", "title": "Care", "mode": "checked", "levels": [
           {"level": "no", "anchor": "a"}, {"level": "yes", "anchor": "b", "when": "a.b"}]},
         {"id": "speed", "title": "Speed", "mode": "checked", "levels": [
           {"level": "no", "anchor": "a"}, {"level": "yes", "anchor": "b", "when": "a.b"}]}]}
      """;
  private static final String RATED =
      """
      {"format": "scorecard/1", "id": "card", "candidate": "Ada", "rubric": "checked",
       "facts": {"a.b": false}, "ratings": {"care": "yes", "speed": "yes"}}
      """;

  private static final String LOOP =
      """
      {"format": "rubric/1", "id": "loop", "version": "1", "title": "A loop", "stage": "panel",
       "scale": [{"name": "no", "points": 0}, {"name": "yes", "points": 1}],
       "lists": [
         {"id": "stages", "label": "Stages",
          "rows": [{"id": "coding", "label": "Coding"}, {"id": "culture", "label": "Culture"},
                   {"id": "lunch", "label": "Lunch"}],
          "columns": [{"id": "score_low", "label": "From", "type": "number"}]}],
       "criteria": [{"id": "coding", "title": "Coding", "weight": 1, "levels": [
         {"level": "no", "anchor": "a"},
         {"level": "yes", "anchor": "b", "when": "coding.score_low at least 60"}]}],
       "flags": [{"id": "noted", "title": "Noted", "severity": "minor", "effects": ["note"],
                  "when": "coding.score_low at least 60"}],
       "bands": [{"name": "yes", "at_least": 50}, {"name": "no"}]}
      """;

  private static PanelRules rules() {
    return new PanelRules() {
      @Override
      public List<PanelFinding> find(Loop loop) {
        List<Location> at = List.of(loop.interviews().get(0).location());
        return List.of(
            new PanelFinding(PanelFinding.Kind.STAGE_TWICE, null, "found", List.of(), at));
      }

      @Override
      public Map<String, String> standIns() {
        return Map.of();
      }
    };
  }

  private static Packet packet(StageCard... cards) {
    Problems problems = new Problems();
    Panel panel = new Panel(StageCard.evaluator(LOOP), rules(), List.of());
    for (StageCard card : cards) {
      panel.add(card.rubric(), card.evaluation(), problems);
    }
    return panel.packets(problems).get(0);
  }

  @Test
  void writesNoFormulas() throws IOException {
    try (XSSFWorkbook workbook = results()) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
        }
      }
      assertThat(workbook.getSheet("Red flags").getRow(1).getCell(0).getCellStyle())
          .matches(style -> style.getQuotePrefixed());
    }
  }

  @Test
  void givesColorsTheFourBytesOfTheFormat() throws IOException {
    try (XSSFWorkbook workbook = results()) {
      assertThat(workbook.getStylesSource().getFills())
          .extracting(XSSFCellFill::getFillForegroundColor)
          .filteredOn(Objects::nonNull)
          .isNotEmpty()
          .allMatch(color -> color.getCTColor().getRgb().length == 4);
    }
  }

  private XSSFWorkbook results() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ResultsWorkbook results =
        new ResultsWorkbook(folder, name -> Optional.of(Path.of(name)))) {
      for (Example example : rubric.examples()) {
        results.add(rubric, evaluator.evaluate(fromWorkbook(example.scorecard())));
      }
      Location at = new Location.InCell("x.xlsx", "Signals", CellAddress.parse("B7"));
      results.add(
          new Problem(Severity.ERROR, "some-code", at, "what is wrong", null, "what to do"));
      results.write(Map.of("Date", "2026-03-10"), output);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()));
  }

  private Scorecard fromWorkbook(Scorecard scorecard) throws IOException {
    Path file = folder.resolve(FOLDER).resolve(scorecard.id() + ".xlsx");
    Files.createDirectories(file.getParent());
    try (OutputStream output = Files.newOutputStream(file)) {
      ScorecardWorkbook.write(rubric, "ab12", scorecard, output);
    }
    Problems problems = new Problems();
    FilledWorkbook filled =
        ScorecardWorkbook.read(WorkbookReader.read(file, file.toString()), problems).orElseThrow();
    return ScorecardReader.read(filled.tree(), rubric, problems).orElseThrow();
  }

  private static List<List<String>> texts(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> texts = new ArrayList<>();
      row.forEach(
          cell ->
              texts.add(
                  cell.getCellType() == CellType.NUMERIC
                      ? CellTexts.number(cell.getNumericCellValue())
                      : cell.getStringCellValue()));
      rows.add(texts);
    }
    return rows;
  }
}
