package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.RubricIdentity;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.rubric.Band;
import dev.rubric.engine.rubric.Rubric;
import java.util.Map;

/** How the results came about. */
final class MethodSheet {

  private final Rubric rubric;
  private final RubricIdentity identity;
  private final SheetWriter sheet;
  private int evaluations;
  private int unsettled;
  private int errors;
  private int warnings;
  private int row = 1;

  MethodSheet(Rubric rubric, RubricIdentity identity, SheetWriter sheet) {
    this.rubric = rubric;
    this.identity = identity;
    this.sheet = sheet;
    sheet.widths(34, 100);
    sheet.headers(0, 0, "What", "Value");
  }

  void count(Evaluation evaluation) {
    evaluations++;
    if (evaluation.recommendation() != null && !evaluation.recommendation().isSettled()) {
      unsettled++;
    }
  }

  void count(Problem problem) {
    if (problem.severity() == Severity.ERROR) {
      errors++;
    } else {
      warnings++;
    }
  }

  void finish(Map<String, String> remarks) {
    line("Rubric", rubric.title());
    line("Rubric id", identity.id());
    line("Rubric version", identity.version());
    line("Rubric hash (SHA-256)", identity.sha256());
    line("Scorecards evaluated", Integer.toString(evaluations));
    line("Recommendations open", Integer.toString(unsettled));
    line("Errors", Integer.toString(errors));
    line("Warnings", Integer.toString(warnings));
    remarks.forEach(this::line);
    for (Band band : rubric.bands()) {
      line(
          "Band “" + band.name() + "”",
          band.atLeast() == null
              ? "below the band above"
              : "score of at least " + band.atLeast().toPlainString());
    }
    line(
        "How to read it",
        "A recommendation informs a committee: it decides nothing. What was not assessed is never"
            + " held against anyone: levels and scores stay ranges until it is known, and the"
            + " ranking goes by the lower end. Only a raised red flag counts; an undetermined one"
            + " lowers the lower end alone. Darker blue is stronger; what is still open is pale"
            + " orange.");
    sheet.print();
  }

  private void line(String what, String value) {
    sheet.text(row, 0, what, Look.TEXT);
    sheet.text(row, 1, value, Look.TEXT);
    row++;
  }
}
