package dev.rubric.cli.output;

import java.util.Locale;

/** Names of files made from what people wrote. */
final class FileNames {

  private static final int LONGEST = 80;

  private FileNames() {}

  /**
   * A name that is safe on every system: letters, digits, dots, dashes and underscores, no dot at
   * the start, and none of the names that Windows keeps for itself.
   */
  static String of(String text) {
    String safe =
        text.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    String cut = safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    boolean reserved =
        cut.toUpperCase(Locale.ROOT).matches("(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?");
    return cut.isEmpty() || reserved ? "scorecard-" + cut : cut;
  }
}
