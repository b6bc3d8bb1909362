package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rubric.rules.BuiltInRubrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  @TempDir Path folder;

  static Stream<Arguments> rubricsAndFormats() {
    return new BuiltInRubrics()
        .ids().stream()
            .flatMap(id -> Stream.of("xlsx", "yaml", "json").map(format -> arguments(id, format)));
  }

  @ParameterizedTest
  @MethodSource("rubricsAndFormats")
  void givesBackTheSameRubric(String id, String format) {
    Path file = folder.resolve("rubric." + format);

    Cli.Run there = Cli.run("export", id, "-o", file);
    Cli.Run back = Cli.run("export", file);

    assertThat(there.code()).isZero();
    assertThat(back.code()).isZero();
    assertThat(back.err()).isEmpty();
    assertThat(back.out()).isEqualTo(Cli.run("export", id).out()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "yaml"})
  void givesBackEveryExample(String format) throws IOException {
    Path documents = folder.resolve("documents");
    Examples.writeAll(documents);

    Cli.Run there = Cli.run("convert", documents, "-o", folder.resolve("there"), "--to", format);
    Cli.Run back =
        Cli.run("convert", folder.resolve("there"), "-o", folder.resolve("back"), "--to", "json");

    assertThat(there.code()).isZero();
    assertThat(back.code()).isZero();
    assertThat(names(folder.resolve("back"))).isEqualTo(names(documents)).isNotEmpty();
    for (String name : names(documents)) {
      assertThat(folder.resolve("back").resolve(name))
          .hasSameTextualContentAs(documents.resolve(name));
    }
  }

  @Test
  void evaluatesFilledWorkbooksLikeTheirDocuments() throws IOException {
    Path documents = folder.resolve("documents");
    Examples.writeAll(documents);
    Cli.run("convert", documents, "-o", folder.resolve("workbooks"));

    String ofDocuments = Cli.run("evaluate", documents, "--format", "jsonl").out();
    String ofWorkbooks =
        Cli.run("evaluate", folder.resolve("workbooks"), "--format", "jsonl").out();

    assertThat(ofWorkbooks).isEqualTo(ofDocuments).isNotBlank();
  }

  @Test
  void evaluatesByAnExportedWorkbookAsByTheBuiltInRubric() throws IOException {
    Path rubric = folder.resolve("rubric.xlsx");
    Path card = Examples.write(folder, "serving-not-reached");
    Cli.run("export", Examples.RUBRIC, "-o", rubric);

    String byWorkbook = Cli.run("evaluate", card, "-r", rubric, "--format", "jsonl").out();

    assertThat(byWorkbook)
        .isEqualTo(Cli.run("evaluate", card, "--format", "jsonl").out())
        .isNotBlank();
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
