package dev.rubric.cli.output;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of files made from what people wrote. */
final class FileNames {

  /** Bytes in UTF-8; systems allow 255, of which endings take some. */
  private static final int LONGEST = 150;

  private FileNames() {}

  /**
   * A name that is safe on every system: letters, digits, dots, dashes and underscores, no dot at
   * the start, and none of the names that Windows keeps for itself.
   */
  static String of(String text) {
    String safe = text.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    String cut = cut(safe);
    boolean reserved =
        cut.toUpperCase(Locale.ROOT).matches("(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?");
    return cut.isEmpty() || reserved ? "scorecard-" + cut : cut;
  }

  private static String cut(String text) {
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int point : text.codePoints().toArray()) {
      String character = Character.toString(point);
      bytes += character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        break;
      }
      kept.append(character);
    }
    return kept.toString();
  }
}
