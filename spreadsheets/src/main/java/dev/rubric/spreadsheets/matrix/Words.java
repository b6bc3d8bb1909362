package dev.rubric.spreadsheets.matrix;

import dev.rubric.engine.located.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** What phrases hint at: steps of a scale, and what the columns of a matrix hold. */
final class Words {

  private static final String LEVEL = "level ";
  private static final double SHARE = 0.4;

  /** A text of more characters than these is a sentence. */
  private static final int LONGEST_LEVEL = 120;

  private static final String OPENING = "([（【";
  private static final String CLOSING = ")]）】";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final String BEFORE = PUNCTUATION + " ";
  private static final String BEHIND = "!\"$&'(*+,-/:;<=>?@[\\]^_`{|}~";
  private static final String BEHIND_SPACES = " :：*";

  /** What a phrase means. */
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
        MEANINGS.computeIfAbsent(phrase, any -> new HashSet<>()).add(meaning);
      }
    }
  }

  /** Whether the whole text, its brackets left out, has that meaning. */
  static boolean means(String meaning, String text) {
    return meansOneOf(Set.of(meaning), text);
  }

  /** Whether the whole text, its brackets left out, has one of the meanings. */
  static boolean meansOneOf(Set<String> meanings, String text) {
    return isOneOf(meanings, bare(text)) || isOneOf(meanings, unbracketed(text));
  }

  /** Whether the text has that meaning, or begins or ends with a word that has. */
  static boolean mentions(String meaning, String text) {
    return mentionsOneOf(Set.of(meaning), text);
  }

  /** Whether the text has one of the meanings, or begins or ends with a word that has. */
  static boolean mentionsOneOf(Set<String> meanings, String text) {
    String whole = unbracketed(text);
    if (isOneOf(meanings, whole) || isOneOf(meanings, bare(text))) {
      return true;
    }
    for (int at = whole.indexOf(' '); at >= 0 && whole.length() <= 40; ) {
      if (isWordOf(meanings, whole.substring(0, at))
          || isWordOf(meanings, whole.substring(at + 1))) {
        return true;
      }
      at = whole.indexOf(' ', at + 1);
    }
    return false;
  }

  private static boolean isWordOf(Set<String> meanings, String phrase) {
    return phrase.length() > 2 && isOneOf(meanings, phrase);
  }

  private static boolean isOneOf(Set<String> meanings, String phrase) {
    Set<String> own = MEANINGS.get(phrase);
    return own != null && !Collections.disjoint(own, meanings);
  }

  private static String unbracketed(String text) {
    if (first(OPENING, text, 0) < 0) {
      return bare(text);
    }
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int open = first(OPENING, text, 0); open >= 0; open = first(OPENING, text, from)) {
      int close = first(CLOSING, text, open);
      if (close < 0) {
        break;
      }
      kept.append(text, from, open);
      from = close + 1;
    }
    return bare(kept.append(text, from, text.length()).toString());
  }

  /** Where the first of some characters stands, or -1. */
  private static int first(String characters, String text, int from) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at < text.length() ? at : -1;
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
    if (whole.length() > LONGEST_LEVEL) {
      return OptionalInt.empty();
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
    int start = 0;
    while (start < bare.length() && BEFORE.indexOf(bare.charAt(start)) >= 0) {
      start++;
    }
    int end = Math.min(end(bare, BEHIND), end(bare, BEHIND_SPACES));
    return start >= end ? bare : bare.substring(start, end);
  }

  /** Where the last characters begin that are all among these. */
  private static int end(String text, String characters) {
    int end = text.length();
    while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
