package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** What phrases hint at: steps of a scale, and what the columns of a matrix hold. */
final class Words {

  private static final String LEVEL = "level ";
  private static final double SHARE = 0.4;
  private static final Pattern EDGES =
      Pattern.compile("^[\\p{Punct}\\p{Zs}\\s]+|[\\p{Punct}&&[^%#.)]]+$|[\\s:：*]+$");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[（【].*?[)\\]）】]");

  private static final Map<String, Set<String>> MEANINGS = new HashMap<>();
  private static final Map<String, Integer> LEVELS = new HashMap<>();

  static {
    load();
  }

  private Words() {}

  private static void load() {
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.contains(": ") && !line.startsWith("#"))
          .forEach(Words::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line) {
    int colon = line.indexOf(": ");
    String meaning = line.substring(0, colon);
    for (String phrase : line.substring(colon + 2).split(", ", -1)) {
      if (meaning.startsWith(LEVEL)) {
        LEVELS.putIfAbsent(phrase, Integer.parseInt(meaning.substring(LEVEL.length())));
      } else {
        MEANINGS.computeIfAbsent(meaning, any -> new LinkedHashSet<>()).add(phrase);
      }
    }
  }

  /** Whether the whole text, its brackets left out, has that meaning. */
  static boolean means(String meaning, String text) {
    Set<String> phrases = MEANINGS.getOrDefault(meaning, Set.of());
    String whole = bare(text);
    return phrases.contains(whole) || phrases.contains(bare(BRACKETS.matcher(text).replaceAll("")));
  }

  /** Whether the text has that meaning, or begins or ends with a word that has. */
  static boolean mentions(String meaning, String text) {
    if (means(meaning, text)) {
      return true;
    }
    String whole = bare(BRACKETS.matcher(text).replaceAll(""));
    return whole.length() <= 40
        && MEANINGS.getOrDefault(meaning, Set.of()).stream()
            .filter(phrase -> phrase.length() > 2)
            .anyMatch(phrase -> whole.startsWith(phrase + " ") || whole.endsWith(" " + phrase));
  }

  /** Whether the text begins with a phrase of that meaning, and a colon or a line to fill in. */
  static boolean opens(String meaning, String text) {
    String line = Texts.comparable(text);
    int end = line.indexOf(':') >= 0 ? line.indexOf(':') : line.indexOf('：');
    end = end < 0 ? line.indexOf("__") : end;
    return means(meaning, end < 0 ? line : line.substring(0, end));
  }

  /** The step of a scale that the text names, 0 to 10. */
  static OptionalInt level(String text) {
    String whole = bare(text);
    Integer exact = LEVELS.get(whole);
    if (exact != null) {
      return OptionalInt.of(exact);
    }
    String longest = "";
    for (String phrase : LEVELS.keySet()) {
      if (phrase.length() > longest.length() && contains(whole, phrase)) {
        longest = phrase;
      }
    }
    // A scale's word within a sentence says nothing.
    boolean incidental = longest.length() < SHARE * whole.length() && whole.length() > 12;
    return longest.isEmpty() || incidental
        ? OptionalInt.empty()
        : OptionalInt.of(LEVELS.getOrDefault(longest, 0));
  }

  private static boolean contains(String text, String phrase) {
    int at = text.indexOf(phrase);
    if (at < 0 || !Character.isLetter(phrase.codePointAt(0))) {
      return at >= 0;
    }
    int end = at + phrase.length();
    boolean unspaced = Character.isIdeographic(phrase.codePointAt(0));
    return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || unspaced)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) || unspaced)
        && text.length() <= 60;
  }

  /** The text in small letters, without the marks at its ends; those of a grade are part of it. */
  static String bare(String text) {
    String bare = Texts.comparable(text);
    if (bare.length() == 2 && Grades.isGrade(text.strip())) {
      return bare;
    }
    String cut = EDGES.matcher(bare).replaceAll("");
    return cut.isEmpty() ? bare : cut;
  }
}
