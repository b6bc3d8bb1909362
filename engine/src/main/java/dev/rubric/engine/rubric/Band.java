package dev.rubric.engine.rubric;

import dev.rubric.engine.provenance.Location;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation and the least exact score it takes.
 *
 * @param atLeast null for the last band, which takes none
 */
public record Band(String name, @Nullable BigDecimal atLeast, Location location) {

  /** Which scores it takes, in words. */
  public String text() {
    return atLeast == null
        ? "below the band above"
        : "score of at least " + atLeast.toPlainString();
  }
}
