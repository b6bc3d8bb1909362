package dev.rubric.engine.rubric;

import dev.rubric.engine.scorecard.Scorecard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scorecard that shows what the rubric means, with what it must come to. */
public record Example(String name, Scorecard scorecard, Expectation expectation) {

  /**
   * What an example must come to; what is null or absent is not looked at.
   *
   * @param flags the flags raised, no more and no fewer
   * @param levels level by criterion, settled
   * @param recommendation the band, settled
   */
  public record Expectation(
      @Nullable List<String> flags, Map<String, String> levels, @Nullable String recommendation) {
    public Expectation {
      flags = flags == null ? null : List.copyOf(flags);
      levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }
  }
}
