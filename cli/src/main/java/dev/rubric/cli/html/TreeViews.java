package dev.rubric.cli.html;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.PartReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.signal.FactId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows explanations as trees. */
final class TreeViews {

  private final FactViews facts;
  private final Set<FactId> quoted;

  /**
   * Trees beside other facts.
   *
   * @param quoted the facts whose evidence is quoted beside the tree
   */
  TreeViews(FactViews facts, Set<FactId> quoted) {
    this.facts = facts;
    this.quoted = quoted;
  }

  /** A rule with its parts. Its own place is shown elsewhere. */
  NodeView of(RuleReason rule) {
    return new NodeView(word(rule.truth()), rule.text(), null, null, null, beneath(rule));
  }

  private NodeView of(Reason reason) {
    if (reason instanceof PartReason part) {
      return part(part);
    }
    return reason instanceof FactReason fact
        ? new NodeView(
            null, fact.text(), null, facts.place(fact.location()), evidence(fact), List.of())
        : new NodeView(null, reason.text(), null, null, null, beneath(reason));
  }

  /** A test of one fact is shown with it on one line. */
  private NodeView part(PartReason part) {
    String text = part.row() == null ? part.text() : part.row() + ": " + part.text();
    FactReason only = only(part);
    return only == null
        ? new NodeView(word(part.truth()), text, null, null, null, beneath(part))
        : new NodeView(
            word(part.truth()),
            text,
            only.text(),
            facts.place(only.location()),
            evidence(only),
            List.of());
  }

  private @Nullable String evidence(FactReason fact) {
    return quoted.contains(fact.fact()) ? null : fact.evidence();
  }

  private static @Nullable FactReason only(PartReason part) {
    return part.reasons().size() == 1 && part.reasons().get(0) instanceof FactReason fact
        ? fact
        : null;
  }

  private List<NodeView> beneath(Reason reason) {
    return reason.reasons().stream().map(this::of).toList();
  }

  private static String word(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }
}
