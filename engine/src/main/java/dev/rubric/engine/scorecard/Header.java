package dev.rubric.engine.scorecard;

import dev.rubric.engine.provenance.Location;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who, whom, when and by which rubric.
 *
 * @param id names the scorecard among those evaluated together
 * @param date ISO 8601, {@code 2026-03-09}
 * @param rubric id of the rubric
 * @param rubricVersion version of the rubric, where the scorecard says it
 * @param places where fields stand, by their names in the document; a field that was not filled in
 *     or whose place is not known is absent
 */
public record Header(
    String id,
    String candidate,
    @Nullable String interviewer,
    @Nullable String interviewerRole,
    @Nullable String date,
    String rubric,
    @Nullable String rubricVersion,
    Map<String, Location> places) {

  public Header {
    places = Map.copyOf(places);
  }
}
