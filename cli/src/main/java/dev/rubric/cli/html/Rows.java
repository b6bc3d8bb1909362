package dev.rubric.cli.html;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.evaluation.Recommendation;
import dev.rubric.engine.rubric.Criterion;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.scorecard.Header;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the overview of one rubric. */
final class Rows {

  /** More flags of one severity than a rubric has. */
  private static final int MANY = 1000;

  private final Rubric rubric;
  private final LevelCells levels;

  Rows(Rubric rubric) {
    this.rubric = rubric;
    this.levels = new LevelCells(rubric);
  }

  RowView of(Evaluation evaluation, VerdictView verdict, List<CellView> stages) {
    return new RowView(
        Anchors.of(evaluation),
        evaluation.scorecard().header().candidate(),
        remark(evaluation.scorecard().header()),
        verdict,
        bands(evaluation.recommendation()),
        order(evaluation.recommendation()),
        evaluation.score().roundedLow().toPlainString(),
        evaluation.raised().stream().map(FlagResult::flag).map(Rows::mark).toList(),
        evaluation.undetermined().size(),
        ids(evaluation.raised()),
        ids(evaluation.undetermined()),
        Long.toString(gravity(evaluation)),
        String.join(" ", evaluation.scorecard().profiles()),
        stages,
        rubric.criteria().stream().map(criterion -> cell(evaluation, criterion)).toList());
  }

  private static FlagMark mark(RedFlag flag) {
    return new FlagMark(flag.severity().word(), flag.title());
  }

  private static String remark(Header header) {
    return Stream.of(header.interviewer(), header.date(), header.id())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private CellView cell(Evaluation evaluation, Criterion criterion) {
    return evaluation
        .criterion(criterion.id())
        .map(result -> levels.of(result, evaluation.flags()))
        .orElse(LevelCells.NOT_ASKED);
  }

  private String bands(@Nullable Recommendation recommendation) {
    if (recommendation == null) {
      return "";
    }
    int best = rubric.bands().indexOf(recommendation.high());
    return IntStream.rangeClosed(best, rubric.bands().indexOf(recommendation.low()))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }

  /** The better the band of the low end, then that of the high end, the greater. */
  private String order(@Nullable Recommendation recommendation) {
    if (recommendation == null) {
      return "0";
    }
    int bands = rubric.bands().size();
    int low = bands - rubric.bands().indexOf(recommendation.low());
    return Integer.toString(
        low * (bands + 1) + bands - rubric.bands().indexOf(recommendation.high()));
  }

  private static String ids(List<FlagResult> flags) {
    return flags.stream().map(result -> result.flag().id()).collect(Collectors.joining(" "));
  }

  private static long gravity(Evaluation evaluation) {
    long gravity = 0;
    for (RedFlag.Severity severity : RedFlag.Severity.values()) {
      long raised =
          evaluation.raised().stream()
              .filter(result -> result.flag().severity() == severity)
              .count();
      gravity = gravity * MANY + raised;
    }
    return gravity * MANY + evaluation.undetermined().size();
  }
}
