package dev.rubric.engine.evaluation;

import dev.rubric.engine.rubric.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which red flags cap the level of a criterion, and at what. */
public final class CapWords {

  private CapWords() {}

  /** Whether other levels count than were found. */
  public static boolean isCapped(CriterionResult result) {
    return result.countedLow() != result.low() || result.countedHigh() != result.high();
  }

  /**
   * The level with the flags that cap it: those raised, then those that would.
   *
   * @param flags of the same evaluation
   */
  public static String of(CriterionResult result, List<FlagResult> flags) {
    return Stream.concat(Stream.of(result.levels()), caps(result, flags).stream())
        .collect(Collectors.joining(", "));
  }

  /**
   * The caps alone, each with the flags that it comes from: those raised, then those that would.
   *
   * @param flags of the same evaluation
   */
  public static List<String> caps(CriterionResult result, List<FlagResult> flags) {
    List<String> caps = new ArrayList<>();
    int high = result.countedHigh();
    int low = result.countedLow();
    if (high < result.high()) {
      String titles = titles(result, high, flags, FlagResult::isRaised);
      caps.add("capped at " + result.name(high) + " by " + titles);
    }
    if (low < Math.min(result.low(), high)) {
      String titles = titles(result, low, flags, FlagResult::isUndetermined);
      caps.add("capped at " + result.name(low) + " if raised: " + titles);
    }
    return caps;
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
