package dev.rubric.engine.document;

import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.Value;
import dev.rubric.engine.whatif.Answer;
import dev.rubric.engine.whatif.Change;
import dev.rubric.engine.whatif.Comparison.Shift;
import dev.rubric.engine.whatif.NextQuestion;
import dev.rubric.engine.whatif.NextQuestion.Reply;
import dev.rubric.engine.whatif.WhatIf;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of what would change an evaluation, and of what is still worth asking. */
final class WhatIfTree {

  private WhatIfTree() {}

  static Map<String, @Nullable Object> of(WhatIf whatIf) {
    return new Tree()
        .always("outcome", whatIf.outcome())
        .always("conclusion", whatIf.conclusion())
        .always(
            "counterfactuals",
            whatIf.counterfactuals().stream()
                .map(set -> set.changes().stream().map(WhatIfTree::change).toList())
                .toList())
        .always("searched", BigDecimal.valueOf(whatIf.searched()))
        .always("ended", whatIf.ended().name().toLowerCase(Locale.ROOT))
        .members();
  }

  private static Map<String, @Nullable Object> change(Change change) {
    return new Tree()
        .always("fact", change.now().fact().text())
        .always("label", change.label())
        .always("text", change.text())
        .always("to", change.to().text())
        .given("example", example(change.to()))
        .always("now", ExplanationTree.of(change.now()))
        .members();
  }

  static Map<String, @Nullable Object> of(NextQuestion question) {
    return new Tree()
        .always("fact", question.fact().text())
        .always("label", question.label())
        .given("ask", question.ask().isEmpty() ? null : question.ask())
        .always("narrows_bands", Exact.rounded(question.bands(), 2))
        .always("narrows_points", Exact.rounded(question.points(), 2))
        .always("answers", question.replies().stream().map(WhatIfTree::reply).toList())
        .given("not_tried", question.notTried().isEmpty() ? null : question.notTried())
        .members();
  }

  private static Map<String, @Nullable Object> reply(Reply reply) {
    return new Tree()
        .always("answer", reply.answer().text())
        .always("example", example(reply.answer()))
        .always("settles", reply.shifts().stream().map(WhatIfTree::of).toList())
        .members();
  }

  static Map<String, @Nullable Object> of(Shift shift) {
    return new Tree()
        .always("outcome", shift.outcome())
        .always("before", shift.before())
        .always("after", shift.after())
        .members();
  }

  /** As {@code --set} takes it; null of a row, which it does not take out. */
  private static @Nullable String example(Answer answer) {
    Value example = answer.example();
    if (example.equals(Setting.NOT_THERE)) {
      return null;
    }
    return example.equals(Setting.NO_ROWS) ? "[]" : example.text();
  }
}
