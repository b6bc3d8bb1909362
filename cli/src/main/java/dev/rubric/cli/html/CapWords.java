package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.rubric.Effect;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says which red flags cap the level of a criterion, and at what. */
final class CapWords {

  private CapWords() {}

  /** Whether other levels count than were found. */
  static boolean isCapped(CriterionResult result) {
    return result.countedLow() != result.low() || result.countedHigh() != result.high();
  }

  /**
   * The level with the flags that cap it: those raised, then those that would.
   *
   * @param flags of the same evaluation
   */
  static String of(CriterionResult result, List<FlagResult> flags) {
    StringBuilder words = new StringBuilder(result.levels());
    int high = result.countedHigh();
    int low = result.countedLow();
    if (high < result.high()) {
      words.append(", capped at ").append(result.name(high)).append(" by ");
      words.append(titles(result, high, flags, FlagResult::isRaised));
    }
    if (low < Math.min(result.low(), high)) {
      words.append(", capped at ").append(result.name(low)).append(" if raised: ");
      words.append(titles(result, low, flags, FlagResult::isUndetermined));
    }
    return words.toString();
  }

  private static String titles(
      CriterionResult result, int level, List<FlagResult> flags, Predicate<FlagResult> asked) {
    return flags.stream()
        .filter(asked)
        .filter(flag -> flag.flag().effects().stream().anyMatch(caps(result, level)))
        .map(flag -> flag.flag().title())
        .collect(Collectors.joining("; "));
  }

  private static Predicate<Effect> caps(CriterionResult result, int level) {
    return effect ->
        effect instanceof Effect.CapCriterion cap
            && cap.criterion().equals(result.criterion().id())
            && cap.level() == level;
  }
}
