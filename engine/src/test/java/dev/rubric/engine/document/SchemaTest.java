package dev.rubric.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rubric.engine.Json;
import dev.rubric.engine.Trial;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.whatif.Clearings;
import dev.rubric.engine.whatif.Comparison;
import dev.rubric.engine.whatif.NextQuestions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema RUBRIC = schema("rubric");
  private static final Schema SCORECARD = schema("scorecard");
  private static final Schema EVALUATION = schema("evaluation");

  private static final String RUBRIC_TEXT =
      """
      {"format": "rubric/1", "id": "r", "version": "1", "title": "R", "subject": "candidate",
       "scale": [{"name": "weak", "points": 0}, {"name": "strong", "points": 1}],
       "sections": [{"id": "a", "title": "A", "assessed_by": "a.b"}],
       "signals": [{"id": "a.b", "label": "B", "type": "yes/no", "required": true},
                   {"id": "a.n", "label": "N", "type": "number", "unit": "min", "min": 0, "blank": 1},
                   {"id": "a.c", "label": "C", "type": "choice", "options": ["x"], "blank": "none"}],
       "lists": [{"id": "metrics", "label": "M",
                  "columns": [{"id": "kind", "label": "K", "type": "text"}]}],
       "criteria": [{"id": "c", "title": "C", "group": "G", "note": "N", "weight": 2,
                     "mode": "derived", "only_for": ["p"],
                     "levels": [{"level": "weak", "anchor": "w"},
                                {"level": "strong", "anchor": "s", "when": "a.b"}]}],
       "flags": [{"id": "f", "title": "F", "severity": "minor", "when": "a.b",
                  "effects": ["deduct 5 points"]}],
       "profiles": [{"id": "p", "title": "P", "multipliers": {"c": 1.5}}],
       "bands": [{"name": "hire", "at_least": 50}, {"name": "no hire"}],
       "examples": [{"name": "e", "scorecard": {"id": "s", "candidate": "C"},
                     "expect": {"flags": ["f"], "levels": {"c": "weak"}}}]}
      """;
  private static final String SCORECARD_TEXT =
      """
      {"format": "scorecard/1", "id": "s", "candidate": "C", "date": "2026-03-09", "rubric": "r",
       "rubric_version": "1", "profiles": ["p"], "facts": {"a.b": true, "a.n": null},
       "lists": {"metrics": [{"kind": "x"}]}, "ratings": {"c": "weak"},
       "evidence": {"metrics[1].kind": "said so", "rating/c": "why"}}
      """;
  private static final String EVALUATION_TEXT =
      """
      {"format": "evaluation/1", "scorecard": "s", "candidate": "C", "rubric": "r",
       "rubric_version": "1", "rubric_sha256":
       "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
       "criteria": [{"id": "c", "low": "weak", "high": "strong", "counted_low": "weak",
                     "counted_high": "strong", "rating": null, "contradiction": false}],
       "flags": [{"id": "f", "status": "raised"}], "score": {"low": 0.00, "high": 100.00},
       "recommendation": {"low": "no", "high": "yes", "settled": false}, "coverage": 0.5,
       "missing": ["a.b"], "open_questions": [{"fact": "a.b", "bears_on": ["criterion/c"]}]}
      """;

  private static Schema schema(String name) {
    String resource = name + "-1.schema.json";
    try (InputStream input = Documents.class.getResourceAsStream(resource)) {
      String text =
          new String(
              Objects.requireNonNull(input, resource).readAllBytes(), StandardCharsets.UTF_8);
      return REGISTRY.getSchema(text, InputFormat.JSON);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Error> errors(Schema schema, String document) {
    return schema.validate(document, InputFormat.JSON);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.rubric.engine.Seeds#twoHundred")
  void everyDocumentReadOrWrittenIsValid(long seed) {
    Trial trial = Trial.of(seed);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Documents.writeJson(trial.rubric(), written);
    assertThat(errors(RUBRIC, Json.write(trial.tree()))).as("seed %s", seed).isEmpty();
    assertThat(errors(RUBRIC, written.toString(StandardCharsets.UTF_8)))
        .as("seed %s", seed)
        .isEmpty();

    var evaluator = trial.evaluator();
    for (Map<String, Object> scorecard : trial.scorecards(5)) {
      Evaluation evaluation = evaluator.evaluate(trial.read(scorecard));
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      Documents.writeLine(evaluation.scorecard(), line);
      assertThat(errors(SCORECARD, Json.write(scorecard))).as("seed %s", seed).isEmpty();
      assertThat(errors(SCORECARD, line.toString(StandardCharsets.UTF_8)))
          .as("seed %s", seed)
          .isEmpty();
      assertThat(errors(EVALUATION, Trial.line(evaluation))).as("seed %s", seed).isEmpty();
      ByteArrayOutputStream explained = new ByteArrayOutputStream();
      Documents.writeLine(
          new Explained(
              evaluation,
              new Explainer(trial.rubric(), evaluation).all(),
              new Clearings().of(trial.rubric(), evaluation),
              NextQuestions.of(evaluator, evaluation),
              new Comparison(evaluation, evaluation)),
          explained);
      assertThat(errors(EVALUATION, explained.toString(StandardCharsets.UTF_8)))
          .as("seed %s", seed)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rubric", "scorecard", "evaluation", "run", "log"})
  void aSchemaIsItselfValidAndDescribesEachProperty(String name) {
    Schema meta =
        REGISTRY.getSchema(
            "{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);
    String text = schema(name).getSchemaNode().toString();

    assertThat(errors(meta, text)).isEmpty();
    assertThat(Json.member(Json.read(text), "properties").values())
        .allSatisfy(
            property ->
                assertThat(Json.object(property))
                    .satisfiesAnyOf(
                        found -> assertThat(found).containsKey("description"),
                        found -> assertThat(found).containsKey("$ref")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/format | \"rubric/2\"",
        "/id | \"Not Kebab\"",
        "/id | 7",
        "/version | 1.0",
        "/title | \"  \"",
        "/subject | null",
        "/surprise | 1",
        "/scale | []",
        "/scale/0/name |",
        "/scale/0/points | -1",
        "/scale/0/extra | 1",
        "/sections/0/assessed_by | \"nodot\"",
        "/sections/0/id | \"Two Words\"",
        "/signals/0/type | \"boolean\"",
        "/signals/0/options | [\"x\"]",
        "/signals/0/unit | \"min\"",
        "/signals/0/required | \"yes\"",
        "/signals/0/blank | 3",
        "/signals/0/label |",
        "/signals/1/blank | \"none\"",
        "/signals/1/min | \"0\"",
        "/signals/2/options |",
        "/signals/2/options | []",
        "/signals/2/blank | false",
        "/lists/0/columns | []",
        "/lists/0/columns/0/id | \"a.b\"",
        "/criteria | []",
        "/criteria/0/id | \"recommendation\"",
        "/criteria/0/id | \"flag\"",
        "/criteria/0/group | \" \"",
        "/criteria/0/note | 3",
        "/criteria/0/weight | -1",
        "/criteria/0/mode | \"guessed\"",
        "/criteria/0/mode | \"rated\"",
        "/criteria/0/only_for | []",
        "/criteria/0/levels/0/when | \"a.b\"",
        "/criteria/0/levels/1/when |",
        "/criteria/0/levels/1/anchor |",
        "/flags/0/severity | \"fatal\"",
        "/flags/0/when |",
        "/flags/0/effects/0 | \"fire\"",
        "/flags/0/effects | \"note\"",
        "/profiles/0/multipliers/c | -0.5",
        "/bands/0/at_least | \"75\"",
        "/examples/0/expect |",
        "/examples/0/expect/score | 3",
        "/examples/0/scorecard/format | \"rubric/1\"",
      })
  void aBrokenRubricIsNot(String pointer, @Nullable String value) {
    assertThat(errors(RUBRIC, RUBRIC_TEXT)).isEmpty();

    assertThat(errors(RUBRIC, changed(RUBRIC_TEXT, pointer, value))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/format |",
        "/format | \"evaluation/1\"",
        "/id | 12",
        "/candidate | \"\"",
        "/date | \"9 March\"",
        "/rubric |",
        "/profiles | [\"p\", \"p\"]",
        "/profiles | \"p\"",
        "/facts/nodot | true",
        "/facts/a.b | [1]",
        "/lists/metrics | {}",
        "/lists/metrics/0 | 3",
        "/lists/metrics/0/kind | {}",
        "/ratings/c | 3",
        "/ratings/Not Kebab | \"weak\"",
        "/evidence/metrics[0] | \"counts from 1\"",
        "/evidence/a.b | 3",
        "/surprise | 1",
      })
  void aBrokenScorecardIsNot(String pointer, @Nullable String value) {
    assertThat(errors(SCORECARD, SCORECARD_TEXT)).isEmpty();

    assertThat(errors(SCORECARD, changed(SCORECARD_TEXT, pointer, value))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/format | \"evaluation/2\"",
        "/rubric_sha256 | \"abc\"",
        "/criteria/0/rating |",
        "/criteria/0/low | null",
        "/criteria/0/contradiction | null",
        "/flags/0/status | \"true\"",
        "/score/low | \"0\"",
        "/score/low | -1",
        "/score/high | 100.01",
        "/score |",
        "/recommendation |",
        "/recommendation/settled |",
        "/recommendation | \"hire\"",
        "/coverage | 1.1",
        "/missing | null",
        "/missing/0 | \"Some Thing\"",
        "/open_questions/0/bears_on | []",
        "/open_questions/0/bears_on/0 | \"score\"",
        "/explanations | {}",
        "/what_if | {}",
        "/next_questions | {}",
        "/before | {}",
        "/shifts | [{}]",
        "/surprise | 1",
      })
  void aBrokenEvaluationIsNot(String pointer, @Nullable String value) {
    assertThat(errors(EVALUATION, EVALUATION_TEXT)).isEmpty();

    assertThat(errors(EVALUATION, changed(EVALUATION_TEXT, pointer, value))).isNotEmpty();
  }

  /** The document with another value, or none, where a pointer leads. */
  private static String changed(String document, String pointer, @Nullable String value) {
    List<String> path = List.of(pointer.substring(1).split("/", -1));
    Object replacement =
        value == null ? "" : Json.read("{\"v\": " + value + "}").getOrDefault("v", Json.NULL);
    return Json.write(changed(Json.read(document), path, value == null, replacement));
  }

  private static Object changed(Object tree, List<String> path, boolean remove, Object value) {
    String name = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (tree instanceof List<?> list) {
      List<Object> items = new ArrayList<>(list);
      int index = new BigDecimal(name).intValueExact();
      items.set(index, rest.isEmpty() ? value : changed(items.get(index), rest, remove, value));
      return items;
    }
    Map<String, Object> members = new LinkedHashMap<>(Json.object(tree));
    if (!rest.isEmpty()) {
      members.computeIfPresent(name, (same, inner) -> changed(inner, rest, remove, value));
    } else if (remove) {
      members.remove(name);
    } else {
      members.put(name, value);
    }
    return members;
  }
}
