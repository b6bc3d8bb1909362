package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In every output the parts of a score, as they are printed, add up to the score printed. */
class PointsAddUpTest {

  /** Points, or a range of them, before what they are for. */
  private static final Pattern LINE =
      Pattern.compile("( +)(-?[0-9.]+)(?: to (-?[0-9.]+))?  (.*)  <- .*");

  @TempDir static Path folder;
  private static Cli.Run run = new Cli.Run(0, "", "");

  @BeforeAll
  static void evaluate() throws IOException {
    Examples.writeAll(folder.resolve("cards"));
    run =
        Cli.run(
            "evaluate",
            folder.resolve("cards"),
            "--explain",
            "-o",
            folder.resolve("report.html"),
            "-o",
            folder.resolve("results.xlsx"),
            "-o",
            folder.resolve("all.jsonl"));
    assertThat(run.code()).isZero();
  }

  /** Both ends. */
  record Points(BigDecimal low, BigDecimal high) {

    static Points of(String low, String high) {
      return new Points(new BigDecimal(low), new BigDecimal(high));
    }

    static Points of(String range) {
      String[] ends = range.split(" to ", -1);
      return of(ends[0], ends[ends.length - 1]);
    }

    /** What lifts a score to 0 is more at the low end, and written from the less to the more. */
    Points atEndsOf(String part) {
      return part.contains("a score is not below 0")
          ? new Points(/* low= */ high, /* high= */ low)
          : this;
    }
  }

  /** A score and its parts. */
  record Sum(Points score, List<Points> parts) {

    static void requireAll(List<Sum> sums) {
      assertThat(sums).hasSize(Examples.rubric().examples().size());
      for (Sum sum : sums) {
        assertThat(sum.parts()).hasSizeGreaterThan(5);
        assertThat(sum.parts().stream().map(Points::low).reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(sum.score().low());
        assertThat(sum.parts().stream().map(Points::high).reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(sum.score().high());
      }
    }
  }

  @Test
  void inTheTerminal() {
    List<Sum> sums = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      Matcher points = LINE.matcher(line);
      if (points.matches()) {
        String high = points.group(3) == null ? points.group(2) : points.group(3);
        Points read = Points.of(points.group(2), high);
        if (points.group(4).startsWith("score ")) {
          sums.add(new Sum(read, new ArrayList<>()));
        } else {
          sums.get(sums.size() - 1).parts().add(read.atEndsOf(points.group(4)));
        }
      }
    }
    Sum.requireAll(sums);
  }

  @Test
  void inTheReport() throws IOException {
    Sum.requireAll(
        Jsoup.parse(Files.readString(folder.resolve("report.html"))).select("article").stream()
            .map(
                article ->
                    new Sum(
                        Points.of(article.select(".criteria .total td").text()),
                        article.select(".criteria tr:not(.total) > td:last-child").stream()
                            .map(cell -> Points.of(cell.ownText()).atEndsOf(row(cell)))
                            .toList()))
            .toList());
  }

  private static String row(Element cell) {
    return Objects.requireNonNull(cell.parent()).text();
  }

  @Test
  void inTheWorkbook() throws IOException {
    List<Sum> sums = new ArrayList<>();
    try (Workbook workbook =
        WorkbookFactory.create(folder.resolve("results.xlsx").toFile(), null, true)) {
      for (Row row : workbook.getSheet("Reasons")) {
        Cell from = row.getCell(4);
        if (from != null && from.getCellType() == CellType.NUMERIC) {
          Points points = Points.of(from.toString(), row.getCell(5).toString());
          if (row.getCell(2).getStringCellValue().strip().startsWith("score ")) {
            sums.add(new Sum(points, new ArrayList<>()));
          } else {
            sums.get(sums.size() - 1).parts().add(points);
          }
        }
      }
    }
    Sum.requireAll(sums);
  }

  @Test
  void inTheDocuments() throws IOException {
    Sum.requireAll(
        Files.readAllLines(folder.resolve("all.jsonl")).stream()
            .map(Json::read)
            .map(line -> Json.objects(line, "explanations").get(0))
            .map(recommendation -> Json.objects(recommendation, "reasons").get(0))
            .map(
                score ->
                    new Sum(
                        points(score),
                        Json.objects(score, "reasons").stream()
                            .map(PointsAddUpTest::points)
                            .toList()))
            .toList());
  }

  private static Points points(Map<String, Object> reason) {
    return new Points(Json.number(reason, "low"), Json.number(reason, "high"));
  }
}
