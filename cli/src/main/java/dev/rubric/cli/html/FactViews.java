package dev.rubric.cli.html;

import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.rubric.FactWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows facts of one scorecard. */
final class FactViews {

  private final FactWords words;
  private final Places places;
  private final Location scorecard;

  /**
   * Facts of a scorecard.
   *
   * @param scorecard where it stands
   */
  FactViews(FactWords words, Places places, Location scorecard) {
    this.words = words;
    this.places = places;
    this.scorecard = scorecard;
  }

  List<FactView> of(List<FactReason> facts) {
    return facts.stream().map(this::of).toList();
  }

  FactView of(FactReason fact) {
    boolean known = fact.value() != null;
    String ask = known ? "" : words.ask(fact.fact());
    return new FactView(
        words.label(fact.fact()),
        fact.said(),
        known,
        place(fact.location()),
        fact.evidence(),
        ask.isEmpty() ? null : ask);
  }

  /** The place, unless it says no more than that of the scorecard does. */
  @Nullable PlaceView place(Location location) {
    PlaceView place = places.within(scorecard.file(), location);
    return place.equals(places.within(scorecard.file(), scorecard)) ? null : place;
  }
}
