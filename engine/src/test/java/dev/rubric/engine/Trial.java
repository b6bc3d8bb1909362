package dev.rubric.engine;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.RubricReader;
import dev.rubric.engine.reading.ScorecardReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A generated rubric, as a document and as the engine reads it.
 *
 * @param tree the document
 */
public record Trial(long seed, Map<String, Object> tree, Rubric rubric, String sha256) {

  /** The rubric of a seed. */
  public static Trial of(long seed) {
    return of(seed, Generators.rubric(seed));
  }

  /** A rubric's document. */
  public static Trial of(long seed, Map<String, Object> tree) {
    Problems problems = new Problems();
    Optional<Rubric> rubric = RubricReader.read(Json.node(Json.write(tree)), problems);
    Rubric read = rubric.orElseThrow(() -> new InvalidInputException(problems.list()));
    return new Trial(seed, tree, read, Documents.sha256(read));
  }

  /** The rubric's rules, compiled. */
  public Evaluator evaluator() {
    return new Evaluator(rubric, sha256);
  }

  /** Documents of scorecards of the rubric. */
  public List<Map<String, Object>> scorecards(int count) {
    return LongStream.range(0, count)
        .mapToObj(i -> Generators.scorecard(tree, seed * 1_000 + i))
        .toList();
  }

  /** A scorecard's document as the engine reads it. */
  public Scorecard read(Map<String, Object> scorecard) {
    Problems problems = new Problems();
    return ScorecardReader.read(Json.node(Json.write(scorecard)), rubric, problems)
        .orElseThrow(() -> new InvalidInputException(problems.list()));
  }

  /** An evaluation as one line of JSON. */
  public static String line(Evaluation evaluation) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Documents.writeLine(evaluation, output);
    return output.toString(StandardCharsets.UTF_8);
  }
}
