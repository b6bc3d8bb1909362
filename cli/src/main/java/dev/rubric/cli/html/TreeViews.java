package dev.rubric.cli.html;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.PartReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows explanations as trees. */
final class TreeViews {

  private final FactViews facts;

  TreeViews(FactViews facts) {
    this.facts = facts;
  }

  /** A rule with its parts. Its own place is shown elsewhere. */
  NodeView of(RuleReason rule) {
    return new NodeView(word(rule.truth()), rule.text(), null, null, beneath(rule));
  }

  private NodeView of(Reason reason) {
    if (reason instanceof PartReason part) {
      return part(part);
    }
    PlaceView place = reason instanceof FactReason fact ? facts.place(fact.location()) : null;
    return new NodeView(null, reason.text(), null, place, beneath(reason));
  }

  /** A test of one fact is shown with it on one line. */
  private NodeView part(PartReason part) {
    String text = part.row() == null ? part.text() : part.row() + ": " + part.text();
    FactReason only = only(part);
    return only == null
        ? new NodeView(word(part.truth()), text, null, null, beneath(part))
        : new NodeView(
            word(part.truth()), text, only.text(), facts.place(only.location()), List.of());
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
