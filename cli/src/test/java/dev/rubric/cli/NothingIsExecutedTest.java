package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 7: no text of a rubric or a scorecard is ever executed, whatever it goes to. */
class NothingIsExecutedTest {

  private final Path folder;
  private final Path canary;

  NothingIsExecutedTest(@TempDir Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.resolve("a/b/work"));
    this.canary = folder.resolve("a/canary");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void leavesNoTraceOfAnyPayload(long seed) throws IOException {
    Payloads payloads = new Payloads(canary);
    Map<String, Object> tree = payloads.rubric(seed);
    Path rubric = TrialFiles.rubric(tree, folder);
    List<Map<String, Object>> cards = payloads.scorecards(tree, seed);
    int first = (int) (seed - 1) * 3;
    Path some =
        TrialFiles.scorecards(cards.subList(first, Math.min(first + 3, cards.size())), folder);
    some = Files.move(some, folder.resolve("some.jsonl"));

    runAll(rubric, TrialFiles.scorecards(cards, folder), some);

    assertThat(canary).doesNotExist();
    try (Stream<Path> beside = Files.walk(canary.resolveSibling(""))) {
      assertThat(beside.filter(Files::isRegularFile)).allMatch(file -> file.startsWith(folder));
    }
    assertThat(files(""))
        .extracting(file -> file.getFileName().toString())
        .allMatch(name -> name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*"))
        .noneMatch(name -> name.matches("(?i)(con|aux|nul|prn)(\\..*)?"));
    for (Path workbook : files(".xlsx")) {
      check(workbook);
    }
    for (Path page : files(".html")) {
      checkPage(page);
    }
    for (Path table : files(".csv")) {
      checkTable(table);
    }
  }

  private void runAll(Path rubric, Path scorecards, Path some) throws IOException {
    run("check", "-r", rubric, scorecards, rubric);
    run("export", rubric, "-o", folder.resolve("rubric.xlsx"));
    run("export", rubric, "-o", folder.resolve("rubric.yaml"));
    run("export", rubric, "--to", "canvas", "-o", folder.resolve("canvas.csv"));
    run("export", folder.resolve("canvas.csv"), "-o", folder.resolve("canvas.yaml"));
    run("template", rubric, "-o", folder.resolve("template.xlsx"));
    run("template", rubric, "--flat", "-o", folder.resolve("empty.xlsx"));
    run("template", rubric, "--flat", "-o", folder.resolve("empty.csv"));
    run("convert", "-r", rubric, scorecards, "-o", folder.resolve("json"), "--to", "json");
    run("convert", "-r", rubric, some, "-o", folder.resolve("xlsx"), "--to", "xlsx");
    run("convert", "-r", rubric, scorecards, "-o", folder.resolve("batch.csv"));
    run("convert", "-r", rubric, scorecards, "-o", folder.resolve("batch.xlsx"), "--flat");
    run("convert", "-r", rubric, folder.resolve("batch.csv"), "-o", folder.resolve("back.jsonl"));
    run("convert", "-r", rubric, scorecards, "-o", folder.resolve("there.jsonl"));
    assertThat(folder.resolve("back.jsonl"))
        .hasSameTextualContentAs(folder.resolve("there.jsonl"), StandardCharsets.UTF_8);
    List<Object> evaluate = new ArrayList<>(List.of("evaluate", "-r", rubric, scorecards));
    for (String output : List.of("results.xlsx", "results.jsonl", "report.html")) {
      evaluate.addAll(List.of("-o", folder.resolve(output)));
    }
    evaluate.add("--explain");
    run(evaluate.toArray());
    run("explain", "-r", folder.resolve("rubric.xlsx"), files(folder.resolve("xlsx"), "").get(0));
  }

  private static void run(Object... arguments) {
    Cli.Run run = Cli.run(arguments);

    assertThat(run.code()).as(run.err()).isZero();
  }

  /** No formula, no part that may hold code or a link elsewhere, and names that all may open. */
  private static void check(Path workbook) throws IOException {
    try (ZipFile parts = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : parts.stream().map(ZipEntry.class::cast).toList()) {
        assertThat(part.getName()).doesNotContain("vba", "externalLink", "embeddings", "activeX");
        try (InputStream in = parts.getInputStream(part)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          if (part.getName().contains("worksheets/sheet")) {
            assertThat(text).as(workbook + " " + part).doesNotContainPattern("<f[ >/]");
          }
          if (part.getName().endsWith(".rels")) {
            assertThat(text).doesNotContainPattern("(?i)Target=\"(javascript|https?://127|cmd|=)");
          }
        }
      }
    }
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook opened = new XSSFWorkbook(in)) {
      Set<String> names = new HashSet<>();
      for (Sheet sheet : opened) {
        String name = sheet.getSheetName();
        assertThat(name).hasSizeBetween(1, 31).doesNotContainPattern("^'|[\\[\\]:*?/\\\\]|'$");
        assertThat(names.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
      }
    }
  }

  private static void checkPage(Path page) throws IOException {
    String text = Files.readString(page);
    assertThat(text).doesNotContain("<script>fetch", "<img src=x", "<svg/onload");
    for (Element element : Jsoup.parse(text).getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(element::cssSelector).doesNotStartWith("on");
        assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
            .as(element::cssSelector)
            .doesNotStartWith("javascript:");
      }
    }
  }

  /** A number may have a sign; all else that a program would take for a formula is guarded. */
  private static void checkTable(Path table) throws IOException {
    try (CsvReader<CsvRecord> rows = reader().ofCsvRecord(table)) {
      for (CsvRecord row : rows) {
        assertThat(row.getFields())
            .as("%s line %s", table, row.getStartingLineNumber())
            .allMatch(
                cell ->
                    cell.matches("(?s)[^=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*|-?[0-9.]+|"));
      }
    }
  }

  private static CsvReader.CsvReaderBuilder reader() {
    return CsvReader.builder()
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private List<Path> files(String ending) throws IOException {
    return files(folder, ending);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
