package dev.rubric.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsSheetTest {

  /** Ten columns of 64 pixels. */
  private static final double WIDTH_IN_POINTS = 480;

  private final Rubric rubric = Samples.everyFeature();
  private final Evaluator evaluator = new Evaluator(rubric, "ab12");

  ChartsSheetTest() throws IOException {}

  @Test
  void showsTheNumbersBesideEachChart() throws IOException {
    try (XSSFWorkbook workbook = results(1)) {
      XSSFSheet sheet = workbook.getSheet(ChartsSheet.NAME);
      for (XSSFChart chart : charts(sheet)) {
        for (XDDFChartData.Series series : series(chart)) {
          CellRangeAddress cells =
              CellRangeAddress.valueOf(series.getValuesData().getDataRangeReference());
          for (int row = cells.getFirstRow(); row <= cells.getLastRow(); row++) {
            int point = row - cells.getFirstRow();
            assertThat(series.getValuesData().getPointAt(point).doubleValue())
                .isEqualTo(sheet.getRow(row).getCell(cells.getFirstColumn()).getNumericCellValue());
            assertThat(series.getCategoryData().getPointAt(point))
                .isEqualTo(sheet.getRow(row).getCell(0).getStringCellValue());
          }
        }
      }
    }
  }

  @Test
  void countsEveryScorecardOnceAndNoOpenOneUnderABand() throws IOException {
    try (XSSFWorkbook workbook = results(1)) {
      XSSFSheet sheet = workbook.getSheet(ChartsSheet.NAME);
      int first = 3;
      int open = first + rubric.bands().size();
      double counted = 0;
      for (int row = first; row <= open; row++) {
        counted += sheet.getRow(row).getCell(1).getNumericCellValue();
      }
      assertThat(counted).isEqualTo(rubric.examples().size());
      assertThat(sheet.getRow(open).getCell(0).getStringCellValue()).isEqualTo("open");
      long notSettled =
          rubric.examples().stream()
              .map(example -> evaluator.evaluate(example.scorecard()).recommendation())
              .filter(recommendation -> recommendation == null || !recommendation.isSettled())
              .count();
      assertThat(sheet.getRow(open).getCell(1).getNumericCellValue())
          .isEqualTo((double) notSettled);
    }
  }

  @Test
  void coversNoCellsWithAChartAndLeavesNoFillToTheProgram() throws IOException {
    try (XSSFWorkbook workbook = results(1)) {
      XSSFSheet sheet = workbook.getSheet(ChartsSheet.NAME);
      List<CellRangeAddress> places = new ArrayList<>();
      sheet
          .getDrawingPatriarch()
          .forEach(shape -> places.add(covered((XSSFClientAnchor) shape.getAnchor())));
      assertThat(places).hasSize(2);
      assertThat(places.get(0).intersects(places.get(1))).isFalse();
      for (var row : sheet) {
        for (Cell cell : row) {
          assertThat(places).noneMatch(place -> place.isInRange(cell));
        }
      }
      for (XSSFChart chart : charts(sheet)) {
        assertThat(series(chart))
            .allMatch(
                series ->
                    series.getShapeProperties().getFillProperties()
                        instanceof XDDFSolidFillProperties);
      }
    }
  }

  @Test
  void showsNoMoreBarsThanCanBeToldApart() throws IOException {
    try (XSSFWorkbook workbook = results(30)) {
      XSSFChart scores = charts(workbook.getSheet(ChartsSheet.NAME)).get(1);

      assertThat(scores.getTitleText().getString())
          .isEqualTo("Scores of the first 40 of " + 30 * rubric.examples().size());
      assertThat(series(scores)).allMatch(series -> series.getCategoryData().getPointCount() == 40);
    }
  }

  @Test
  void showsTheLabelOfEveryBarWithRoomForTheLongest() throws IOException {
    try (XSSFWorkbook workbook = results(1)) {
      XSSFSheet sheet = workbook.getSheet(ChartsSheet.NAME);
      for (XSSFChart chart : charts(sheet)) {
        String axis = chart.getCTChart().getPlotArea().getCatAxArray(0).xmlText();
        assertThat(axis).containsPattern("tickLblSkip val=\"1\"").containsPattern("rot=\"0\"");
        int longest =
            IntStream.range(0, series(chart).get(0).getCategoryData().getPointCount())
                .map(i -> series(chart).get(0).getCategoryData().getPointAt(i).toString().length())
                .max()
                .orElseThrow();
        double room = chart.getOrAddManualLayout().getX() * WIDTH_IN_POINTS;
        assertThat(room).isGreaterThan(longest * 4.5);
      }
    }
  }

  @Test
  void drawsTheSameBytesTwice() throws IOException {
    assertThat(bytes(2)).isEqualTo(bytes(2));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "5, 1", "6, 2", "10, 2", "11, 5", "25, 5", "26, 10", "107, 50", "250, 50"})
  void stepsByRoundNumbers(long most, long step) {
    assertThat(ChartsSheet.step(most)).isEqualTo(step);
  }

  private static List<XSSFChart> charts(XSSFSheet sheet) {
    return sheet.getDrawingPatriarch().getCharts();
  }

  private static List<XDDFChartData.Series> series(XSSFChart chart) {
    XDDFChartData data = chart.getChartSeries().get(0);
    return IntStream.range(0, data.getSeriesCount()).mapToObj(data::getSeries).toList();
  }

  private static CellRangeAddress covered(XSSFClientAnchor anchor) {
    return new CellRangeAddress(
        anchor.getRow1(), anchor.getRow2() - 1, anchor.getCol1(), anchor.getCol2() - 1);
  }

  private XSSFWorkbook results(int times) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(times)));
  }

  private byte[] bytes(int times) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ResultsWorkbook results =
        new ResultsWorkbook(Path.of(""), name -> Optional.of(Path.of(name)))) {
      for (int i = 0; i < times; i++) {
        for (Example example : rubric.examples()) {
          results.add(rubric, evaluator.evaluate(example.scorecard()));
        }
      }
      results.write(Map.of(), output);
    }
    return output.toByteArray();
  }
}
