package dev.rubric.cli.report;

import dev.rubric.engine.whatif.Comparison;
import dev.rubric.engine.whatif.Comparison.Shift;
import java.io.PrintWriter;
import java.util.List;

/** What differs between two evaluations, as a table. */
public final class ComparisonText {

  private ComparisonText() {}

  /** Prints a line a conclusion that is not the same. */
  public static void print(Comparison comparison, PrintWriter out) {
    List<Shift> shifts = comparison.shifts();
    if (shifts.isEmpty()) {
      out.println("nothing changes");
      return;
    }
    TextTable table = new TextTable();
    table.add("OUTCOME", "BEFORE", "AFTER");
    shifts.forEach(shift -> table.add(shift.outcome(), shift.before(), shift.after()));
    table.print(out, "");
  }
}
