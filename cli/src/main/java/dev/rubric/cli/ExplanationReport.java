package dev.rubric.cli;

import dev.rubric.cli.report.ExplanationText;
import dev.rubric.cli.report.FlagText;
import dev.rubric.cli.report.QuestionText;
import dev.rubric.cli.report.WhatIfText;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.whatif.NextQuestion;
import dev.rubric.engine.whatif.NextQuestions;
import dev.rubric.engine.whatif.WhatIf;
import dev.rubric.engine.whatif.WhatIfs;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

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
    text.print(explainer.recommendation());
    evaluation.contradicted().forEach(result -> text.print(explainer.criterion(result)));
    evaluation.raised().forEach(flags::print);
    Recommendation recommendation = evaluation.recommendation();
    List<NextQuestion> questions =
        recommendation == null || recommendation.isSettled() ? List.of() : nextQuestions();
    if (!questions.isEmpty()) {
      new QuestionText(console.out()).printFirst(questions);
    }
  }

  /** Why the conclusion named is as it is. */
  void conclusions(ExplainedOutcome outcome) {
    outcome.flag(evaluation, evaluator.rubric()).ifPresent(flags::print);
    outcome
        .criterion(evaluation, evaluator.rubric())
        .ifPresent(result -> text.print(explainer.criterion(result)));
    if (outcome.isRecommendation()) {
      text.print(explainer.recommendation());
    }
  }

  /** What would lead to another conclusion than the one named, or than any. */
  void whatIf(ExplainedOutcome outcome) {
    PrintWriter out = console.out();
    List<WhatIf> found = found(outcome);
    if (found.isEmpty()) {
      out.println("what if: there is nothing to reach from here");
    }
    found.forEach(new WhatIfText(out)::print);
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

  /** Everything as one JSON document. */
  void json(boolean whatIf, boolean questions) {
    Documents.writeLine(
        evaluation,
        explainer.all(),
        whatIf ? WhatIfs.thorough(evaluator, evaluation).all() : List.of(),
        questions ? nextQuestions() : List.of(),
        console.stream());
    console.out().println();
    console.out().flush();
  }
}
