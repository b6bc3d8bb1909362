package dev.rubric.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would clear a flag.
 *
 * @param ways each clears it by itself
 * @param limits how far the search went, in words; empty where it found everything
 */
record ClearingView(List<List<ChangeView>> ways, String limits) {

  /**
   * A change of a fact.
   *
   * @param place its cell; null where it has none of its own
   */
  record ChangeView(String text, @Nullable PlaceView place) {}
}
