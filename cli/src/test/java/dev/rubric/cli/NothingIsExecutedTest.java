package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.Generators;
import dev.rubric.engine.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 7: no text of a rubric or a scorecard is ever executed, whatever it goes to. */
class NothingIsExecutedTest {

  private static final Set<String> RUBRIC_TEXTS =
      Set.of("title", "label", "anchor", "why", "remedy", "ask", "note");
  private static final List<String> SCORECARD_TEXTS =
      List.of("id", "candidate", "interviewer", "interviewer_role");

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
    Path rubric = write("rubric.json", rubric(seed));
    Path scorecards = folder.resolve("scorecards.jsonl");
    Files.write(scorecards, scorecards(seed));

    runAll(rubric, scorecards);

    assertThat(canary).doesNotExist();
    try (Stream<Path> beside = Files.walk(canary.resolveSibling(""))) {
      assertThat(beside.filter(Files::isRegularFile)).allMatch(file -> file.startsWith(folder));
    }
    for (Path workbook : files(".xlsx")) {
      assertThat(formulas(workbook)).as(workbook.toString()).isEmpty();
    }
    for (Path page : files(".html")) {
      assertThat(Files.readString(page))
          .doesNotContain("<script>fetch", "<img src=x", "<svg/onload");
    }
  }

  private void runAll(Path rubric, Path scorecards) throws IOException {
    run("check", "-r", rubric, scorecards, rubric);
    run("export", rubric, "-o", folder.resolve("rubric.xlsx"));
    run("export", rubric, "-o", folder.resolve("rubric.yaml"));
    run("template", rubric, "-o", folder.resolve("template.xlsx"));
    for (String kind : List.of("filled", "documents")) {
      Path to = Files.createDirectories(folder.resolve(kind));
      run("convert", "-r", rubric, scorecards, "-o", to);
    }
    List<Object> evaluate = new ArrayList<>(List.of("evaluate", "-r", rubric, scorecards));
    for (String output : List.of("results.xlsx", "results.jsonl", "report.html")) {
      evaluate.addAll(List.of("-o", folder.resolve(output)));
    }
    evaluate.add("--explain");
    run(evaluate.toArray());
    Path filled = files(folder.resolve("filled"), ".xlsx").get(0);
    run("explain", "-r", folder.resolve("rubric.xlsx"), filled);
  }

  private static void run(Object... arguments) {
    Cli.Run run = Cli.run(arguments);

    assertThat(run.code()).as(run.err()).isZero();
  }

  private Map<String, Object> rubric(long seed) {
    Map<String, Object> rubric = Generators.rubric(seed);
    replace(rubric, RUBRIC_TEXTS, new int[] {(int) seed});
    return rubric;
  }

  private List<String> scorecards(long seed) {
    Map<String, Object> rubric = rubric(seed);
    return IntStream.range(0, payloads().size())
        .mapToObj(
            i -> {
              Map<String, Object> scorecard = Generators.scorecard(rubric, seed * 100 + i);
              int[] next = {i};
              SCORECARD_TEXTS.forEach(
                  key -> scorecard.computeIfPresent(key, (name, text) -> payload(next)));
              scorecard.computeIfPresent(
                  "evidence", (key, evidence) -> allReplaced(Json.object(evidence), i));
              return Json.write(scorecard).replace("\n", "");
            })
        .toList();
  }

  private Map<String, Object> allReplaced(Map<String, Object> texts, int first) {
    int[] next = {first};
    texts.replaceAll((key, text) -> payload(next));
    return texts;
  }

  /** Puts payloads in the place of texts that people read, and leaves all else as it is. */
  @SuppressWarnings("unchecked") // a tree as Json has it
  private void replace(Object tree, Set<String> keys, int[] next) {
    if (tree instanceof Map<?, ?> object) {
      ((Map<String, Object>) object)
          .replaceAll(
              (key, value) ->
                  value instanceof String && keys.contains(key) ? payload(next) : value);
      object.values().forEach(value -> replace(value, keys, next));
    } else if (tree instanceof List<?> list) {
      list.forEach(item -> replace(item, keys, next));
    }
  }

  private String payload(int[] next) {
    List<String> payloads = payloads();
    return payloads.get(next[0]++ % payloads.size());
  }

  private List<String> payloads() {
    String file = canary.toString();
    return List.of(
        "\"); new java.io.File(\"" + file + "\").createNewFile(); //",
        "${new java.io.File(\"" + file + "\").createNewFile()}",
        "@{Runtime.getRuntime().exec(\"touch " + file + "\")}",
        "#{T(java.lang.Runtime).getRuntime().exec('touch " + file + "')}",
        "eval(new java.io.File('" + file + "').createNewFile()) end rule \"x\" when then end",
        "=cmd|'/c touch " + file + "'!A1",
        "=HYPERLINK(\"file://" + file + "\";\"x\")",
        "=WEBSERVICE(\"http://127.0.0.1:9/\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1;2)",
        "<script>fetch('http://127.0.0.1:9/')</script>",
        "\"><img src=x onerror=alert(1)>",
        "'); alert(1); ('",
        "javascript:alert(1)",
        "</style></title><svg/onload=alert(1)>",
        "{{constructor.constructor('alert(1)')()}}",
        "$(touch " + file + ")",
        "`touch " + file + "`",
        "; touch " + file + " #",
        "../../canary",
        "..\\..\\canary",
        file,
        "con",
        "a/../../../canary",
        "%2e%2e%2fcanary",
        "x\u202Excod.exe");
  }

  private Path write(String name, Map<String, Object> tree) throws IOException {
    return Files.writeString(folder.resolve(name), Json.write(tree));
  }

  private List<Path> files(String ending) throws IOException {
    return files(folder, ending);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> formulas(Path workbook) throws IOException {
    List<String> found = new ArrayList<>();
    try (ZipFile parts = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : parts.stream().map(ZipEntry.class::cast).toList()) {
        try (InputStream in = parts.getInputStream(part)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          if (part.getName().contains("worksheets/sheet") && text.matches("(?s).*<f[ >/].*")) {
            found.add(part.getName());
          }
        }
      }
    }
    return found;
  }
}
