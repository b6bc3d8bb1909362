package dev.rubric.cli.report;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.whatif.WhatIf;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a reader is told first of one evaluation: what an {@link Explainer} says in overview. */
public final class OverviewText {

  private final PrintWriter out;
  private final Function<FlagResult, WhatIf> clearings;

  /**
   * Prints to a writer.
   *
   * @param clearings what would clear a flag that is raised
   */
  public OverviewText(PrintWriter out, Function<FlagResult, WhatIf> clearings) {
    this.out = out;
    this.clearings = clearings;
  }

  /** Prints the conclusions, each with a blank line. Why a flag is raised is told with the flag. */
  public void print(Explainer explainer, Evaluation evaluation) {
    ExplanationText text = new ExplanationText(out);
    List<FlagResult> raised = evaluation.raised();
    Set<String> toldOfFlags =
        raised.stream().map(result -> "flag " + result.flag().id()).collect(Collectors.toSet());
    List<Conclusion> overview = explainer.overview();
    for (Conclusion conclusion : overview.subList(0, overview.size() - raised.size())) {
      text.print(conclusion, toldOfFlags);
      out.println();
    }
    FlagText flags = new FlagText(out, text, explainer);
    for (FlagResult result : raised) {
      flags.print(result, clearings.apply(result));
      out.println();
    }
  }
}
