package dev.rubric.cli;

import dev.rubric.cli.report.ExplanationText;
import dev.rubric.cli.report.FlagText;
import dev.rubric.cli.report.OverviewText;
import dev.rubric.cli.report.QuestionText;
import dev.rubric.cli.report.WhatIfText;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.document.Explained;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.whatif.Comparison;
import dev.rubric.engine.whatif.NextQuestion;
import dev.rubric.engine.whatif.NextQuestions;
import dev.rubric.engine.whatif.WhatIf;
import dev.rubric.engine.whatif.WhatIfs;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints what is asked of one evaluation. */
final class ExplanationReport {

  private final Console console;
  private final Evaluator evaluator;
  private final Evaluation evaluation;
  private final Explainer explainer;
  private final ExplanationText text;
  private final FlagText flags;

  /** A report of an evaluation that the evaluator made. */
  ExplanationReport(Console console, Evaluator evaluator, Evaluation evaluation) {
    this.console = console;
    this.evaluator = evaluator;
    this.evaluation = evaluation;
    this.explainer = new Explainer(evaluator.rubric(), evaluation);
    this.text = new ExplanationText(console.out());
    this.flags = new FlagText(console.out(), text, explainer);
  }

  /**
   * The recommendation, the criteria whose rating contradicts the signals, every raised flag and,
   * where the recommendation is open, what to ask.
   */
  void overview() {
    new OverviewText(console.out(), this::clearing).print(explainer, evaluation);
    Recommendation recommendation = evaluation.recommendation();
    List<NextQuestion> questions =
        recommendation == null || recommendation.isSettled() ? List.of() : nextQuestions();
    if (!questions.isEmpty()) {
      new QuestionText(console.out()).printFirst(questions);
    }
  }

  private WhatIf clearing(FlagResult raised) {
    return WhatIfs.brief(evaluator, evaluation).flag(raised).orElseThrow();
  }

  /**
   * Why the conclusion named is as it is.
   *
   * @param cleared whether it is told elsewhere what would clear a flag
   */
  void conclusions(ExplainedOutcome outcome, boolean cleared) {
    outcome
        .flag(evaluation, evaluator.rubric())
        .ifPresent(
            result -> {
              if (result.isRaised() && !cleared) {
                flags.print(result, clearing(result));
              } else {
                flags.print(result);
              }
            });
    outcome
        .criterion(evaluation, evaluator.rubric())
        .ifPresent(result -> text.print(explainer.criterion(result)));
    if (outcome.isRecommendation()) {
      text.print(explainer.recommendation());
    }
  }

  /**
   * What would lead to another conclusion than the one named, or than any.
   *
   * @param ofLoop whether facts follow from scorecards, which can be asked in their turn
   */
  void whatIf(ExplainedOutcome outcome, boolean ofLoop) {
    PrintWriter out = console.out();
    List<WhatIf> found = found(outcome);
    if (found.isEmpty()) {
      out.println("what if: there is nothing to reach from here");
    }
    found.forEach(new WhatIfText(out)::print);
    if (ofLoop) {
      sources(found);
    }
  }

  /** What would change the scorecards that a loop's facts follow from is asked of these. */
  private void sources(List<WhatIf> whatIfs) {
    String rubric = evaluator.rubric().location().file();
    List<String> files =
        whatIfs.stream()
            .flatMap(whatIf -> whatIf.counterfactuals().stream())
            .flatMap(set -> set.changes().stream())
            .map(change -> change.now().location().file())
            .filter(file -> !file.equals(rubric))
            .distinct()
            .toList();
    if (!files.isEmpty()) {
      console.out().println("facts of a loop follow from its scorecards; what would change these:");
      files.forEach(file -> console.out().println("  rubric explain " + file + " --what-if"));
    }
  }

  private List<WhatIf> found(ExplainedOutcome outcome) {
    WhatIfs whatIfs = WhatIfs.thorough(evaluator, evaluation);
    if (!outcome.isNamed()) {
      return whatIfs.all();
    }
    List<WhatIf> found = new ArrayList<>();
    outcome.flag(evaluation, evaluator.rubric()).flatMap(whatIfs::flag).ifPresent(found::add);
    outcome
        .criterion(evaluation, evaluator.rubric())
        .flatMap(whatIfs::criterion)
        .ifPresent(found::add);
    if (outcome.isRecommendation()) {
      found.addAll(whatIfs.recommendation());
    }
    return found;
  }

  /** What is still worth asking. */
  void questions() {
    new QuestionText(console.out()).print(evaluation, nextQuestions());
  }

  private List<NextQuestion> nextQuestions() {
    return NextQuestions.of(evaluator, evaluation);
  }

  /**
   * Everything as one JSON document.
   *
   * @param trial with the evaluation of the facts as they were recorded; null where none were set
   */
  void json(boolean whatIf, boolean questions, @Nullable Comparison trial) {
    Documents.writeLine(
        new Explained(
            evaluation,
            explainer.all(),
            whatIf ? WhatIfs.thorough(evaluator, evaluation).all() : List.of(),
            questions ? nextQuestions() : List.of(),
            trial),
        console.stream());
    console.out().println();
    console.out().flush();
  }
}
