package dev.rubric.engine.blind;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of names that are written a syllable a character: family and given name stand in one
 * word or in several, and each is used alone. A single syllable is part of too many other words.
 */
final class Syllables {

  private static final Set<UnicodeScript> SCRIPTS = Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL);

  /** Names are shorter; each part of a long one would be too many. */
  private static final int MOST = 8;

  private Syllables() {}

  /** Two or more syllables in a row, the longest first; nothing for other names. */
  static Stream<String> of(List<String> words) {
    int[] syllables =
        words.stream()
            .flatMapToInt(String::codePoints)
            .filter(letter -> SCRIPTS.contains(UnicodeScript.of(letter)))
            .toArray();
    if (syllables.length < 2 || syllables.length > MOST) {
      return Stream.empty();
    }
    return IntStream.rangeClosed(2, syllables.length)
        .mapToObj(shorter -> syllables.length + 2 - shorter)
        .flatMap(length -> ofLength(syllables, length));
  }

  private static Stream<String> ofLength(int[] syllables, int length) {
    return IntStream.rangeClosed(0, syllables.length - length)
        .mapToObj(start -> new String(syllables, start, length));
  }
}
