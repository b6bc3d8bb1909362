package dev.rubric.cli.report;

import dev.rubric.engine.whatif.Change;
import dev.rubric.engine.whatif.Counterfactual;
import dev.rubric.engine.whatif.WhatIf;
import java.io.PrintWriter;
import java.util.List;

/** What would lead to another conclusion, a line a change, each with its cell. */
public final class WhatIfText {

  private static final int LISTED = 20;

  private final PrintWriter out;

  /** Prints to a writer. */
  public WhatIfText(PrintWriter out) {
    this.out = out;
  }

  /** Prints the conclusion and what would lead there, as far as lines can be read. */
  public void print(WhatIf whatIf) {
    List<Counterfactual> sets = whatIf.counterfactuals();
    out.println("what if: " + whatIf.conclusion() + (sets.size() > 1 ? ", by any one of:" : ":"));
    sets.stream().limit(LISTED).forEach(this::print);
    if (sets.size() > LISTED) {
      out.println("  … and " + (sets.size() - LISTED) + " more as small as these");
    }
    if (!whatIf.limits().isEmpty()) {
      out.println("  " + whatIf.limits());
    }
  }

  private void print(Counterfactual set) {
    String lead = "  - ";
    for (Change change : set.changes()) {
      out.println(lead + change.text() + "  <- " + change.now().location().describe());
      lead = "    and ";
    }
  }
}
