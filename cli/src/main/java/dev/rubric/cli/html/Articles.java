package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.EffectReason;
import dev.rubric.engine.explanation.Reason.PointsReason;
import dev.rubric.engine.reading.FactNames;
import dev.rubric.engine.rubric.FactWords;
import dev.rubric.engine.rubric.Profile;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Header;
import dev.rubric.engine.scorecard.Scorecard;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the articles on evaluations by one rubric. */
final class Articles {

  private final Rubric rubric;
  private final Shared shared;
  private final FactWords words;
  private final Verdicts verdicts;
  private final QuestionViews questions;

  /** Articles by a rubric. */
  Articles(Rubric rubric, Shared shared) {
    this.rubric = rubric;
    this.shared = shared;
    this.words = new FactWords(rubric);
    this.verdicts = new Verdicts(rubric.bands());
    this.questions = new QuestionViews(rubric, words, shared.evaluators());
  }

  /**
   * The article on an evaluation.
   *
   * @param loop the interviews, where it is a candidate's loop
   */
  ArticleView of(Evaluation evaluation, @Nullable LoopView loop) {
    Places places = shared.places();
    Explainer explainer = new Explainer(rubric, evaluation);
    FactViews facts = new FactViews(words, places, evaluation.scorecard().location());
    List<Reason> reasons = explainer.recommendation().reasons();
    List<PointsReason> points = points(reasons);
    int criteria = evaluation.isWeightless() ? 0 : evaluation.criteria().size();
    return new ArticleView(
        verdicts.of(evaluation, effects(reasons)),
        loop,
        new FlagViews(explainer, facts, places)
            .of(evaluation, raised -> shared.clearings().of(rubric, evaluation, raised)),
        clear(evaluation),
        new CriterionViews(evaluation, explainer, facts, places, rubric.location().file())
            .all(points.subList(0, criteria)),
        points.stream()
            .skip(criteria)
            .map(part -> new PartView(part.text(), part.written().text()))
            .toList(),
        questions.of(evaluation),
        missing(evaluation));
  }

  private String missing(Evaluation evaluation) {
    return evaluation.missing().stream()
        .flatMap(name -> FactNames.resolve(name, rubric).stream())
        .map(words::label)
        .collect(Collectors.joining(", "));
  }

  /** Interviewer, role, date, profiles and id of a scorecard. */
  String about(Scorecard scorecard) {
    Header header = scorecard.header();
    String profiles =
        rubric.profiles().stream()
            .filter(profile -> scorecard.profiles().contains(profile.id()))
            .map(Profile::title)
            .collect(Collectors.joining(", "));
    return Stream.of(
            header.interviewer(), header.interviewerRole(), header.date(), profiles, header.id())
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** How the score becomes a band, and what caps it. */
  private static List<String> effects(List<Reason> reasons) {
    return reasons.stream().filter(EffectReason.class::isInstance).map(Reason::text).toList();
  }

  private static String clear(Evaluation evaluation) {
    return evaluation.flags().stream()
        .filter(result -> !result.isRaised() && !result.isUndetermined())
        .map(FlagResult::flag)
        .map(RedFlag::title)
        .collect(Collectors.joining("; "));
  }

  /** The parts of the score: those of the criteria, where any weighs something, then others. */
  private static List<PointsReason> points(List<Reason> reasons) {
    return reasons.stream()
        .filter(PointsReason.class::isInstance)
        .flatMap(score -> score.reasons().stream())
        .map(PointsReason.class::cast)
        .toList();
  }
}
