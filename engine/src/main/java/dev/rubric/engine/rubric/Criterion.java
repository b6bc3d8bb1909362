package dev.rubric.engine.rubric;

import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dimension that is assessed.
 *
 * @param group what the criterion is listed under, if anything; it has no effect
 * @param note what the criterion is about, beyond its title, if anything
 * @param weight share in the score before a profile multiplies it, 0 or more
 * @param levels from weakest to strongest, at least two
 * @param onlyFor profiles for which the criterion exists; none named means all
 */
public record Criterion(
    String id,
    String title,
    @Nullable String group,
    @Nullable String note,
    BigDecimal weight,
    Mode mode,
    List<Level> levels,
    List<String> onlyFor,
    Location location) {

  public Criterion {
    levels = List.copyOf(levels);
    onlyFor = List.copyOf(onlyFor);
    if (levels.size() < 2) {
      throw new IllegalArgumentException("criterion `" + id + "` has fewer than two levels");
    }
  }

  /** The position of the level of that name, from 0, or -1; names compare without case. */
  public int levelIndex(String name) {
    String wanted = Texts.comparable(name);
    for (int i = 0; i < levels.size(); i++) {
      if (Texts.comparable(levels.get(i).name()).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** The position of the strongest level. */
  public int top() {
    return levels.size() - 1;
  }
}
