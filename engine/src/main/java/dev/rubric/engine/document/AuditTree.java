package dev.rubric.engine.document;

import dev.rubric.engine.audit.EvaluationDigest;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.RubricUsed;
import dev.rubric.engine.audit.RunRecord.Counts;
import dev.rubric.engine.audit.RunRecord.Input;
import dev.rubric.engine.audit.RunRecord.Options;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of run records, and the lines of a log, with their keys in the order of the format. */
final class AuditTree {

  private AuditTree() {}

  static Map<String, @Nullable Object> of(Options options) {
    return new Tree()
        .always("words", options.words())
        .given("rubrics", options.rubrics())
        .given("ratings", options.ratings())
        .given("loop", options.loop())
        .given("loop_profiles", options.loopProfiles())
        .flag("explain", options.explain())
        .given("blind_key", options.blindKey())
        .members();
  }

  static Map<String, @Nullable Object> of(EvaluationDigest digest) {
    EvaluationDigest.Recommended recommended = digest.recommendation();
    return new Tree()
        .always("scorecard", digest.scorecard())
        .always("candidate", digest.candidate())
        .always("input", digest.input())
        .flag("loop", digest.isLoop())
        .always("rubric", digest.rubric())
        .always("rubric_sha256", digest.rubricSha256())
        .always("scorecard_sha256", digest.scorecardSha256())
        .always("evaluation_sha256", digest.evaluationSha256())
        .given(
            "recommendation",
            recommended == null
                ? null
                : new Tree()
                    .always("low", recommended.low())
                    .always("high", recommended.high())
                    .members())
        .members();
  }

  static Map<String, @Nullable Object> of(RubricUsed rubric) {
    HashedFile file = rubric.file();
    return new Tree()
        .always("id", rubric.id())
        .always("version", rubric.version())
        .always("sha256", rubric.sha256())
        .given("bands", rubric.bands())
        .given("file", file == null ? null : of(file))
        .members();
  }

  static Map<String, @Nullable Object> of(Input input) {
    return file(input.file()).flag("found", input.found()).members();
  }

  static Map<String, @Nullable Object> of(HashedFile file) {
    return file(file).members();
  }

  private static Tree file(HashedFile file) {
    return new Tree()
        .always("name", file.name())
        .given("path", file.path())
        .always("sha256", file.sha256());
  }

  static Map<String, @Nullable Object> of(Counts counts) {
    return new Tree()
        .always("evaluated", counts.evaluated())
        .always("loops", counts.loops())
        .always("problems", counts.problems())
        .members();
  }

  static Map<String, @Nullable Object> of(LogEntry entry) {
    Tree tree =
        new Tree()
            .always("format", LogEntry.FORMAT)
            .always("entry", entry instanceof LogEntry.Decision ? "decision" : "run")
            .always("date", entry.date().toString())
            .always("record", entry.record().file())
            .always("sha256", entry.record().sha256());
    if (entry instanceof LogEntry.Decision decision) {
      tree.always("candidate", decision.candidate())
          .always("decision", decision.decision())
          .always("by", decision.by())
          .always("reason", decision.reason())
          .always("evaluations", decision.evaluations().stream().map(AuditTree::of).toList());
    }
    return tree.flag(LogEntry.AFTER_TORN, entry.link().afterTorn())
        .always("previous", entry.previous())
        .members();
  }
}
