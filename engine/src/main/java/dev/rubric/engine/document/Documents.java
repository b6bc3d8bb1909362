package dev.rubric.engine.document;

import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.Sha256;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.whatif.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Map;

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

  /** An evaluation with what is said of it as one line of JSON, without the line's end. */
  public static void writeLine(Explained explained, OutputStream output) {
    Comparison trial = explained.trial();
    Tree tree =
        EvaluationTree.of(explained.evaluation())
            .always(
                "explanations", explained.explanations().stream().map(ExplanationTree::of).toList())
            .given("what_if", explained.whatIfs().stream().map(WhatIfTree::of).toList())
            .given("next_questions", explained.questions().stream().map(WhatIfTree::of).toList());
    if (trial != null) {
      tree.always("before", EvaluationTree.of(trial.before()).members())
          .always("shifts", trial.shifts().stream().map(WhatIfTree::of).toList());
    }
    DocumentWriter.compact(tree.members(), output);
  }

  /** An entry of a log as one line of JSON with its own hash, without the line's end. */
  public static byte[] line(LogEntry entry) {
    return LogLine.of(entry);
  }

  /** The SHA-256 of a rubric's canonical document, in hexadecimal. */
  public static String sha256(Rubric rubric) {
    return sha256(RubricTree.of(rubric));
  }

  /**
   * An evaluation told by its hashes.
   *
   * @param isLoop whether it is of a candidate's loop
   */
  public static EvaluationDigest digest(Evaluation evaluation, boolean isLoop) {
    Recommendation recommendation = evaluation.recommendation();
    return new EvaluationDigest(
        evaluation.scorecard().id(),
        evaluation.scorecard().header().candidate(),
        evaluation.scorecard().location().file(),
        isLoop,
        evaluation.rubric().id(),
        evaluation.rubric().sha256(),
        sha256(ScorecardTree.of(evaluation.scorecard())),
        sha256(EvaluationTree.of(evaluation).members()),
        recommendation == null
            ? null
            : new EvaluationDigest.Recommended(
                recommendation.low().name(), recommendation.high().name()));
  }

  private static String sha256(Map<String, ?> tree) {
    ByteArrayOutputStream canonical = new ByteArrayOutputStream();
    DocumentWriter.compact(tree, canonical);
    return Sha256.of(canonical.toByteArray());
  }
}
