package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.CapWords;
import dev.rubric.engine.evaluation.CriterionResult;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Ranks;
import dev.rubric.engine.evaluation.Ranks.Outcome;
import dev.rubric.engine.evaluation.Ranks.Ranked;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.evaluation.RubricIdentity;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Header;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of the evaluations by one rubric until they can be ranked. */
final class Ranking {

  private static final Comparator<Line> BY_NAME =
      Comparator.comparing(Line::candidate).thenComparing(Line::scorecard);

  private static final int MOST_NAMED = 3;

  private final Rubric rubric;
  private final RubricIdentity identity;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Level, Level> levels = new HashMap<>();

  Ranking(Rubric rubric, RubricIdentity identity) {
    this.rubric = rubric;
    this.identity = identity;
  }

  /**
   * What is shown of an evaluation.
   *
   * @param contradicted ids of the criteria whose rating contradicts the signals, a line each
   * @param flagRows where its red flags begin on their sheet
   * @param levels by criterion of the rubric
   */
  record Line(
      String candidate,
      String scorecard,
      @Nullable String interviewer,
      @Nullable String date,
      Outcome outcome,
      BigDecimal coverage,
      String raised,
      String undetermined,
      String contradicted,
      int missing,
      FlagRows flagRows,
      List<Level> levels) {

    @Nullable Recommendation recommendation() {
      return outcome.recommendation();
    }

    BigDecimal low() {
      return outcome.score().roundedLow();
    }

    BigDecimal high() {
      return outcome.score().roundedHigh();
    }
  }

  /**
   * The level of a criterion in words.
   *
   * @param found the level, or both ends of what it lies between
   * @param counted what counts instead where flags cap it; the same elsewhere
   * @param tint the position of the level that counts; -1 where it is open
   * @param remarks on caps and contradictions
   */
  record Level(String found, String counted, int tint, List<String> remarks) {

    /** Of a criterion that does not exist for the scorecard's profiles. */
    static final Level NOT_ASKED = new Level("not asked for", "not asked for", -1, List.of());
  }

  Rubric rubric() {
    return rubric;
  }

  /** Which text of the rubric the evaluations were made by. */
  RubricIdentity identity() {
    return identity;
  }

  /** Adds an evaluation, whose red flags begin in these rows of their sheet. */
  void add(Evaluation evaluation, FlagRows flagRows) {
    Header header = evaluation.scorecard().header();
    lines.add(
        new Line(
            header.candidate(),
            header.id(),
            header.interviewer(),
            header.date(),
            Outcome.of(evaluation),
            evaluation.coverage(),
            titles(evaluation.raised().stream()),
            named(evaluation.undetermined()),
            ids(evaluation.contradicted(), "\n"),
            evaluation.missing().size(),
            flagRows,
            rubric.criteria().stream().map(criterion -> shared(evaluation, criterion)).toList()));
  }

  /** Undetermined flags, a line each, while they are few; all have rows of their own elsewhere. */
  private static String named(List<FlagResult> undetermined) {
    return undetermined.size() > MOST_NAMED
        ? undetermined.size() + " undetermined"
        : titles(undetermined.stream());
  }

  /** Flags with their severity, a line each. */
  static String titles(Stream<FlagResult> flags) {
    return flags
        .map(result -> result.flag().id() + " (" + result.flag().severity().word() + ")")
        .collect(Collectors.joining("\n"));
  }

  /** The ids of criteria. */
  static String ids(List<CriterionResult> criteria, String separator) {
    return criteria.stream()
        .map(result -> result.criterion().id())
        .collect(Collectors.joining(separator));
  }

  /** There are few levels and many evaluations. */
  private Level shared(Evaluation evaluation, Criterion criterion) {
    return levels.computeIfAbsent(level(evaluation, criterion), level -> level);
  }

  private static Level level(Evaluation evaluation, Criterion criterion) {
    return evaluation
        .criterion(criterion.id())
        .map(result -> level(result, evaluation.flags()))
        .orElse(Level.NOT_ASKED);
  }

  private static Level level(CriterionResult result, List<FlagResult> flags) {
    List<String> remarks = new ArrayList<>(CapWords.caps(result, flags));
    if (result.contradiction()) {
      remarks.add("rating contradicts the signals");
    }
    return new Level(
        range(result, result.low(), result.high()),
        range(result, result.countedLow(), result.countedHigh()),
        result.countedLow() == result.countedHigh() ? result.countedLow() : -1,
        List.copyOf(remarks));
  }

  private static String range(CriterionResult result, int low, int high) {
    return low == high ? result.name(low) : result.name(low) + " to " + result.name(high);
  }

  /** The lines with their ranks, in the order of these. */
  List<Ranked<Line>> ranked() {
    return new Ranks(rubric.bands()).of(lines, Line::outcome, BY_NAME);
  }

  /** The lines in the order of their ranks. */
  List<Line> lines() {
    return ranked().stream().map(Ranked::candidate).toList();
  }

  /** How many recommendations are open. */
  long open() {
    return lines.stream()
        .filter(line -> line.recommendation() != null && !line.recommendation().isSettled())
        .count();
  }

  int size() {
    return lines.size();
  }
}
