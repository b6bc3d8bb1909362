package dev.rubric.engine.blind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a candidate's name in what people wrote, with the marks of its letters or without. */
final class CandidateName {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Optional<Pattern> pattern;
  private final String pseudonym;

  CandidateName(String name, String pseudonym) {
    List<String> words =
        Arrays.stream(BETWEEN.split(BareText.of(name).toString()))
            .filter(word -> !word.isEmpty())
            .toList();
    this.pattern = words.isEmpty() ? Optional.empty() : Optional.of(pattern(words));
    this.pseudonym = pseudonym;
  }

  /** The text with the pseudonym wherever the name stands. */
  String replacedIn(String text) {
    return pattern.map(words -> replacedIn(text, words)).orElse(text);
  }

  private String replacedIn(String text, Pattern words) {
    BareText bare = BareText.of(text);
    Matcher found = words.matcher(bare.toString());
    StringBuilder replaced = new StringBuilder();
    int end = 0;
    while (found.find()) {
      replaced.append(text, end, bare.inText(found.start())).append(pseudonym);
      end = bare.inText(found.end());
    }
    return replaced.append(text, end, text.length()).toString();
  }

  /** The whole name in any case, else a word of it that is written as a name is. */
  private static Pattern pattern(List<String> words) {
    String whole =
        words.stream().map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
    String any =
        Stream.concat(
                Stream.of(bounded("(?iu:" + whole + ")", String.join("", words))),
                words.stream().filter(CandidateName::tells).map(word -> bounded(name(word), word)))
            .collect(Collectors.joining("|"));
    return Pattern.compile(any);
  }

  /** An initial says little; this product's own samples call everyone a candidate. */
  private static boolean tells(String word) {
    return word.codePointCount(0, word.length()) > 1
        && !word.toLowerCase(Locale.ROOT).equals("candidate");
  }

  /** Begins with a capital, or as in the name: `Will` is a candidate where `will` is none. */
  private static String name(String word) {
    int first = word.offsetByCodePoints(0, 1);
    String start = word.substring(0, first);
    return "(?:"
        + Pattern.quote(start)
        + "|"
        + Pattern.quote(start.toUpperCase(Locale.ROOT))
        + ")(?iu:"
        + Pattern.quote(word.substring(first))
        + ")";
  }

  /** Scripts with capitals have spaces between words; in others words touch. */
  private static String bounded(String pattern, String letters) {
    boolean spaced =
        letters
            .codePoints()
            .filter(Character::isLetter)
            .allMatch(letter -> Character.isUpperCase(letter) || Character.isLowerCase(letter));
    return spaced ? "(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])" : pattern;
  }
}
