package dev.rubric.spreadsheets.interchange;

import java.text.Normalizer;
import java.util.Locale;

/** Ids out of titles. */
final class Ids {

  private Ids() {}

  /** The words of a title in kebab-case, without accents; empty where it has no Latin letters. */
  static String kebab(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
