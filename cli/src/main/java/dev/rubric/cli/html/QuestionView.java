package dev.rubric.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open question.
 *
 * @param ask how to find it out, in the rubric's words
 * @param remark how much an answer narrows, or which outcomes depend on it
 * @param replies what each answer would settle; none where it was not tried
 */
record QuestionView(String label, @Nullable String ask, String remark, List<ReplyView> replies) {

  /** An answer, and what it would settle. */
  record ReplyView(String answer, String settles) {}
}
