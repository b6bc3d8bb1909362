package dev.rubric.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rubric.engine.Generators;
import dev.rubric.engine.Json;
import dev.rubric.engine.Trial;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

  private static final byte[] SPOILERS =
      "{}[]:,\"'\n\t #&*!|>%@`-?0é\u0000\u0007".getBytes(StandardCharsets.UTF_8);

  private static Node read(byte[] text, String file, Problems problems) {
    return DocumentReader.read(new ByteArrayInputStream(text), file, problems);
  }

  private static List<Problem> problemsOf(byte[] text, String file) {
    Problems problems = new Problems();
    try {
      read(text, file, problems);
    } catch (InvalidInputException invalid) {
      problems.addAll(invalid.problems());
    }
    return problems.list();
  }

  private static List<Problem> problemsOf(String text, String file) {
    return problemsOf(text.getBytes(StandardCharsets.UTF_8), file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.json", "d.yaml"})
  void readsAnEmojiWhereverABlockOfTheFileEnds(String file) {
    for (int length = 1000; length < 1050; length++) {
      String text = "x".repeat(length) + "🧪".repeat(40);

      Node node = Json.node("{\"text\": \"" + text + "\"}", file);

      assertThat(((Node.ObjectNode) node).get("text"))
          .containsInstanceOf(Node.TextNode.class)
          .get()
          .extracting(found -> ((Node.TextNode) found).text())
          .isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty-file",
    "'  ', empty-file",
    "'{', malformed-document",
    "'{} {}', malformed-document",
    "'{\"a\": NaN}', malformed-document",
    "'{\"a\": 01}', malformed-document",
    "'{\"a\": 1,}', malformed-document",
    "'{a: 1}', malformed-document",
    "'not json', malformed-document",
    "'{\"a\": 1, \"a\": 2}', duplicate-key",
  })
  void reportsWhatIsNoJsonDocument(String text, String code) {
    assertThat(problemsOf(text, "d.json")).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty-file",
    "'# only a comment', empty-file",
    "'a: [', malformed-document",
    "'a: 1\n---\nb: 2', malformed-document",
    "'a: &x 1\nb: *x', malformed-document",
    "'a: b: c', malformed-document",
    "'\ta: 1', malformed-document",
    "'a: !!binary aGVsbG8=', malformed-document",
    "'a: 1\na: 2', duplicate-key",
  })
  void reportsWhatIsNoYamlDocument(String text, String code) {
    assertThat(problemsOf(text, "d.yaml")).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.json", "d.yaml"})
  void reportsBytesThatAreNotUtf8(String file) {
    byte[] text = "{\"name\": \"Zoé\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(problemsOf(text, file))
        .extracting(Problem::code)
        .containsExactly("malformed-document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.json", "d.yaml"})
  void readsPastAByteOrderMark(String file) {
    assertThat(problemsOf("\ufeff{\"a\": 1}", file)).isEmpty();
  }

  static Stream<Arguments> textsBeyondEveryDocument() {
    return Stream.of(
        arguments("nesting", "[".repeat(200_000)),
        arguments("nesting of objects", "{\"a\":".repeat(200_000)),
        arguments("a name", "{\"" + "x".repeat(2_000_000) + "\": 1}"),
        arguments("a text", "[\"" + "x".repeat(2_000_000) + "\"]"),
        arguments("a number", "[" + "9".repeat(2_000_000) + "]"),
        arguments("values", "[" + "1,".repeat(600_000) + "1]"),
        arguments("keys", "{" + "\"a\":1,".repeat(600_000) + "\"b\":1}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("textsBeyondEveryDocument")
  void stopsAtWhatNoDocumentNeeds(String what, String text) {
    assertThat(problemsOf(text, "d.json"))
        .last()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("malformed-document");
              assertThat(problem.message()).doesNotContain("Constraints").hasSizeLessThan(200);
            });
  }

  @Test
  void placesValuesByPointerAndLine() {
    Node node = Json.node("{\n \"a/b\": [1,\n  {\"~\": true}]}");

    Node.ListNode list = (Node.ListNode) ((Node.ObjectNode) node).get("a/b").orElseThrow();
    Node inner = ((Node.ObjectNode) list.items().get(1)).get("~").orElseThrow();
    assertThat(inner.location()).isEqualTo(new Location.InDocument("test.json", 3, "/a~1b/1/~0"));
  }

  @Test
  void refusesToNestWithoutEnd() {
    assertThatThrownBy(() -> Json.node("[".repeat(100_000)))
        .isInstanceOf(InvalidInputException.class);
    assertThat(problemsOf("[".repeat(100_000), "d.yaml")).isNotEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void findsProblemsInSpoiltDocumentsAndNeverFails(long seed) {
    Trial trial = Trial.of(seed);
    SplittableRandom random = new SplittableRandom(seed);
    ByteArrayOutputStream yaml = new ByteArrayOutputStream();
    Documents.writeYaml(trial.rubric(), yaml);
    String scorecard = Json.write(Generators.scorecard(trial.tree(), seed));

    for (int i = 0; i < 5; i++) {
      check(trial, spoilt(yaml.toByteArray(), random), "d.yaml");
      check(trial, spoilt(utf8(Json.write(trial.tree())), random), "d.json");
      check(trial, spoilt(utf8(scorecard), random), "d.json");
    }
  }

  /** Every text is read or refused with problems; nothing else may come of it. */
  private static void check(Trial trial, byte[] text, String file) {
    Problems problems = new Problems();
    try {
      Node node = read(text, file, problems);
      boolean read =
          RubricReader.read(node, problems).isPresent()
              || ScorecardReader.read(node, trial.rubric(), problems).isPresent();
      assertThat(read || problems.hasErrors()).isTrue();
    } catch (InvalidInputException invalid) {
      assertThat(invalid.problems()).isNotEmpty();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] spoilt(byte[] text, SplittableRandom random) {
    byte[] spoilt = text.clone();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      spoilt[random.nextInt(spoilt.length)] =
          random.nextInt(4) == 0
              ? (byte) random.nextInt(256)
              : SPOILERS[random.nextInt(SPOILERS.length)];
    }
    return spoilt;
  }
}
