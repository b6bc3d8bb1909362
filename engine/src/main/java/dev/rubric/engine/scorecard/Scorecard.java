package dev.rubric.engine.scorecard;

import dev.rubric.engine.provenance.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One interviewer's record of one interview, checked against its rubric. The maps keep the rubric's
 * order.
 *
 * @param profiles ids of the rubric's profiles
 * @param facts recorded values by signal or grid cell; what is absent was not recorded
 * @param blanks where a blank cell stands, as far as the file has one, by the name of the signal,
 *     list or rating that it leaves open
 * @param lists recorded rows by list; an absent list was not assessed
 * @param ratings chosen level by criterion
 * @param evidence a quote or note by the name of a fact
 */
public record Scorecard(
    Header header,
    List<String> profiles,
    Map<String, Observation> facts,
    Map<String, Location> blanks,
    Map<String, Rows> lists,
    Map<String, Note> ratings,
    Map<String, Note> evidence,
    Location location) {

  public Scorecard {
    profiles = List.copyOf(profiles);
    facts = ordered(facts);
    blanks = ordered(blanks);
    lists = ordered(lists);
    ratings = ordered(ratings);
    evidence = ordered(evidence);
  }

  /** The id of the scorecard. */
  public String id() {
    return header.id();
  }

  /**
   * Where a field of the header stands; the scorecard where that is not known.
   *
   * @param field as the document names it, {@code interviewer_role}
   */
  public Location at(String field) {
    return header.places().getOrDefault(field, location);
  }

  private static <T> Map<String, T> ordered(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
