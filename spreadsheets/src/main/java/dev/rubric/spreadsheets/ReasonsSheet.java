package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.PartReason;
import dev.rubric.engine.explanation.Reason.Points;
import dev.rubric.engine.explanation.Reason.PointsReason;
import dev.rubric.engine.explanation.Reason.RuleReason;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.rubric.Rubric;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The explanations of each evaluation, a row a reason, each below what rests on it: the
 * recommendation, ratings that contradict the signals, and the flags raised.
 */
final class ReasonsSheet {

  private static final String INDENT = "    ";

  private final SheetWriter sheet;
  private final Links links;
  private final ResultRows rows;

  ReasonsSheet(SheetWriter sheet, Links links) {
    this.sheet = sheet;
    this.links = links;
    this.rows = new ResultRows(sheet);
    sheet.widths(22, 24, 72, 9, 15, 13, 34, 30, 24, 16);
    sheet.headers(
        0,
        2,
        "Candidate",
        "Conclusion",
        "Reason",
        "Holds",
        "Points from",
        "Points to",
        "Evidence",
        "Cell",
        "File",
        "Scorecard");
  }

  void add(Rubric rubric, Evaluation evaluation) {
    Set<String> told =
        evaluation.raised().stream()
            .map(result -> "flag " + result.flag().id())
            .collect(Collectors.toSet());
    for (Conclusion conclusion : new Explainer(rubric, evaluation).overview()) {
      Set<String> elsewhere = conclusion.outcome().startsWith("flag/") ? Set.of() : told;
      write(evaluation, conclusion.outcome(), conclusion, elsewhere, 0);
    }
  }

  /** A rule that is told of elsewhere has no rows here. */
  private void write(
      Evaluation evaluation, String outcome, Reason reason, Set<String> elsewhere, int depth) {
    if (reason instanceof RuleReason rule && elsewhere.contains(rule.rule())) {
      return;
    }
    if (rows.next()) {
      int row = rows.row();
      sheet.text(row, 0, evaluation.scorecard().header().candidate(), Look.TEXT);
      sheet.text(row, 1, outcome, Look.FAINT);
      sheet.text(row, 2, INDENT.repeat(depth) + words(reason), Look.TEXT);
      sheet.text(row, 3, holds(reason), Look.TEXT);
      Points points = reason instanceof PointsReason part ? part.written() : null;
      sheet.number(row, 4, points == null ? null : points.low(), Look.SCORE);
      sheet.number(row, 5, points == null ? null : points.high(), Look.SCORE);
      sheet.text(row, 6, reason instanceof FactReason fact ? fact.evidence() : null, Look.TEXT);
      Location location = reason.location();
      links.writePlace(sheet, row, 7, location);
      sheet.text(row, 8, location == null ? null : location.file(), Look.FAINT);
      sheet.text(row, 9, evaluation.scorecard().id(), Look.FAINT);
    }
    for (Reason beneath : reason.reasons()) {
      write(evaluation, outcome, beneath, elsewhere, depth + 1);
    }
  }

  private static String words(Reason reason) {
    if (reason instanceof RuleReason rule) {
      return rule.rule() + ": " + rule.text();
    }
    return reason instanceof PartReason part && part.row() != null
        ? part.row() + ": " + part.text()
        : reason.text();
  }

  private static @Nullable String holds(Reason reason) {
    if (reason instanceof RuleReason rule) {
      return rule.truth().name().toLowerCase(Locale.ROOT);
    }
    return reason instanceof PartReason part ? part.truth().name().toLowerCase(Locale.ROOT) : null;
  }

  void finish() {
    rows.finish(10, ResultsWorkbook.ELSEWHERE);
  }
}
