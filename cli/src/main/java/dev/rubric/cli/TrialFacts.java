package dev.rubric.cli;

import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.SettingReader;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Mode;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Revision;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.FactId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sets facts of a scorecard as {@code --set} says. */
final class TrialFacts {

  private static final int LISTED = 5;

  private TrialFacts() {}

  /**
   * The scorecard with the facts set.
   *
   * @param texts each a fact and its value
   * @param recorded made by the rubric
   * @throws UsageException if one cannot be read or has no effect, or a fact is set twice
   */
  static Scorecard set(List<String> texts, Evaluation recorded, Rubric rubric) {
    Set<FactId> taken = new HashSet<>();
    Scorecard changed = recorded.scorecard();
    for (String text : texts) {
      Problems problems = new Problems();
      Location at = new Location.InFile("--set " + text);
      Optional<Setting> setting = SettingReader.read(text, changed, rubric, at, problems);
      if (setting.isEmpty()) {
        Problem problem = problems.list().get(0);
        throw new UsageException(problem.describe(), problem.hint());
      }
      if (!taken.add(setting.get().fact())) {
        throw new UsageException("`" + setting.get().fact() + "` is set twice", null);
      }
      requireEffect(setting.get().fact(), recorded, rubric);
      changed = Revision.of(changed, List.of(setting.get()), rubric.signals());
    }
    return changed;
  }

  /** A level that is derived follows from facts, whatever an interviewer would rate. */
  private static void requireEffect(FactId fact, Evaluation recorded, Rubric rubric) {
    if (fact.group() != 2) {
      return;
    }
    Criterion criterion = rubric.criteria().get(fact.index());
    if (criterion.mode() == Mode.DERIVED) {
      throw new UsageException(
          "`"
              + fact
              + "` changes nothing: the level of `"
              + criterion.id()
              + "` is derived from what was observed",
          "set what it follows from, such as " + deciding(criterion, recorded, rubric));
    }
  }

  private static String deciding(Criterion criterion, Evaluation recorded, Rubric rubric) {
    Explainer explainer = new Explainer(rubric, recorded);
    List<String> facts =
        criterion.levels().stream()
            .flatMap(level -> Stream.ofNullable(level.rule()))
            .flatMap(rule -> explainer.deciding(rule).stream())
            .map(reason -> "`" + reason.fact() + "`")
            .distinct()
            .toList();
    return Texts.listed(facts, LISTED);
  }
}
