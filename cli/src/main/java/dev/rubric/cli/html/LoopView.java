package dev.rubric.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The interviews of a candidate's loop, and what was found across them. */
record LoopView(List<Stage> stages, List<Finding> findings) {

  /**
   * A planned stage, with one of its interviews.
   *
   * @param interview null where none was held
   */
  record Stage(String label, @Nullable Held interview) {}

  /**
   * An interview.
   *
   * @param anchor of its article
   * @param flags the red flags that it raised, in words
   */
  record Held(String anchor, String name, VerdictView verdict, String flags) {}

  /** A finding, with the places that it rests on. */
  record Finding(String text, List<PlaceView> places) {}
}
