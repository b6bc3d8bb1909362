package dev.rubric.cli.report;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Exact;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.whatif.Comparison.Shift;
import dev.rubric.engine.whatif.NextQuestion;
import dev.rubric.engine.whatif.NextQuestion.Reply;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** The questions still worth asking, the most telling first. */
public final class QuestionText {

  private static final int LISTED = 3;

  private final PrintWriter out;

  /** Prints to a writer. */
  public QuestionText(PrintWriter out) {
    this.out = out;
  }

  /** Prints all questions and what each answer would settle. */
  public void print(Evaluation evaluation, List<NextQuestion> questions) {
    Recommendation recommendation = evaluation.recommendation();
    if (questions.isEmpty()) {
      int open = evaluation.openQuestions().size();
      out.println(
          open == 0
              ? "no question is open"
              : "no answer to a single question changes anything, open: " + open);
      return;
    }
    if (recommendation != null && recommendation.isSettled()) {
      out.println(
          "no answer changes the recommendation, " + recommendation.text() + "; still open:");
    }
    int number = 1;
    for (NextQuestion question : questions) {
      print(number, question);
      question.replies().forEach(this::print);
      if (!question.notTried().isEmpty()) {
        out.println("     " + question.notTried() + ": " + NextQuestion.DEPENDS);
      }
      number++;
    }
  }

  /** Prints the first few questions. */
  public void printFirst(List<NextQuestion> questions) {
    out.println("next questions, of " + questions.size() + " (--questions shows all):");
    int number = 1;
    for (NextQuestion question : questions.subList(0, Math.min(LISTED, questions.size()))) {
      print(number, question);
      number++;
    }
  }

  private void print(int number, NextQuestion question) {
    String ask = question.ask().isEmpty() ? question.label() : question.ask();
    out.println(number + ". " + question.fact() + ": " + ask);
    out.println(
        "   narrows the score by "
            + Exact.rounded(question.points(), 2).toPlainString()
            + " points on average"
            + bands(question));
  }

  private static String bands(NextQuestion question) {
    return question.bands().signum() == 0
        ? ""
        : ", the recommendation by "
            + Exact.rounded(question.bands(), 1).toPlainString()
            + " bands";
  }

  private void print(Reply reply) {
    String settles =
        reply.shifts().isEmpty()
            ? "nothing changes"
            : reply.shifts().stream().map(QuestionText::words).collect(Collectors.joining("; "));
    out.println("     " + reply.text() + ": " + settles);
  }

  private static String words(Shift shift) {
    return shift.outcome() + " " + shift.after();
  }
}
