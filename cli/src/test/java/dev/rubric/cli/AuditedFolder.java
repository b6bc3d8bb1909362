package dev.rubric.cli;

import dev.rubric.engine.audit.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A folder with scorecards, a rubric, and what three runs and two decisions left, to be tampered
 * with.
 */
record AuditedFolder(Path path) {

  static final String FIRST = "results.xlsx.run.json";
  static final String SECOND = "open.jsonl.run.json";
  static final String LAST = "late.jsonl.run.json";
  static final String LOG = "rubric-log.jsonl";

  /** Makes such a folder. */
  static AuditedFolder make(Path path) throws IOException {
    AuditedFolder folder = new AuditedFolder(path);
    Path cards = Files.createDirectories(path.resolve("cards"));
    Path rubric = path.resolve("ours.xlsx");
    Path flagged = Examples.write(cards, "raises-skipped-serving");
    Path open = Examples.write(cards, "serving-not-reached");
    Cli.run("export", Examples.RUBRIC, "-o", rubric);
    Cli.run("convert", Examples.write(path, "feed-ranking-walkthrough"), "-o", cards);
    Cli.run(
        "evaluate",
        cards,
        "-r",
        rubric,
        "--explain",
        "-o",
        folder.out("results.xlsx"),
        "-o",
        folder.out("all.jsonl"));
    folder.decide(FIRST, "Candidate C", "no hire");
    Cli.run("evaluate", open, "-o", folder.out("open.jsonl"));
    Cli.run("evaluate", flagged, "-o", folder.out("late.jsonl"));
    folder.decide(FIRST, "Candidate A", "hire");
    return folder;
  }

  /** A copy elsewhere. */
  AuditedFolder copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            to.resolve(path.relativize(file).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return new AuditedFolder(to);
  }

  Cli.Run decide(String record, String candidate, String band) {
    return Cli.run(
        "decide",
        "--run",
        out(record),
        "--candidate",
        candidate,
        "--decision",
        band,
        "--by",
        "HC",
        "--reason",
        "as discussed");
  }

  Path out(String name) {
    return path.resolve("out").resolve(name);
  }

  Path card(String name) {
    return path.resolve("cards").resolve(name);
  }

  String text(Path file) throws IOException {
    return Files.readString(file);
  }

  /** The hash that the log ends with. */
  String head() {
    return Cli.run("verify", path.resolve("out"))
        .out()
        .strip()
        .lines()
        .reduce("", (a, b) -> b)
        .strip();
  }

  void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  /** Replaces a text that is there. */
  void replace(Path file, String from, String to) throws IOException {
    String text = text(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold " + from);
    }
    write(file, text.replace(from, to));
  }

  void append(Path file, String text) throws IOException {
    write(file, text(file) + text);
  }

  /** Changes the byte at a place, counted from the end when negative. */
  void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at < 0 ? bytes.length + at : at] ^= 1;
    Files.write(file, bytes);
  }

  /** Changes the lines of a file. */
  void lines(Path file, UnaryOperator<List<String>> change) throws IOException {
    List<String> lines = change.apply(new ArrayList<>(Files.readAllLines(file)));
    write(file, String.join("\n", lines) + "\n");
  }

  /** Lines of a log that follow each other and have their own hashes, whatever they say. */
  static List<String> chained(List<String> lines) {
    List<String> chained = new ArrayList<>();
    for (String line : lines) {
      String before = chained.isEmpty() ? "" : chained.get(chained.size() - 1);
      String content =
          line.replaceAll("\"previous\":\"\\w+\"", "\"previous\":\"" + sha256(before) + "\"")
              .replaceAll(",\"line_sha256\":\"\\w+\"", "");
      chained.add(
          content.substring(0, content.length() - 1)
              + ",\"line_sha256\":\""
              + sha256(content)
              + "\"}");
    }
    return chained;
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Something done to such a folder. */
  @FunctionalInterface
  interface Tampering {
    void on(AuditedFolder folder) throws IOException;

    default void applyTo(AuditedFolder folder) {
      try {
        on(folder);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
