package dev.rubric.engine.located;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids made of titles. */
public final class Slugs {

  private static final int LONGEST = 60;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
  private static final String[] CYRILLIC_LATIN =
      "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g"
          .split(" ", -1);
  private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
  private static final String[] GREEK_LATIN =
      "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" ", -1);

  private Slugs() {}

  /**
   * The title in lower-case Latin letters and digits, words joined by hyphens, at most 60
   * characters; empty when nothing of it can be written so.
   */
  public static String kebab(String title) {
    String bare =
        MARKS.matcher(Normalizer.normalize(latin(title), Normalizer.Form.NFKD)).replaceAll("");
    String joined = OTHER.matcher(bare.replace("'", "").replace("’", "")).replaceAll("-");
    String id = EDGES.matcher(joined).replaceAll("");
    if (id.length() <= LONGEST) {
      return id;
    }
    int end = id.lastIndexOf('-', LONGEST);
    return id.substring(0, end < LONGEST / 2 ? LONGEST : end);
  }

  private static String latin(String title) {
    StringBuilder latin = new StringBuilder();
    String lower = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      int cyrillic = CYRILLIC.indexOf(c);
      int greek = GREEK.indexOf(c);
      String letter = Letters.written(String.valueOf(c));
      if (cyrillic >= 0) {
        latin.append(CYRILLIC_LATIN[cyrillic].replace("_", ""));
      } else if (greek >= 0) {
        latin.append(GREEK_LATIN[greek]);
      } else {
        latin.append(letter == null ? String.valueOf(c) : letter);
      }
    }
    return latin.toString();
  }
}
