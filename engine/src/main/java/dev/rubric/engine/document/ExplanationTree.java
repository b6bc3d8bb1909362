package dev.rubric.engine.document;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.PartReason;
import dev.rubric.engine.explanation.Reason.PointsReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.provenance.Location;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document of an explanation: the same tree, each node with its kind. */
final class ExplanationTree {

  private ExplanationTree() {}

  static Map<String, @Nullable Object> of(Reason reason) {
    return own(reason)
        .given("location", location(reason.location()))
        .given("reasons", reason.reasons().stream().map(ExplanationTree::of).toList())
        .members();
  }

  private static Tree own(Reason reason) {
    Tree tree = new Tree();
    if (reason instanceof Conclusion conclusion) {
      tree.always("outcome", conclusion.outcome());
    } else if (reason instanceof RuleReason rule) {
      tree.always("rule", rule.rule()).always("truth", word(rule.truth()));
    } else if (reason instanceof PartReason part) {
      tree.always("truth", word(part.truth())).given("row", part.row());
    } else if (reason instanceof FactReason fact) {
      tree.always("fact", fact.fact().text())
          .always("value", fact.value())
          .given("interviewer", fact.interviewer())
          .given("evidence", fact.evidence());
    } else if (reason instanceof PointsReason points) {
      tree.always("low", points.written().low()).always("high", points.written().high());
    }
    return tree.always("text", reason.text());
  }

  private static String word(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Map<String, @Nullable Object> location(@Nullable Location location) {
    if (location == null) {
      return null;
    }
    Tree tree = new Tree().always("file", location.file());
    if (location instanceof Location.InCell cell) {
      tree.always("sheet", cell.sheet()).always("cell", cell.cell().toString());
    } else if (!location.place().isEmpty()) {
      tree.always("place", location.place());
    }
    return tree.members();
  }
}
