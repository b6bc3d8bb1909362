package dev.rubric.cli.html;

import java.util.List;

/**
 * The open questions of an evaluation.
 *
 * @param next the most telling first, each with what its answers would settle
 * @param note what the order means, and what of it was left out; empty where there is no order
 * @param others those that are only listed
 */
record QuestionsView(List<QuestionView> next, String note, List<QuestionView> others) {

  /** Whether nothing is open. */
  boolean isEmpty() {
    return next.isEmpty() && others.isEmpty();
  }
}
