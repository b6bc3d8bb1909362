package dev.rubric.engine.located;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Letters as people write them who have no others at hand: without their marks. */
public final class Letters {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Scripts whose letters stay readable without marks. */
  private static final Set<UnicodeScript> MARKED =
      Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

  /** Letters that are no others with marks. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "ß", "ss", "æ", "ae", "ø", "o", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i");

  private Letters() {}

  /** How a small Latin letter is written that is no other with marks; null for all others. */
  static @Nullable String written(String small) {
    return OTHERS.get(small);
  }

  /**
   * A letter without marks, in its case: {@code e} for é, {@code Ae} for Æ; empty for a mark that
   * stands by itself, and what is no such letter as it is.
   */
  public static String bare(int codePoint) {
    String letter = Character.toString(codePoint);
    if (UnicodeBlock.COMBINING_DIACRITICAL_MARKS.equals(UnicodeBlock.of(codePoint))) {
      return "";
    }
    if (!MARKED.contains(UnicodeScript.of(codePoint))) {
      return letter;
    }
    String other = OTHERS.get(letter.toLowerCase(Locale.ROOT));
    if (other == null) {
      return MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
    }
    return Character.isUpperCase(codePoint)
        ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
        : other;
  }
}
