package dev.rubric.engine.panel;

import dev.rubric.engine.provenance.Location;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes about the interviews of one candidate together.
 *
 * @param stage null where it is about the loop as a whole
 * @param detail in words
 * @param interviews those that it rests on; none where there are none
 * @param places the cells of the scorecards that show it, else the stage in the loop rubric
 */
public record PanelFinding(
    Kind kind,
    @Nullable String stage,
    String detail,
    List<Interview> interviews,
    List<Location> places) {

  public PanelFinding {
    interviews = List.copyOf(interviews);
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a finding shows somewhere");
    }
  }

  /** The first of the places that show it. */
  public Location location() {
    return places.get(0);
  }

  /** What kind of thing was found. */
  public enum Kind {
    STAGE_MISSING,
    STAGE_TWICE,
    WRONG_ROLE,
    FAR_OUTSIDE_TIME,
    RATERS_APART,
    SAME_INTERVIEWER;

    /** The word for it in a loop rubric. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
