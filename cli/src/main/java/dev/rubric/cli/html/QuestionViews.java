package dev.rubric.cli.html;

import dev.rubric.cli.html.QuestionView.ReplyView;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluators;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.OpenQuestion;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.rubric.FactWords;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.whatif.Comparison.Shift;
import dev.rubric.engine.whatif.NextQuestion;
import dev.rubric.engine.whatif.NextQuestions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the open questions of evaluations by one rubric. */
final class QuestionViews {

  /**
   * How many open questions are tried: each answer is an evaluation, for each of many candidates.
   */
  private static final int TRIED = 40;

  /** How many are shown with all their answers. */
  private static final int LISTED = 8;

  private final Rubric rubric;
  private final FactWords words;
  private final OutcomeWords outcomes;
  private final Evaluators evaluators;

  QuestionViews(Rubric rubric, FactWords words, Evaluators evaluators) {
    this.rubric = rubric;
    this.words = words;
    this.outcomes = new OutcomeWords(rubric);
    this.evaluators = evaluators;
  }

  /** Ranked where the recommendation is open: elsewhere no answer changes it. */
  QuestionsView of(Evaluation evaluation) {
    Recommendation recommendation = evaluation.recommendation();
    int tried = recommendation == null || recommendation.isSettled() ? 0 : TRIED;
    List<NextQuestion> ranked =
        NextQuestions.ofFirst(tried, evaluators.of(rubric, evaluation), evaluation);
    List<NextQuestion> next = ranked.stream().limit(LISTED).toList();
    Set<FactId> further =
        ranked.stream().skip(LISTED).map(NextQuestion::fact).collect(Collectors.toSet());
    List<OpenQuestion> open = evaluation.openQuestions();
    return new QuestionsView(
        next.stream().map(this::question).toList(),
        next.isEmpty() ? "" : note(evaluation),
        Stream.concat(
                open.stream().limit(tried).filter(asked -> further.contains(asked.fact())),
                open.stream().skip(tried))
            .map(this::question)
            .toList());
  }

  private static String note(Evaluation evaluation) {
    int open = evaluation.openQuestions().size();
    return "The most telling first: by how far an answer narrows the recommendation, then the"
        + " score, on average."
        + (open > TRIED
            ? " Tried were the " + TRIED + " questions, of " + open + ", that most depends on."
            : "");
  }

  private QuestionView question(NextQuestion question) {
    return new QuestionView(
        question.label(),
        question.ask().isEmpty() ? null : question.ask(),
        narrows(question),
        Stream.concat(
                question.replies().stream()
                    .map(reply -> new ReplyView(reply.text(), settles(reply.shifts()))),
                Stream.of(question.notTried())
                    .filter(answer -> !answer.isEmpty())
                    .map(answer -> new ReplyView(answer, NextQuestion.DEPENDS)))
            .toList());
  }

  private static String narrows(NextQuestion question) {
    String bands =
        question.bands().signum() == 0
            ? ""
            : Exact.rounded(question.bands(), 1).toPlainString() + " bands and ";
    return "narrows by " + bands + Exact.rounded(question.points(), 2).toPlainString() + " points";
  }

  private String settles(List<Shift> shifts) {
    return shifts.isEmpty()
        ? "nothing changes"
        : shifts.stream()
            .map(shift -> outcomes.of(shift.outcome()) + ": " + shift.after())
            .collect(Collectors.joining("; "));
  }

  private QuestionView question(OpenQuestion question) {
    String ask = words.ask(question.fact());
    return new QuestionView(
        words.label(question.fact()),
        ask.isEmpty() ? null : ask,
        "bears on "
            + question.bearsOn().stream().map(outcomes::of).collect(Collectors.joining(", ")),
        List.of());
  }
}
