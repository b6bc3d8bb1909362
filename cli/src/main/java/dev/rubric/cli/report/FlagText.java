package dev.rubric.cli.report;

import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.whatif.WhatIf;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** A red flag with its explanation, what it does, why it matters and what to do next. */
public final class FlagText {

  private final PrintWriter out;
  private final ExplanationText text;
  private final Explainer explainer;

  /** Prints flags of one evaluation. */
  public FlagText(PrintWriter out, ExplanationText text, Explainer explainer) {
    this.out = out;
    this.text = text;
    this.explainer = explainer;
  }

  /**
   * Prints a flag that is raised.
   *
   * @param clearing what would clear it
   */
  public void print(FlagResult result, WhatIf clearing) {
    print(result);
    boolean several = clearing.counterfactuals().size() > 1;
    out.println("  what would clear it" + (several ? ", any one of:" : ":"));
    new WhatIfText(out).printSets(clearing, "  ");
  }

  /** Prints a flag. */
  public void print(FlagResult result) {
    RedFlag flag = result.flag();
    text.print(explainer.flag(result));
    if (!flag.effects().isEmpty()) {
      out.println(
          "  effect: "
              + flag.effects().stream().map(Effect::text).collect(Collectors.joining("; ")));
    }
    if (flag.why() != null) {
      out.println("  why it matters: " + flag.why());
    }
    if (flag.remedy() != null) {
      out.println("  what to do next: " + flag.remedy());
    }
  }
}
