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
    String bare = BareText.of(name).toString();
    List<String> words = words(bare);
    this.pattern = words.isEmpty() ? Optional.empty() : Optional.of(pattern(bare, words));
    this.pseudonym = pseudonym;
  }

  private static List<String> words(String name) {
    return Arrays.stream(BETWEEN.split(name)).filter(word -> !word.isEmpty()).toList();
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

  /** The whole name in any case, else a part of it that is written as a name is. */
  private static Pattern pattern(String name, List<String> words) {
    String letters = String.join("", words);
    String between = isSpaced(letters) ? "[^\\p{L}\\p{N}]+" : "[^\\p{L}\\p{N}]*";
    String whole = words.stream().map(Pattern::quote).collect(Collectors.joining(between));
    return Pattern.compile(
        Stream.of(
                Stream.of(bounded("(?iu:" + whole + ")", letters)),
                Arrays.stream(name.split("\\s+")).flatMap(CandidateName::joined),
                words.stream().filter(CandidateName::tells).map(word -> bounded(name(word), word)),
                Syllables.of(words).map(Pattern::quote))
            .flatMap(parts -> parts)
            .collect(Collectors.joining("|")));
  }

  /** A word with a hyphen or an apostrophe, which people write in other ways or leave out. */
  private static Stream<String> joined(String word) {
    List<String> parts = words(word);
    if (parts.size() < 2 || !isSpaced(String.join("", parts))) {
      return Stream.empty();
    }
    String rest = parts.stream().skip(1).map(Pattern::quote).collect(Collectors.joining("\\p{P}?"));
    return Stream.of(bounded(name(parts.get(0)) + "\\p{P}?(?iu:" + rest + ")", word));
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
  private static boolean isSpaced(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.isUpperCase(letter) || Character.isLowerCase(letter));
  }

  /** Where words have ends: there, or before the {@code s} of a genitive. */
  private static String bounded(String pattern, String letters) {
    return isSpaced(letters)
        ? "(?<![\\p{L}\\p{N}])" + pattern + "(?=s?(?:[^\\p{L}\\p{N}]|\\z))"
        : pattern;
  }
}
