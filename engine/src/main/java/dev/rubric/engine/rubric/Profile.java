package dev.rubric.engine.rubric;

import dev.rubric.engine.provenance.Location;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kind of role or problem that shifts the weights.
 *
 * @param multipliers by criterion id, 0 or more; 1 where none is given
 */
public record Profile(
    String id, String title, Map<String, BigDecimal> multipliers, Location location) {

  public Profile {
    multipliers = Collections.unmodifiableMap(new LinkedHashMap<>(multipliers));
  }
}
