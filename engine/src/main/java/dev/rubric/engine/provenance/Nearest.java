package dev.rubric.engine.provenance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds what a misspelt word was probably meant to be. */
public final class Nearest {

  private static final int LISTED = 8;

  private Nearest() {}

  /**
   * Advice on an unknown word: the nearest known one, else the known ones when they are few.
   *
   * @return a phrase for {@link Problem#hint()}, or null when there is nothing useful to say
   */
  public static @Nullable String hint(String word, Collection<String> known) {
    String nearest = to(word, known);
    if (nearest != null) {
      return "did you mean `" + nearest + "`?";
    }
    if (known.isEmpty() || known.size() > LISTED) {
      return null;
    }
    return "expected one of "
        + known.stream().distinct().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /** The known words, the nearest to the given one first. */
  public static List<String> sorted(String word, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .sorted(Comparator.comparingInt(candidate -> distance.apply(word, candidate)))
        .toList();
  }

  /** The known word nearest to the given one, or null when none is near. */
  public static @Nullable String to(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, Math.min(4, word.length() / 3));
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    String best = null;
    int least = limit + 1;
    for (String candidate : known) {
      int far = distance.apply(lower, candidate.toLowerCase(Locale.ROOT));
      if (far >= 0 && far < least) {
        best = candidate;
        least = far;
      }
    }
    return best;
  }
}
