package dev.rubric.spreadsheets;

import java.util.Locale;

/**
 * The tints of levels: one hue, ever darker, so that they hold for color-blind readers and in
 * print. They are the paler half of “Blues” of nine classes by C. Brewer and M. Harrower
 * (ColorBrewer 2.0), and dark text can be read on all of them.
 */
final class Tints {

  /** The tint of the strongest level, as six hexadecimal digits. */
  static final String STRONGEST = "6BAED6";

  /** From the weakest level to the strongest, evenly spread. */
  private static final int[] CLASSES = {0xF7FBFF, 0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6};

  private Tints() {}

  /**
   * The tint of a level, as six hexadecimal digits.
   *
   * @param level from 0, the weakest
   * @param levels how many there are
   */
  static String of(int level, int levels) {
    double place = levels < 2 ? 0 : (CLASSES.length - 1.0) * level / (levels - 1);
    int below = Math.min((int) place, CLASSES.length - 2);
    double share = place - below;
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = CLASSES[below] >> shift & 0xFF;
      int to = CLASSES[below + 1] >> shift & 0xFF;
      color |= (int) Math.round(from + (to - from) * share) << shift;
    }
    return String.format(Locale.ROOT, "%06X", color);
  }
}
