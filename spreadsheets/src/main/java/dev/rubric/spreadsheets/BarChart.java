package dev.rubric.spreadsheets;

import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTOverlap;

/**
 * A chart of bars that lie one below the other, in the order of the rows they show. All fills and
 * outlines are said: what is not, each program chooses for itself.
 */
final class BarChart {

  private static final String OUTLINE = "6B7280";
  private static final int GAP_PERCENT = 35;
  private static final double TITLE_POINTS = 12;
  private static final double LABEL_POINTS = 9;

  /** Of a label, on average. */
  private static final double POINTS_A_LETTER = 5;

  private static final double MARGIN = 18;
  private static final double MOST_BESIDE = 0.5;

  /** Of cells, for the title and the legend; what lies between them grows with the chart. */
  private static final double ROWS_ABOVE = 3;

  private static final double SHARE_BETWEEN = 0.03;

  /** Of cells, for the axis and what it measures. */
  private static final double ROWS_BELOW = 3.5;

  private final XSSFSheet sheet;
  private final CellRangeAddress labels;
  private final XSSFChart chart;
  private final XDDFValueAxis values;
  private final XDDFBarChartData data;

  /**
   * An empty chart.
   *
   * @param place the cells that it covers
   * @param labels what the bars are of: cells of one column
   */
  BarChart(XSSFSheet sheet, CellRangeAddress place, CellRangeAddress labels, String title) {
    this.sheet = sheet;
    this.labels = labels;
    chart = sheet.createDrawingPatriarch().createChart(anchor(place));
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    title(title);
    XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
    categories.setOrientation(AxisOrientation.MAX_MIN);
    categories.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    showAll(chart.getCTChart().getPlotArea().getCatAxArray(0));
    values = chart.createValueAxis(AxisPosition.BOTTOM);
    values.setCrosses(AxisCrosses.MAX);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.getOrAddMajorGridProperties().setLineProperties(line("E1E5EA"));
    data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(BarDirection.BAR);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setGapWidth(GAP_PERCENT);
    data.setVaryColors(false);
    stack();
    leaveRoom(place);
  }

  /**
   * Shows the label of every bar, on one line: of labels that a program thinks too close it leaves
   * out every second one. The step is set as text: its type is not shipped either.
   */
  private static void showAll(CTCatAx axis) {
    axis.getTxPr().getBodyPr().setRot(0);
    try (XmlCursor cursor = axis.newCursor()) {
      String namespace = cursor.getName().getNamespaceURI();
      cursor.toEndToken();
      cursor.beginElement(new QName(namespace, "tickLblSkip"));
      cursor.insertAttributeWithValue("val", "1");
    }
  }

  /** Places the bars so that the longest label fits beside them, and the titles above and below. */
  private void leaveRoom(CellRangeAddress place) {
    double rows = place.getLastRow() - place.getFirstRow() + 1;
    double above = ROWS_ABOVE + SHARE_BETWEEN * rows;
    double beside =
        Math.min(MOST_BESIDE, (longestLabel() * POINTS_A_LETTER + MARGIN) / width(place));
    XDDFManualLayout layout = chart.getOrAddManualLayout();
    layout.setTarget(LayoutTarget.INNER);
    layout.setXMode(LayoutMode.EDGE);
    layout.setYMode(LayoutMode.EDGE);
    layout.setX(beside);
    layout.setY(above / rows);
    layout.setWidthRatio(1 - beside - MARGIN / width(place));
    layout.setHeightRatio(1 - (above + ROWS_BELOW) / rows);
  }

  private int longestLabel() {
    return IntStream.rangeClosed(labels.getFirstRow(), labels.getLastRow())
        .map(
            row -> sheet.getRow(row).getCell(labels.getFirstColumn()).getStringCellValue().length())
        .max()
        .orElse(0);
  }

  /** How wide the chart is, in points. */
  private double width(CellRangeAddress place) {
    return IntStream.rangeClosed(place.getFirstColumn(), place.getLastColumn())
        .mapToDouble(column -> Units.pixelToPoints(sheet.getColumnWidthInPixels(column)))
        .sum();
  }

  /**
   * Puts the parts of a bar on one line. The percentage is set as text: the schemas that are
   * shipped with the library lack its type.
   */
  private void stack() {
    CTOverlap overlap = chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap();
    try (XmlCursor cursor = overlap.newCursor()) {
      cursor.setAttributeText(new QName("val"), "100");
    }
  }

  private void title(String text) {
    chart.setTitleText(text);
    chart.setTitleOverlay(false);
    XDDFTextRun run = chart.getTitle().getBody().getParagraph(0).getTextRuns().get(0);
    run.setFontSize(TITLE_POINTS);
    run.setBold(true);
  }

  private static XSSFClientAnchor anchor(CellRangeAddress place) {
    return new XSSFClientAnchor(
        0,
        0,
        0,
        0,
        place.getFirstColumn(),
        place.getFirstRow(),
        place.getLastColumn() + 1,
        place.getLastRow() + 1);
  }

  /**
   * Says what is measured, from 0 on.
   *
   * @param step between two lines of the grid
   */
  BarChart measures(String what, long most, long step) {
    CTNumFmt format = chart.getCTChart().getPlotArea().getValAxArray(0).addNewNumFmt();
    format.setFormatCode("0");
    format.setSourceLinked(false);
    values.setTitle(what);
    values.setMinimum(0);
    values.setMaximum((double) most);
    values.setMajorUnit((double) step);
    return this;
  }

  /** Adds a part to each bar: the numbers in the same rows of another column. */
  BarChart part(String name, int column, String color) {
    CellRangeAddress numbers =
        new CellRangeAddress(labels.getFirstRow(), labels.getLastRow(), column, column);
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(sheet, labels),
            XDDFDataSourcesFactory.fromNumericCellRange(sheet, numbers));
    series.setTitle(name, null);
    series.setFillProperties(fill(color));
    series.setLineProperties(line(OUTLINE));
    return this;
  }

  /** Gives one bar of the only part a color of its own. */
  void color(int bar, String color) {
    XDDFChartData.Series series = data.getSeries(0);
    series.getDataPoint(bar).setFillProperties(fill(color));
    series.getDataPoint(bar).setLineProperties(line(OUTLINE));
  }

  /** Explains the colors of the parts. */
  BarChart legend() {
    chart.getOrAddLegend().setPosition(LegendPosition.TOP);
    return this;
  }

  /** Draws what was added. */
  void draw() {
    chart.plot(data);
  }

  private static XDDFSolidFillProperties fill(String color) {
    return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(color)));
  }

  private static XDDFLineProperties line(String color) {
    return new XDDFLineProperties(fill(color));
  }
}
