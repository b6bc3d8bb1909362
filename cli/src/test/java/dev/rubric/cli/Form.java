package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A form in which rubrics and scorecards come: what the product writes, or another saved again. */
enum Form {
  JSON,
  YAML,
  XLSX,
  XLS,
  ODS,
  JSONL,
  FLAT_CSV,
  FLAT_XLSX,
  FLAT_XLS,
  FLAT_ODS;

  /** Done to the files that the product wrote. */
  @FunctionalInterface
  interface Change {
    Change NONE = files -> {};

    void to(List<Path> files) throws IOException;
  }

  /** The forms of a rubric. */
  static List<Form> ofRubrics() {
    return List.of(JSON, YAML, XLSX, XLS, ODS);
  }

  /** A rubric's document in this form. */
  Path rubric(Path document, Path folder) throws IOException {
    Path file = folder.resolve("rubric." + written());
    done(Cli.run("export", document, "-o", file));
    return savedAgain() ? saveAgain(file) : file;
  }

  /** Scorecards in this form: a file with all of them, or a folder with one file for each. */
  Path scorecards(Path scorecards, Path rubric, Path folder, Change change) throws IOException {
    if (isFile()) {
      Path file = folder.resolve("batch." + written());
      if (name().startsWith("FLAT_XLS") || this == FLAT_ODS) {
        done(Cli.run("convert", scorecards, "-r", rubric, "-o", file, "--flat"));
      } else {
        done(Cli.run("convert", scorecards, "-r", rubric, "-o", file));
      }
      change.to(List.of(file));
      return savedAgain() ? saveAgain(file) : file;
    }
    Path cards = folder.resolve("cards");
    done(Cli.run("convert", scorecards, "-r", rubric, "-o", cards, "--to", written()));
    change.to(files(cards));
    if (savedAgain()) {
      for (Path file : files(cards)) {
        saveAgain(file);
      }
    }
    return cards;
  }

  /** Whether all scorecards are in one file. */
  boolean isFile() {
    return this == JSONL || name().startsWith("FLAT_");
  }

  private boolean savedAgain() {
    return !ending().equals(written());
  }

  private Path saveAgain(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path again = file.resolveSibling(name.replaceFirst("xlsx$", ending()));
    Workbooks.saveAs(file, again);
    Files.delete(file);
    return again;
  }

  private String ending() {
    String name = name().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf('_') + 1);
  }

  private String written() {
    return ending().equals("xls") || ending().equals("ods") ? "xlsx" : ending();
  }

  private static void done(Cli.Run run) {
    assertThat(run.code()).as(run.err()).isZero();
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
