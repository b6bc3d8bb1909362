package dev.rubric.engine.whatif;

import java.util.List;

/**
 * What would lead to another conclusion: all smallest sets of changes that do. Each was evaluated.
 * Each cell of a row that a list does not have counts as a change, as any fact does; of a loop,
 * whose rows follow from its scorecards, such rows are no part of the search.
 *
 * @param outcome {@code flag/ID}, {@code criterion/ID} or {@code recommendation}
 * @param conclusion the other conclusion in words
 * @param counterfactuals all of one size, in the rubric's order; none where nothing was found
 * @param searched up to this number of changes all sets were tried
 * @param ended how the search ended
 */
public record WhatIf(
    String outcome,
    String conclusion,
    List<Counterfactual> counterfactuals,
    int searched,
    End ended) {

  private static final String NO_CHANGE = "no change of what was recorded or left open leads there";

  /** How a search ended. */
  public enum End {
    /** All sets of the least size were found. */
    FOUND,
    /** No set of changes leads there, however many. */
    IMPOSSIBLE,
    /**
     * No set of changes leads there, however many; rows that a list does not have were not tried.
     */
    ROWS_NOT_TRIED,
    /** Sets of the sizes searched do not lead there, and larger ones were not tried. */
    TOO_MANY_CHANGES,
    /** The search was cut short: there may be further sets of that size, or larger ones. */
    CUT
  }

  public WhatIf {
    counterfactuals = List.copyOf(counterfactuals);
  }

  /** How far the search went, in words; empty where it found everything. */
  public String limits() {
    return switch (ended) {
      case FOUND -> "";
      case IMPOSSIBLE -> NO_CHANGE;
      case ROWS_NOT_TRIED -> NO_CHANGE + "; rows that a list does not have were not tried";
      case TOO_MANY_CHANGES ->
          "no set of up to " + changes() + " leads there; larger ones were not tried";
      case CUT -> cut();
    };
  }

  private String cut() {
    String rest =
        counterfactuals.isEmpty()
            ? "larger sets were not all tried"
            : "there may be more sets of this size";
    return "the search was cut: "
        + (searched == 0 ? "" : "no set of up to " + changes() + " leads there, ")
        + rest;
  }

  private String changes() {
    return searched + (searched == 1 ? " change" : " changes");
  }
}
