package dev.rubric.engine.rubric;

import java.math.BigDecimal;

/** What a raised flag does to the score or the recommendation. */
public sealed interface Effect {

  /** The effect in the rubric's words. */
  String text();

  /**
   * The recommendation is no better than a band.
   *
   * @param band position among the rubric's bands
   */
  record CapRecommendation(int band, String bandName) implements Effect {
    @Override
    public String text() {
      return "cap recommendation at " + bandName;
    }
  }

  /**
   * A criterion counts for no more than a level.
   *
   * @param level position among the criterion's levels
   */
  record CapCriterion(String criterion, int level, String levelName) implements Effect {
    @Override
    public String text() {
      return "cap " + criterion + " at " + levelName;
    }
  }

  /**
   * The score is less by so many points.
   *
   * @param points 0 or more
   */
  record Deduct(BigDecimal points) implements Effect {
    @Override
    public String text() {
      return "deduct " + points.toPlainString() + " points";
    }
  }

  /** The flag is noted. */
  record NoteOnly() implements Effect {
    @Override
    public String text() {
      return "note";
    }
  }
}
