package dev.rubric.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.rubric.Example;
import dev.rubric.rules.BuiltInRubrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What it costs to turn scorecard workbooks into a results workbook, against {@link Floor}. Both
 * run in turns in one process; what counts is the CPU time of the whole process, so that threads
 * and the collection of garbage are paid for too.
 */
final class WorkbooksBenchmark {

  private static final String RUBRIC = "ml-system-design-framework";
  private static final int WARM_UPS = 8;
  private static final int ROUNDS = 7;

  private final Path folder;
  private final Path results;

  private WorkbooksBenchmark(Path folder) {
    this.folder = folder;
    this.results = folder.resolve("results.xlsx");
  }

  /** One side of the comparison. */
  private interface Work {
    void run() throws IOException;
  }

  /** Takes a folder that does not exist yet, and how many workbooks. */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[1]);
    new WorkbooksBenchmark(Files.createDirectories(Path.of(arguments[0]))).compare(count);
  }

  private void compare(int count) throws IOException {
    Path scorecards = folder.resolve("scorecards");
    run("convert", lines(count), "-o", Files.createDirectories(scorecards));
    Work product = () -> run("evaluate", scorecards, "-o", results);
    product.run();
    Floor floor = new Floor(files(scorecards), results, folder.resolve("floor.xlsx"));
    List<Double> ours = new ArrayList<>();
    List<Double> least = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      double a = seconds(product);
      double b = seconds(floor::run);
      if (round >= WARM_UPS) {
        ours.add(a);
        least.add(b);
        ratios.add(a / b);
      }
    }
    System.out.printf(
        "%d scorecard workbooks to results.xlsx: CPU %.2f s, floor %.2f s, ratio %.2f (medians of %d"
            + " rounds in turns)%n",
        count, median(ours), median(least), median(ratios), ROUNDS);
  }

  private Path lines(int count) throws IOException {
    List<Example> examples = new BuiltInRubrics().find(RUBRIC).orElseThrow().examples();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Example example = examples.get(i % examples.size());
      Documents.writeJson(example.scorecard(), bytes);
      String id = example.scorecard().id();
      lines.add(
          bytes
              .toString(StandardCharsets.UTF_8)
              .replaceAll("\\s*\\n\\s*", "")
              .replaceFirst("\"" + id + "\"", "\"" + id + "-" + i + "\""));
    }
    return Files.write(folder.resolve("all.jsonl"), lines);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void run(Object... arguments) {
    Cli.Run run = Cli.run(arguments);
    if (run.code() != 0) {
      throw new IllegalStateException(run.err());
    }
  }

  private static double seconds(Work work) throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.gc();
    long before = system.getProcessCpuTime();
    work.run();
    return (system.getProcessCpuTime() - before) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
