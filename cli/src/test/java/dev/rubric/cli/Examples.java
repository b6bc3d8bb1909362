package dev.rubric.cli;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.rubric.Example;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.rules.BuiltInRubrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The examples of the built-in framework as files. */
final class Examples {

  static final String RUBRIC = "ml-system-design-framework";

  private Examples() {}

  static Rubric rubric() {
    return new BuiltInRubrics().find(RUBRIC).orElseThrow();
  }

  /** The JSON document of an example. */
  static String json(String name) {
    Example example =
        rubric().examples().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Documents.writeJson(example.scorecard(), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Writes an example as a JSON file. */
  static Path write(Path folder, String name) throws IOException {
    return Files.writeString(folder.resolve(name + ".json"), json(name));
  }

  /** Writes every example as a JSON file of its own. */
  static void writeAll(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Example example : rubric().examples()) {
      write(folder, example.name());
    }
  }

  /** Writes every example of a rubric as a line of one file. */
  static Path writeLines(Rubric rubric, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Example example : rubric.examples()) {
      Documents.writeLine(example.scorecard(), bytes);
      bytes.write('\n');
    }
    return Files.write(file, bytes.toByteArray());
  }
}
