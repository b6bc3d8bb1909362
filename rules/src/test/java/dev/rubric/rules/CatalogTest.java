package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.engine.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The ids that committees may rely on, one a line of {@code catalog.csv}: whoever renames or drops
 * one has to say so there. An id inside another has a slash, as in {@code serving/poor}.
 */
class CatalogTest {

  private static final String HEADER = "rubric,kind,id";

  private record Row(String rubric, String kind, String id) {

    static Row parse(String line) {
      String[] cells = line.split(",", -1);
      if (cells.length != 3) {
        throw new IllegalArgumentException("not three cells: " + line);
      }
      return new Row(cells[0], cells[1], cells[2]);
    }

    boolean isIn(Map<String, Object> rubric) {
      return ids(kind, rubric).anyMatch(id::equals);
    }
  }

  private final BuiltInRubrics rubrics = new BuiltInRubrics();

  @TestFactory
  Stream<DynamicTest> everyIdIsInTheExportedRubric() {
    Map<String, List<Row>> byRubric = rows().stream().collect(Collectors.groupingBy(Row::rubric));
    return byRubric.entrySet().stream()
        .map(
            rows ->
                DynamicTest.dynamicTest(
                    rows.getKey(),
                    () -> {
                      Map<String, Object> rubric = exported(rows.getKey()).orElseThrow();

                      assertThat(rows.getValue()).allMatch(row -> row.isIn(rubric));
                    }));
  }

  @Test
  void everyBuiltInRubricIsThereAndNoOther() {
    assertThat(rows().stream().map(Row::rubric).distinct())
        .containsExactlyElementsOf(rubrics.ids());
  }

  @Test
  void noIdIsThereTwice() {
    assertThat(rows()).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void tellsAnIdThatIsMissingFromOneThatIsThere() {
    Map<String, Object> rubric = exported("ml-system-design-framework").orElseThrow();

    assertThat(Row.parse("r,column,steps/minutes").isIn(rubric)).isTrue();
    assertThat(Row.parse("r,column,steps/kind").isIn(rubric)).isFalse();
    assertThat(Row.parse("r,flag,serving").isIn(rubric)).isFalse();
    assertThatThrownBy(() -> Row.parse("r,hint,serving").isIn(rubric))
        .hasMessageContaining("unknown kind `hint`");
    assertThat(exported("ml-system-design")).isEmpty();
  }

  private static Stream<String> ids(String kind, Map<String, Object> rubric) {
    return switch (kind) {
      case "section" -> ids(rubric, "sections");
      case "signal" -> ids(rubric, "signals");
      case "list" -> ids(rubric, "lists");
      case "row" -> within(rubric, "lists", "rows", "id");
      case "column" -> within(rubric, "lists", "columns", "id");
      case "criterion" -> ids(rubric, "criteria");
      case "level" -> within(rubric, "criteria", "levels", "level");
      case "flag" -> ids(rubric, "flags");
      case "profile" -> ids(rubric, "profiles");
      default -> throw new IllegalArgumentException("unknown kind `" + kind + "`");
    };
  }

  private static Stream<String> ids(Map<String, Object> rubric, String name) {
    return Json.objects(rubric, name).stream().map(item -> Json.text(item, "id"));
  }

  private static Stream<String> within(
      Map<String, Object> rubric, String outer, String inner, String name) {
    return Json.objects(rubric, outer).stream()
        .flatMap(
            item ->
                Json.objects(item, inner).stream()
                    .map(part -> Json.text(item, "id") + "/" + Json.text(part, name)));
  }

  private Optional<Map<String, Object>> exported(String id) {
    return rubrics.find(id).map(rubric -> Json.read(Exported.json(rubric)));
  }

  private static List<Row> rows() {
    try (InputStream input = CatalogTest.class.getResourceAsStream("catalog.csv")) {
      byte[] bytes = Objects.requireNonNull(input, "catalog.csv").readAllBytes();
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      assertThat(lines).startsWith(HEADER);
      return lines.stream().skip(1).map(Row::parse).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
