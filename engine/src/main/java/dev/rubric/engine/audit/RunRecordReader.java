package dev.rubric.engine.audit;

import dev.rubric.engine.audit.EvaluationDigest.Recommended;
import dev.rubric.engine.audit.RunRecord.Closing;
import dev.rubric.engine.audit.RunRecord.Counts;
import dev.rubric.engine.audit.RunRecord.Heading;
import dev.rubric.engine.audit.RunRecord.Input;
import dev.rubric.engine.audit.RunRecord.Options;
import dev.rubric.engine.located.Node;
import dev.rubric.engine.located.Node.ObjectNode;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Problems;
import java.util.List;
import java.util.Optional;

/** Makes a {@link RunRecord} of the values of its document. */
public final class RunRecordReader {

  private RunRecordReader() {}

  /**
   * Reads a record.
   *
   * @param root all of its document but the evaluations
   * @param problems receives all that is wrong
   * @return empty when something was found that makes it unusable
   */
  public static Optional<RunRecord> read(
      Node root, List<EvaluationDigest> evaluations, Problems problems) {
    if (!(root instanceof ObjectNode object)) {
      problems.error(
          "wrong-type", root.location(), "expected a run record, found " + Texts.shown(root));
      return Optional.empty();
    }
    AuditFields fields = new AuditFields(object, problems);
    if (!fields.isOf(RunRecord.FORMAT)) {
      return Optional.empty();
    }
    Optional<RunRecord> record = record(fields, evaluations);
    fields.close();
    return problems.hasErrors() ? Optional.empty() : record;
  }

  private static Optional<RunRecord> record(
      AuditFields fields, List<EvaluationDigest> evaluations) {
    Optional<Options> options = fields.object("options", RunRecordReader::options);
    Heading heading =
        new Heading(
            fields.date(),
            fields.requiredExact("product"),
            options.orElseGet(
                () -> new Options("", List.of(), List.of(), null, List.of(), false, null)));
    fields.has("evaluations");
    Optional<Counts> counts = fields.object("counts", RunRecordReader::counts);
    Closing closing =
        new Closing(
            fields.objects("rubrics", RunRecordReader::rubric),
            fields.objects("inputs", file -> new Input(file(file), file.flag("found"))),
            counts.orElseGet(() -> new Counts(0, 0, 0)),
            fields.objects("outputs", RunRecordReader::file),
            fields.hash("previous"));
    return Optional.of(new RunRecord(heading, evaluations, closing));
  }

  private static Options options(AuditFields fields) {
    return new Options(
        fields.requiredExact("words"),
        fields.texts("rubrics"),
        fields.texts("ratings"),
        fields.exact("loop"),
        fields.texts("loop_profiles"),
        fields.flag("explain"),
        fields.exact("blind_key"));
  }

  private static RubricUsed rubric(AuditFields fields) {
    return new RubricUsed(
        fields.requiredExact("id"),
        fields.requiredExact("version"),
        fields.requiredHash("sha256"),
        fields.texts("bands"),
        fields.has("file") ? fields.object("file", RunRecordReader::file).orElse(null) : null);
  }

  private static HashedFile file(AuditFields fields) {
    return new HashedFile(
        fields.requiredExact("name"), fields.exact("path"), fields.hash("sha256"));
  }

  private static Counts counts(AuditFields fields) {
    return new Counts(fields.count("evaluated"), fields.count("loops"), fields.count("problems"));
  }

  /** Reads an evaluation of a record. */
  public static Optional<EvaluationDigest> evaluation(Node item, Problems problems) {
    if (!(item instanceof ObjectNode object)) {
      problems.error(
          "wrong-type", item.location(), "expected an evaluation, found " + Texts.shown(item));
      return Optional.empty();
    }
    AuditFields fields = new AuditFields(object, problems);
    EvaluationDigest digest = digest(fields);
    fields.close();
    return Optional.of(digest);
  }

  /** What a member {@code evaluations} says. */
  static List<EvaluationDigest> digests(AuditFields fields) {
    return fields.objects("evaluations", RunRecordReader::digest);
  }

  private static EvaluationDigest digest(AuditFields fields) {
    return new EvaluationDigest(
        fields.requiredExact("scorecard"),
        fields.requiredExact("candidate"),
        fields.requiredExact("input"),
        fields.flag("loop"),
        fields.requiredExact("rubric"),
        fields.requiredHash("rubric_sha256"),
        fields.requiredHash("scorecard_sha256"),
        fields.requiredHash("evaluation_sha256"),
        fields.has("recommendation")
            ? fields.object("recommendation", RunRecordReader::recommended).orElse(null)
            : null);
  }

  private static Recommended recommended(AuditFields fields) {
    return new Recommended(fields.requiredExact("low"), fields.requiredExact("high"));
  }
}
