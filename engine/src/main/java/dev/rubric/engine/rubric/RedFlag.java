package dev.rubric.engine.rubric;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.provenance.Location;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A finding that must be discussed whatever the score.
 *
 * @param rule raises the flag where it is true
 * @param onlyFor profiles for which the flag exists; none named means all
 * @param why why a committee should care
 * @param remedy what to do or ask next
 */
public record RedFlag(
    String id,
    String title,
    Severity severity,
    Rule rule,
    List<Effect> effects,
    List<String> onlyFor,
    @Nullable String why,
    @Nullable String remedy,
    Location location) {

  public RedFlag {
    effects = List.copyOf(effects);
    onlyFor = List.copyOf(onlyFor);
  }

  /** How grave a flag is, gravest first: a label, without an effect of its own. */
  public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR;

    /** Whether it is as grave as the other, or graver. */
    public boolean isAtLeast(Severity other) {
      return compareTo(other) <= 0;
    }

    /** The word for it in a rubric. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
