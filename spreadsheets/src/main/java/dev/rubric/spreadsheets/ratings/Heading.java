package dev.rubric.spreadsheets.ratings;

import dev.rubric.engine.rubric.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a header says of the ratings under it or beside it.
 *
 * @param rater who rated, where the header says it: {@code Serving (Ann)}, {@code Ann: Serving}
 * @param isComment whether it is about comments on ratings instead
 */
record Heading(Criterion criterion, @Nullable String rater, boolean isComment) {

  private static final Pattern IN_PARENTHESES = Pattern.compile("(.*\\S)\\s*\\((.*)\\)");
  private static final Pattern DIVIDED = Pattern.compile("\\s*[:|/]\\s*|\\s+[-–—]\\s+");
  private static final Pattern LAST_WORD = Pattern.compile("(.*\\S)\\s+(\\S+)");

  /** What the header says; empty when it names no criterion. */
  static Optional<Heading> of(String text, CriterionNames names) {
    Optional<Criterion> whole = names.find(text);
    if (whole.isPresent()) {
      return Optional.of(new Heading(whole.get(), null, false));
    }
    for (String[] parts : divisions(text)) {
      for (int i = 0; i < 2; i++) {
        Optional<Criterion> criterion = names.find(parts[i]);
        String other = parts[1 - i].strip();
        if (criterion.isPresent() && !other.isEmpty()) {
          boolean comment = Words.isComment(other);
          boolean plain = comment || Words.isRating(other);
          return Optional.of(new Heading(criterion.get(), plain ? null : other, comment));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String[]> divisions(String text) {
    List<String[]> divisions = new ArrayList<>();
    Matcher parentheses = IN_PARENTHESES.matcher(text.strip());
    if (parentheses.matches()) {
      divisions.add(new String[] {parentheses.group(1), parentheses.group(2)});
    }
    Matcher divided = DIVIDED.matcher(text);
    while (divided.find()) {
      divisions.add(
          new String[] {text.substring(0, divided.start()), text.substring(divided.end())});
    }
    Matcher last = LAST_WORD.matcher(text.strip());
    if (last.matches() && (Words.isComment(last.group(2)) || Words.isRating(last.group(2)))) {
      divisions.add(new String[] {last.group(1), last.group(2)});
    }
    return divisions;
  }
}
