package dev.rubric.spreadsheets.ratings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is rated.
 *
 * @param rater who rated, where the header says it: {@code Ada (Ann)}
 */
record Subject(String name, @Nullable String rater) {

  private static final Pattern WITH_RATER = Pattern.compile("(.*\\S)\\s*\\((.*\\S)\\)");

  static Subject of(String text) {
    Matcher both = WITH_RATER.matcher(text);
    return both.matches() ? new Subject(both.group(1), both.group(2)) : new Subject(text, null);
  }
}
