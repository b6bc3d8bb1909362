package dev.rubric.cli;

import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.reading.SettingReader;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Revision;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.FactId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets facts of a scorecard as {@code --set} says. */
final class TrialFacts {

  private TrialFacts() {}

  /**
   * The scorecard with the facts set.
   *
   * @param texts each a fact and its value
   * @throws UsageException if one cannot be read, or a fact is set twice
   */
  static Scorecard set(List<String> texts, Scorecard scorecard, Rubric rubric) {
    Set<FactId> taken = new HashSet<>();
    Scorecard changed = scorecard;
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
      changed = Revision.of(changed, List.of(setting.get()), rubric.signals());
    }
    return changed;
  }
}
