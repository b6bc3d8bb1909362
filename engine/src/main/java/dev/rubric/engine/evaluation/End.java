package dev.rubric.engine.evaluation;

import dev.rubric.engine.condition.Truth;

/** An end of an interval, and which flags take effect there. */
public enum End {
  /** What is certain: raised and undetermined flags take effect. */
  LOW,
  /** What is possible: only raised flags take effect. */
  HIGH;

  /** Whether a flag whose condition has that truth takes effect at this end. */
  public boolean counts(FlagResult flag) {
    return flag.truth() == Truth.TRUE || (this == LOW && flag.truth() == Truth.UNKNOWN);
  }
}
