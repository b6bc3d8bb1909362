package dev.rubric.cli.report;

import dev.rubric.engine.condition.Truth;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.PartReason;
import dev.rubric.engine.explanation.Reason.PointsReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Location;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An explanation as indented text: each line a reason, its place at the end. */
public final class ExplanationText {

  private final PrintWriter out;

  /** Prints to a writer. */
  public ExplanationText(PrintWriter out) {
    this.out = out;
  }

  /** Prints a conclusion with all that it rests on. */
  public void print(Conclusion conclusion) {
    print(conclusion, Set.of());
  }

  /**
   * Prints a conclusion with all that it rests on but rules that are told of elsewhere.
   *
   * @param elsewhere what these decide on, such as {@code flag skipped-serving}
   */
  public void print(Conclusion conclusion, Set<String> elsewhere) {
    print(conclusion, elsewhere, 0);
  }

  private void print(Reason reason, Set<String> elsewhere, int depth) {
    List<Reason> here =
        reason.reasons().stream().filter(beneath -> !isOf(beneath, elsewhere)).toList();
    String more = here.size() < reason.reasons().size() ? " (why: see there)" : "";
    out.println("  ".repeat(depth) + line(reason) + more + place(reason.location()));
    if (reason instanceof FactReason fact && fact.evidence() != null) {
      String by = fact.interviewer() == null ? "" : " (" + fact.interviewer() + ")";
      out.println("  ".repeat(depth + 1) + "“" + Texts.collapse(fact.evidence()) + "”" + by);
    }
    here.forEach(beneath -> print(beneath, elsewhere, depth + 1));
  }

  private static boolean isOf(Reason reason, Set<String> rules) {
    return reason instanceof RuleReason rule && rules.contains(rule.rule());
  }

  private static String line(Reason reason) {
    if (reason instanceof RuleReason rule) {
      return word(rule.truth()) + rule.rule() + ": " + rule.text();
    }
    if (reason instanceof PartReason part) {
      return word(part.truth()) + (part.row() == null ? "" : part.row() + ": ") + part.text();
    }
    if (reason instanceof PointsReason points) {
      return points(points) + "  " + points.text();
    }
    return reason.text();
  }

  private static String word(Truth truth) {
    return String.format(Locale.ROOT, "%-9s", "[" + truth.name().toLowerCase(Locale.ROOT) + "]")
        + " ";
  }

  private static String points(PointsReason points) {
    return String.format(Locale.ROOT, "%15s", points.written().text());
  }

  private static String place(@Nullable Location location) {
    return location == null ? "" : "  <- " + location.describe();
  }
}
