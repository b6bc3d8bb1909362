package dev.rubric.cli.report;

import dev.rubric.engine.whatif.Change;
import dev.rubric.engine.whatif.Counterfactual;
import dev.rubric.engine.whatif.WhatIf;
import java.io.PrintWriter;
import java.util.List;

/**
 * What would lead to another conclusion, a line a change, each with the fact as {@code --set} takes
 * it and its cell.
 */
public final class WhatIfText {

  private static final int LISTED = 20;

  private final PrintWriter out;

  /** Prints to a writer. */
  public WhatIfText(PrintWriter out) {
    this.out = out;
  }

  /** Prints the conclusion and what would lead there, as far as lines can be read. */
  public void print(WhatIf whatIf) {
    boolean several = whatIf.counterfactuals().size() > 1;
    out.println("what if: " + whatIf.conclusion() + (several ? ", by any one of:" : ":"));
    printSets(whatIf, "");
  }

  /** Prints what would lead to the conclusion, and how far the search went. */
  void printSets(WhatIf whatIf, String indent) {
    List<Counterfactual> sets = whatIf.counterfactuals();
    sets.stream().limit(LISTED).forEach(set -> print(set, indent));
    if (sets.size() > LISTED) {
      out.println(indent + "  … and " + (sets.size() - LISTED) + " more as small as these");
    }
    if (!whatIf.limits().isEmpty()) {
      out.println(indent + "  " + whatIf.limits());
    }
  }

  private void print(Counterfactual set, String indent) {
    String lead = indent + "  - ";
    for (Change change : set.changes()) {
      out.println(
          lead
              + change.text()
              + " ["
              + change.now().fact()
              + "]  <- "
              + change.now().location().describe());
      lead = indent + "    and ";
    }
  }
}
