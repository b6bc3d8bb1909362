package dev.rubric.engine.evaluation;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.rubric.RedFlag;

/** Whether a red flag is raised. */
public record FlagResult(RedFlag flag, Truth truth) {

  /** {@code raised}, {@code clear} or {@code undetermined}. */
  public String status() {
    return switch (truth) {
      case TRUE -> "raised";
      case FALSE -> "clear";
      case UNKNOWN -> "undetermined";
    };
  }

  /** Whether the condition is true. */
  public boolean isRaised() {
    return truth == Truth.TRUE;
  }

  /** Whether the condition depends on facts that were not assessed. */
  public boolean isUndetermined() {
    return truth == Truth.UNKNOWN;
  }
}
