package dev.rubric.cli;

import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.provenance.Nearest;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which one conclusion is meant, if any. */
final class ExplainedOutcome {

  @Option(
      names = "--flag",
      paramLabel = "ID",
      description = "Why a red flag is raised, clear or undetermined.")
  private @Nullable String flag;

  @Option(names = "--criterion", paramLabel = "ID", description = "Why a criterion has its level.")
  private @Nullable String criterion;

  @Option(names = "--recommendation", description = "How the score adds up and what it recommends.")
  private boolean recommendation;

  boolean isNamed() {
    return flag != null || criterion != null || recommendation;
  }

  boolean isRecommendation() {
    return recommendation;
  }

  /**
   * The flag meant.
   *
   * @throws UsageException if there is no such flag
   */
  Optional<FlagResult> flag(Evaluation evaluation, Rubric rubric) {
    String id = flag;
    if (id == null) {
      return Optional.empty();
    }
    List<String> known = rubric.flags().stream().map(RedFlag::id).toList();
    return Optional.of(evaluation.flag(id).orElseThrow(() -> absent("flag", id, known)));
  }

  /**
   * The criterion meant.
   *
   * @throws UsageException if there is no such criterion
   */
  Optional<CriterionResult> criterion(Evaluation evaluation, Rubric rubric) {
    String id = criterion;
    if (id == null) {
      return Optional.empty();
    }
    List<String> known = rubric.criteria().stream().map(Criterion::id).toList();
    return Optional.of(evaluation.criterion(id).orElseThrow(() -> absent("criterion", id, known)));
  }

  private static UsageException absent(String kind, String name, List<String> known) {
    return known.contains(name)
        ? new UsageException(
            kind + " `" + name + "` does not exist for the profiles of this scorecard", null)
        : new UsageException(
            "the rubric has no " + kind + " `" + name + "`", Nearest.hint(name, known));
  }
}
