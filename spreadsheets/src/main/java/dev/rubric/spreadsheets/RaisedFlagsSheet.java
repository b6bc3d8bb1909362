package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.FlagResult;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.explanation.Reason;
import dev.rubric.engine.rubric.Effect;
import dev.rubric.engine.rubric.FactWords;
import dev.rubric.engine.rubric.RedFlag;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.engine.whatif.Clearings;
import dev.rubric.engine.whatif.Counterfactual;
import dev.rubric.engine.whatif.WhatIf;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row a red flag that is raised or undetermined. */
final class RaisedFlagsSheet {

  private static final int LISTED = 8;
  private static final int WAYS = 4;

  private final SheetWriter sheet;
  private final Links links;
  private final ResultRows rows;
  private final Clearings clearings = new Clearings();

  RaisedFlagsSheet(SheetWriter sheet, Links links) {
    this.sheet = sheet;
    this.links = links;
    this.rows = new ResultRows(sheet);
    sheet.widths(24, 16, 12, 30, 46, 36, 36, 32, 44, 40, 40, 28, 22, 30, 26);
    sheet.headers(
        0,
        1,
        "Candidate",
        "Status",
        "Severity",
        "Red flag",
        "Because",
        "Evidence",
        "Fact",
        "Rule",
        "What would clear it",
        "What to do or ask",
        "Why it matters",
        "Effects",
        "Scorecard",
        "File",
        "Rubric");
  }

  /** Writes the flags of an evaluation, and says where they are. */
  FlagRows add(Rubric rubric, Evaluation evaluation) {
    FlagRows firsts = FlagRows.NONE;
    Explainer explainer = new Explainer(rubric, evaluation);
    for (FlagResult result : evaluation.flags()) {
      if ((result.isRaised() || result.isUndetermined()) && rows.next()) {
        write(evaluation, result, explainer.deciding(result), new FactWords(rubric));
        String clearing =
            result.isRaised() ? words(clearings.of(rubric, evaluation, result)) : null;
        sheet.text(rows.row(), 8, clearing, Look.TEXT);
        firsts = firsts.with(result, rows.row());
      }
    }
    return firsts;
  }

  private void write(
      Evaluation evaluation, FlagResult result, List<Reason.FactReason> facts, FactWords words) {
    int row = rows.row();
    RedFlag flag = result.flag();
    Look look = result.isRaised() ? Look.RAISED : Look.UNDETERMINED;
    sheet.text(row, 0, evaluation.scorecard().header().candidate(), Look.TEXT);
    sheet.text(row, 1, result.status(), look);
    sheet.text(row, 2, flag.severity().word(), Look.TEXT);
    sheet.text(row, 3, flag.title() + "\n" + flag.id(), Look.TEXT);
    sheet.text(row, 4, because(facts, words), Look.TEXT);
    sheet.text(row, 5, evidence(facts), Look.TEXT);
    links.write(row, 6, facts.stream().map(Reason.FactReason::location).distinct().toList());
    links.write(row, 7, flag.rule().location());
    sheet.text(row, 9, result.isRaised() ? flag.remedy() : ask(flag, facts, words), Look.TEXT);
    sheet.text(row, 10, flag.why(), Look.TEXT);
    sheet.text(
        row,
        11,
        flag.effects().stream().map(Effect::text).collect(Collectors.joining("\n")),
        Look.TEXT);
    sheet.text(row, 12, evaluation.scorecard().id(), Look.FAINT);
    sheet.text(row, 13, evaluation.scorecard().location().file(), Look.FAINT);
    sheet.text(row, 14, evaluation.rubric().id(), Look.FAINT);
  }

  private static String words(WhatIf whatIf) {
    List<Counterfactual> ways = whatIf.counterfactuals();
    Stream<String> listed = ways.stream().limit(WAYS).map(Counterfactual::text);
    String more = ways.size() > WAYS ? "and " + (ways.size() - WAYS) + " other ways" : "";
    return Stream.concat(listed, Stream.of(more, whatIf.limits()))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String because(List<Reason.FactReason> facts, FactWords words) {
    String listed =
        facts.stream()
            .limit(LISTED)
            .map(fact -> words.label(fact.fact()) + ": " + fact.said())
            .collect(Collectors.joining("\n"));
    return facts.size() > LISTED ? listed + "\nand " + (facts.size() - LISTED) + " more" : listed;
  }

  private static String evidence(List<Reason.FactReason> facts) {
    return facts.stream()
        .map(Reason.FactReason::evidence)
        .filter(Objects::nonNull)
        .distinct()
        .limit(LISTED)
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String ask(
      RedFlag flag, List<Reason.FactReason> facts, FactWords words) {
    String questions =
        facts.stream()
            .limit(LISTED)
            .map(fact -> words.ask(fact.fact()))
            .filter(question -> !question.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    return questions.isEmpty() ? flag.remedy() : questions;
  }

  void finish() {
    rows.finish(15, ResultsWorkbook.ELSEWHERE);
  }
}
