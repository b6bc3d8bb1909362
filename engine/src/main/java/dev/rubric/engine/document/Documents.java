package dev.rubric.engine.document;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes rubrics, scorecards and evaluations as documents, in UTF-8. Streams are left open, and a
 * stream that fails gives an {@link java.io.UncheckedIOException}.
 */
public final class Documents {

  private Documents() {}

  /** A rubric as indented JSON. */
  public static void writeJson(Rubric rubric, OutputStream output) {
    DocumentWriter.pretty(RubricTree.of(rubric), output);
  }

  /** A rubric as YAML. */
  public static void writeYaml(Rubric rubric, OutputStream output) {
    DocumentWriter.yaml(RubricTree.of(rubric), output);
  }

  /** A scorecard as indented JSON. */
  public static void writeJson(Scorecard scorecard, OutputStream output) {
    DocumentWriter.pretty(ScorecardTree.of(scorecard), output);
  }

  /** A scorecard as YAML. */
  public static void writeYaml(Scorecard scorecard, OutputStream output) {
    DocumentWriter.yaml(ScorecardTree.of(scorecard), output);
  }

  /** A scorecard as one line of JSON, without the line's end. */
  public static void writeLine(Scorecard scorecard, OutputStream output) {
    DocumentWriter.compact(ScorecardTree.of(scorecard), output);
  }

  /** An evaluation as one line of JSON, without the line's end. */
  public static void writeLine(Evaluation evaluation, OutputStream output) {
    DocumentWriter.compact(EvaluationTree.of(evaluation).members(), output);
  }

  /**
   * An evaluation with its explanations as one line of JSON, without the line's end.
   *
   * @param explanations the trees, in the order in which they are written
   */
  public static void writeLine(
      Evaluation evaluation, List<Conclusion> explanations, OutputStream output) {
    Tree tree =
        EvaluationTree.of(evaluation)
            .always("explanations", explanations.stream().map(ExplanationTree::of).toList());
    DocumentWriter.compact(tree.members(), output);
  }

  /** The SHA-256 of a rubric's canonical document, in hexadecimal. */
  public static String sha256(Rubric rubric) {
    ByteArrayOutputStream canonical = new ByteArrayOutputStream();
    DocumentWriter.compact(RubricTree.of(rubric), canonical);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(canonical.toByteArray()));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
