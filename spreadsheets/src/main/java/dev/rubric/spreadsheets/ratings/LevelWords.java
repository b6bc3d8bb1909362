package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.located.Numbers;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Level;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.rubric.ScaleLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Levels as tables write them: by name, by the points they are worth, by their number ({@code L2}),
 * by their first letters, or by name and number together ({@code 3 - strong}).
 */
final class LevelWords {

  /** How people write that they did not assess something. */
  private static final Set<String> NOT_ASSESSED =
      Set.of(
          "", "-", "–", "—", "?", "n/a", "na", "n.a.", "not assessed", "not observed", "no rating");

  private static final Pattern NUMBERED = Pattern.compile("l(?:evel)? ?([1-9][0-9]?)");
  private static final Pattern WITH_NUMBER =
      Pattern.compile(
          "[0-9]+(?:\\.[0-9]+)?\\s*[-–—:.)=]\\s*(.*\\S)"
              + "|(.*\\S)\\s*(?:[-–—:=]\\s*[0-9]+(?:\\.[0-9]+)?|\\([0-9]+(?:\\.[0-9]+)?\\))");

  private final List<ScaleLevel> scale;

  LevelWords(Rubric rubric) {
    this.scale = rubric.scale();
  }

  /** Whether a text says that nothing was assessed. */
  static boolean isNotAssessed(String text) {
    return NOT_ASSESSED.contains(Texts.comparable(text));
  }

  /** The level of a criterion that a text means; empty when it means none, or several. */
  Optional<Level> find(Criterion criterion, String text) {
    String word = Texts.comparable(text);
    Optional<Level> named = only(criterion, level -> Texts.comparable(level.name()).equals(word));
    if (named.isPresent()) {
      return named;
    }
    Optional<BigDecimal> number = Numbers.parse(word);
    if (number.isPresent()) {
      return only(criterion, level -> points(level).compareTo(number.get()) == 0);
    }
    Matcher numbered = NUMBERED.matcher(word);
    if (numbered.matches()) {
      int position = Integer.parseInt(numbered.group(1)) - 1;
      return position < scale.size()
          ? only(criterion, level -> isAt(level, position))
          : Optional.empty();
    }
    Matcher both = WITH_NUMBER.matcher(word);
    if (both.matches()) {
      String name = both.group(1) == null ? both.group(2) : both.group(1);
      return only(criterion, level -> Texts.comparable(level.name()).equals(name));
    }
    return letters(criterion, word);
  }

  /** Whether a text is a level of the scale, by name or number. */
  boolean isOfAny(String text) {
    String word = Texts.comparable(text);
    return scale.stream().anyMatch(step -> Texts.comparable(step.name()).equals(word))
        || NUMBERED.matcher(word).matches();
  }

  private static Optional<Level> letters(Criterion criterion, String word) {
    if (word.isEmpty() || !word.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    Optional<Level> initials = only(criterion, level -> initials(level.name()).equals(word));
    return initials.isPresent()
        ? initials
        : only(criterion, level -> Texts.comparable(level.name()).startsWith(word));
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : CriterionNames.plain(name).split(" ", -1)) {
      initials.append(word, 0, Math.min(1, word.length()));
    }
    return initials.toString().toLowerCase(Locale.ROOT);
  }

  private boolean isAt(Level level, int position) {
    return Texts.comparable(scale.get(position).name()).equals(Texts.comparable(level.name()));
  }

  private BigDecimal points(Level level) {
    return scale.stream()
        .filter(step -> Texts.comparable(step.name()).equals(Texts.comparable(level.name())))
        .map(ScaleLevel::points)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Level> only(Criterion criterion, Predicate<Level> wanted) {
    List<Level> found = criterion.levels().stream().filter(wanted).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
