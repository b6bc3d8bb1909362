package dev.rubric.spreadsheets.interchange;

import dev.rubric.engine.rubric.ScaleLevel;
import dev.rubric.spreadsheets.interchange.RatingSteps.Step;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The levels that other tools' ratings mean on a scale: what the committee said, else the level of
 * the same name, else, where no rating has the name of a level and there are as many ratings as
 * levels, the level at the same position. Anything else would be a guess, and there is none.
 */
final class RatingLevels {

  private final List<ScaleLevel> scale;
  private final Map<String, String> said;

  /**
   * Levels of a scale.
   *
   * @param words level by rating, as the committee said it
   */
  RatingLevels(List<ScaleLevel> scale, Map<String, String> words) {
    this.scale = scale;
    this.said = Map.copyOf(words);
  }

  /** The level that a rating means; empty where nothing says it. */
  Optional<String> level(RatingSteps steps, int position) {
    Step step = steps.steps().get(position);
    Optional<String> told = said(step);
    if (told.isPresent()) {
      return told;
    }
    return isByPosition(steps) ? Optional.of(scale.get(position).name()) : named(step);
  }

  /** Whether something says which level one of the ratings is. */
  boolean knowsOneOf(RatingSteps steps) {
    return IntStream.range(0, steps.steps().size()).anyMatch(i -> level(steps, i).isPresent());
  }

  /** Whether ratings take the levels at their positions. */
  boolean isByPosition(RatingSteps steps) {
    return steps.isOrdered()
        && steps.steps().size() == scale.size()
        && steps.steps().stream().allMatch(step -> named(step).isEmpty());
  }

  private Optional<String> said(Step step) {
    return said.entrySet().stream()
        .filter(rating -> step.is(rating.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Both a rating and a level may be written {@code 4 - Strong Hire}. */
  private Optional<String> named(Step step) {
    return scale.stream()
        .map(ScaleLevel::name)
        .filter(name -> !Collections.disjoint(step.names(), Step.of(name, name).names()))
        .findFirst();
  }

  /** Which level each rating means, in words: {@code `no` is `poor`, `yes` is `strong`}. */
  String inWords(RatingSteps steps) {
    return IntStream.range(0, steps.steps().size())
        .mapToObj(
            i -> "`" + steps.steps().get(i).value() + "` is `" + level(steps, i).orElse("?") + "`")
        .collect(Collectors.joining(", "));
  }

  /** Why positions do not tell, in words. */
  String mismatch(String tool, RatingSteps steps) {
    return steps.steps().size() == scale.size()
        ? "some of " + tool + "'s ratings have the name of a level and others have not"
        : tool
            + " rates in "
            + steps.steps().size()
            + " steps, the scale has "
            + scale.size()
            + " levels";
  }

  /** How a committee can say it. */
  String advice(RatingSteps steps) {
    List<String> open =
        IntStream.range(0, steps.steps().size())
            .filter(i -> level(steps, i).isEmpty())
            .mapToObj(i -> "`" + steps.steps().get(i).value() + "`")
            .toList();
    String levels =
        scale.stream().map(level -> "`" + level.name() + "`").collect(Collectors.joining(", "));
    return "say it with --rating RATING=LEVEL for each of "
        + String.join(", ", open)
        + "; the levels are "
        + levels;
  }
}
