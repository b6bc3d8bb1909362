package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rubric.engine.document.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records and logs that the product leaves are what their schemas say. */
class AuditSchemaTest {

  @TempDir static Path path;
  private static AuditedFolder folder = new AuditedFolder(Path.of(""));

  @BeforeAll
  static void leaveRecords() throws IOException {
    folder = AuditedFolder.make(path);
    Path cards = path.resolve("cards");
    Cli.run("evaluate", cards, "--loop", "ml-hiring-loop", "-o", folder.out("loops.html"));
    Cli.run("evaluate", cards, "--blind", "-o", folder.out("blind.jsonl"));
  }

  private static Schema schema(String name) throws IOException {
    try (InputStream input = Documents.class.getResourceAsStream(name + "-1.schema.json")) {
      byte[] bytes = Objects.requireNonNull(input, name).readAllBytes();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  @Test
  void everyRecordIsValid() throws IOException {
    List<Path> records;
    try (var files = Files.list(path.resolve("out"))) {
      records = files.filter(file -> file.toString().endsWith(".run.json")).toList();
    }

    assertThat(records).hasSize(5);
    for (Path record : records) {
      assertThat(schema("run").validate(Files.readString(record), InputFormat.JSON))
          .as("%s", record)
          .isEmpty();
    }
  }

  @Test
  void everyLineOfTheLogIsValid() throws IOException {
    List<String> lines = Files.readAllLines(folder.out(AuditedFolder.LOG));

    assertThat(lines).hasSize(7).anyMatch(line -> line.contains("\"entry\":\"decision\""));
    for (String line : lines) {
      assertThat(schema("log").validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "run/1, run/2",
    "\"product\", \"products\"",
    "\"sha256\" : \", \"sha256\" : \"0",
    "T12:00, 12:00",
    "\"found\" : true, \"found\" : false",
    "\"evaluated\" : 3, \"evaluated\" : -3",
    "\"explain\" : true, \"explain\" : \"true\"",
  })
  void aBrokenRecordIsNot(String from, String to) throws IOException {
    String record = folder.text(folder.out(AuditedFolder.FIRST));
    assertThat(record).contains(from);

    assertThat(schema("run").validate(record.replace(from, to), InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "log/1, log/2",
    "\"entry\":\"decision\", \"entry\":\"run\"",
    "\"by\":, \"who\":",
    "\"sha256\":\", \"sha256\":\"0",
    "\"evaluations\":[, \"evaluation\":[",
  })
  void aBrokenDecisionIsNot(String from, String to) throws IOException {
    String line = Files.readAllLines(folder.out(AuditedFolder.LOG)).get(1);
    assertThat(line).contains(from);

    assertThat(schema("log").validate(line.replace(from, to), InputFormat.JSON)).isNotEmpty();
  }
}
