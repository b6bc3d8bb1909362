package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.OpenQuestion;
import dev.rubric.engine.rubric.FactWords;
import dev.rubric.engine.rubric.Rubric;
import java.math.BigDecimal;

/** A row a fact that was not assessed and that an outcome depends on. */
final class OpenQuestionsSheet {

  private final SheetWriter sheet;
  private final ResultRows rows;

  OpenQuestionsSheet(SheetWriter sheet) {
    this.sheet = sheet;
    this.rows = new ResultRows(sheet);
    sheet.widths(24, 20, 40, 36, 64, 12, 40, 26);
    sheet.headers(
        0,
        1,
        "Candidate",
        "Scorecard",
        "What is not known",
        "Fact",
        "How to find out",
        "Outcomes",
        "Bears on",
        "Rubric");
  }

  void add(Rubric rubric, Evaluation evaluation) {
    FactWords words = new FactWords(rubric);
    for (OpenQuestion question : evaluation.openQuestions()) {
      if (!rows.next()) {
        continue;
      }
      int row = rows.row();
      sheet.text(row, 0, evaluation.scorecard().header().candidate(), Look.TEXT);
      sheet.text(row, 1, evaluation.scorecard().id(), Look.FAINT);
      sheet.text(row, 2, words.label(question.fact()), Look.TEXT);
      sheet.text(row, 3, question.fact().text(), Look.FAINT);
      sheet.text(row, 4, words.ask(question.fact()), Look.TEXT);
      sheet.number(row, 5, BigDecimal.valueOf(question.bearsOn().size()), Look.COUNT);
      sheet.text(row, 6, String.join("\n", question.bearsOn()), Look.TEXT);
      sheet.text(row, 7, rubric.id(), Look.FAINT);
    }
  }

  void finish() {
    rows.finish(8, ResultsWorkbook.ELSEWHERE);
  }
}
