package dev.rubric.engine.whatif;

import dev.rubric.engine.condition.Rule;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.Evaluator;
import dev.rubric.engine.evaluation.OpenQuestion;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.FactWords;
import dev.rubric.engine.scorecard.Revision;
import dev.rubric.engine.scorecard.Scorecard;
import dev.rubric.engine.scorecard.Setting;
import dev.rubric.engine.signal.FactId;
import dev.rubric.engine.whatif.Comparison.Shift;
import dev.rubric.engine.whatif.NextQuestion.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Ranks the open questions of an evaluation by how much their answers narrow it. Every answer that
 * rules tell apart is evaluated; those that lead to the same count once, and all count alike. First
 * comes the question that narrows the recommendation by most bands on average, among such the one
 * that narrows the score by most points, then the order of the evaluation. That a list has rows
 * says nothing yet, and counts as an answer that narrows nothing. A question of which no answer
 * changes anything, as long as all else is open, is left out.
 */
public final class NextQuestions {

  private static final Location SUPPOSED = new Location.InFile("next question");

  private final Evaluator evaluator;
  private final Evaluation evaluation;
  private final Supposition asRecorded;
  private final Answers answers;
  private final FactWords words;

  private NextQuestions(Evaluator evaluator, Evaluation evaluation) {
    this.evaluator = evaluator;
    this.evaluation = evaluation;
    this.words = new FactWords(evaluator.rubric());
    Case of = Case.of(evaluator.rubric(), evaluation.scorecard());
    this.asRecorded = of.asRecorded();
    List<Rule> rules = new ArrayList<>();
    evaluation.criteria().forEach(result -> rules.addAll(Case.rules(result.criterion())));
    evaluation.flags().forEach(result -> rules.add(result.flag().rule()));
    this.answers =
        new Answers(evaluator.rubric(), evaluation.scorecard(), asRecorded, of.grounds(rules), 1);
  }

  /** The open questions of an evaluation that the evaluator made, the most telling first. */
  public static List<NextQuestion> of(Evaluator evaluator, Evaluation evaluation) {
    return ofFirst(evaluation.openQuestions().size(), evaluator, evaluation);
  }

  /**
   * Only the first open questions of an evaluation, ranked among themselves: those that bear on the
   * most outcomes.
   *
   * @param most how many at most
   */
  public static List<NextQuestion> ofFirst(int most, Evaluator evaluator, Evaluation evaluation) {
    List<FactId> first =
        evaluation.openQuestions().stream().limit(most).map(OpenQuestion::fact).toList();
    return new NextQuestions(evaluator, evaluation).ranked(first);
  }

  private List<NextQuestion> ranked(List<FactId> facts) {
    Stream<Scorecard> answered =
        facts.stream().flatMap(fact -> answers.of(fact).stream().map(to -> with(fact, to)));
    List<NextQuestion> questions = new ArrayList<>();
    try (Stream<Evaluation> evaluations = evaluator.evaluate(answered)) {
      Iterator<Evaluation> next = evaluations.iterator();
      for (FactId fact : facts) {
        questions.add(question(fact, next));
      }
    }
    questions.removeIf(question -> !question.isWorthAsking());
    questions.sort(
        Comparator.comparing(NextQuestion::bands).thenComparing(NextQuestion::points).reversed());
    return questions;
  }

  private Scorecard with(FactId fact, Answer to) {
    Setting setting = new Setting(fact, to.example(), SUPPOSED);
    return Revision.of(evaluation.scorecard(), List.of(setting), evaluator.rubric().signals());
  }

  private NextQuestion question(FactId fact, Iterator<Evaluation> next) {
    Map<List<Shift>, Evaluation> effects = new LinkedHashMap<>();
    List<Reply> replies = new ArrayList<>();
    for (Answer answer : answers.of(fact)) {
      Evaluation after = next.next();
      List<Shift> shifts = new Comparison(evaluation, after).shifts();
      effects.putIfAbsent(shifts, after);
      add(replies, new Reply(answer, shifts, asRecorded.covers(fact)));
    }
    if (fact.group() == 1 && fact.column() < 0) {
      effects.putIfAbsent(List.of(), evaluation);
    }
    BigFraction bands = BigFraction.ZERO;
    BigFraction points = BigFraction.ZERO;
    for (Evaluation after : effects.values()) {
      bands = bands.add(bands(evaluation) - bands(after));
      points = points.add(points(evaluation).subtract(points(after)));
    }
    int count = Math.max(1, effects.size());
    return new NextQuestion(
        fact,
        words.label(fact),
        words.ask(fact),
        bands.divide(count),
        points.divide(count),
        replies);
  }

  /** Adds a reply, to one that leads to the same where a phrase says both. */
  private static void add(List<Reply> replies, Reply reply) {
    for (int i = 0; i < replies.size(); i++) {
      Reply other = replies.get(i);
      Optional<Answer> both = other.answer().or(reply.answer());
      if (other.shifts().equals(reply.shifts()) && both.isPresent()) {
        replies.set(i, new Reply(both.get(), reply.shifts(), reply.covers()));
        return;
      }
    }
    replies.add(reply);
  }

  /** How many bands lie between the ends of the recommendation. */
  private int bands(Evaluation of) {
    Recommendation recommendation = of.recommendation();
    List<Band> bands = evaluator.rubric().bands();
    return recommendation == null
        ? 0
        : bands.indexOf(recommendation.low()) - bands.indexOf(recommendation.high());
  }

  private static BigFraction points(Evaluation of) {
    return of.score().high().subtract(of.score().low());
  }
}
