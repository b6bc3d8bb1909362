package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.FlagResult;

/**
 * Where the red flags of an evaluation begin on their sheet; 0 where it has none of the kind there.
 *
 * @param raised row of the first that is raised
 * @param undetermined row of the first that is undetermined
 */
record FlagRows(int raised, int undetermined) {

  static final FlagRows NONE = new FlagRows(0, 0);

  /** The same, once a flag is written that is raised or undetermined. */
  FlagRows with(FlagResult result, int row) {
    return result.isRaised()
        ? new FlagRows(raised == 0 ? row : raised, undetermined)
        : new FlagRows(raised, undetermined == 0 ? row : undetermined);
  }
}
