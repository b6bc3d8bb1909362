package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.explanation.Reason.Conclusion;
import dev.rubric.engine.explanation.Reason.FactReason;
import dev.rubric.engine.explanation.Reason.PartReason;
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
  private static final int COLUMNS = 10;

  /** The last column, which no row leaves blank. */
  private static final int SCORECARD = COLUMNS - 1;

  private final SheetWriter sheet;
  private final Links links;
  private final ResultRows rows;

  ReasonsSheet(SheetWriter sheet, Links links) {
    this.sheet = sheet;
    this.links = links;
    this.rows = new ResultRows(sheet);
    sheet.widths(22, 24, 64, 9, 15, 13, 30, 36, 27, 22);
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
      write(evaluation, outcome, reason, depth);
    }
    for (Reason beneath : reason.reasons()) {
      write(evaluation, outcome, beneath, elsewhere, depth + 1);
    }
  }

  /** Blank cells, of which there would be as many as others, are left out. */
  private void write(Evaluation evaluation, String outcome, Reason reason, int depth) {
    int row = rows.row();
    text(0, evaluation.scorecard().header().candidate(), Look.TEXT);
    text(1, outcome, Look.FAINT);
    text(2, INDENT.repeat(depth) + words(reason), Look.TEXT);
    text(3, holds(reason), Look.TEXT);
    if (reason instanceof PointsReason part && part.written() != null) {
      sheet.number(row, 4, part.written().low(), Look.SCORE);
      sheet.number(row, 5, part.written().high(), Look.SCORE);
    }
    text(6, reason instanceof FactReason fact ? fact.evidence() : null, Look.TEXT);
    Location location = reason.location();
    if (location != null) {
      links.writePlace(row, 7, location);
      text(8, location.file(), Look.FAINT);
    }
    text(SCORECARD, evaluation.scorecard().id(), Look.FAINT);
  }

  private void text(int column, @Nullable String text, Look look) {
    if (text != null) {
      sheet.text(rows.row(), column, text, look);
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
    sheet.rule(COLUMNS, SCORECARD);
    rows.finish(COLUMNS, ResultsWorkbook.ELSEWHERE);
  }
}
