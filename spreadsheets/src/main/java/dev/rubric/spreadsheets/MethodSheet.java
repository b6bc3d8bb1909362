package dev.rubric.spreadsheets;

import dev.rubric.engine.evaluation.Ranks;
import dev.rubric.engine.evaluation.RubricIdentity;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Severity;
import dev.rubric.engine.rubric.Band;
import java.util.Collection;
import java.util.Map;

/** How the results came about. */
final class MethodSheet {

  private final SheetWriter sheet;
  private int errors;
  private int warnings;
  private int row = 1;

  MethodSheet(SheetWriter sheet) {
    this.sheet = sheet;
    sheet.widths(34, 100);
    sheet.headers(0, 0, "What", "Value");
  }

  void count(Problem problem) {
    if (problem.severity() == Severity.ERROR) {
      errors++;
    } else {
      warnings++;
    }
  }

  void finish(Collection<Ranking> rankings, Map<String, String> remarks) {
    rankings.forEach(this::rubric);
    line("Errors", Integer.toString(errors));
    line("Warnings", Integer.toString(warnings));
    remarks.forEach(this::line);
    line(
        "How to read it",
        "A recommendation informs a committee: it decides nothing. What was not assessed is never"
            + " held against anyone: levels, scores and ranks stay ranges until it is known. "
            + Ranks.RULE
            + " Only a raised red flag counts; an undetermined one lowers the lower end alone. Darker"
            + " blue is stronger; what is still open is pale orange.");
    sheet.print();
  }

  private void rubric(Ranking ranking) {
    RubricIdentity identity = ranking.identity();
    line("Rubric", ranking.rubric().title());
    line("Rubric id", identity.id());
    line("Rubric version", identity.version());
    line("Rubric hash (SHA-256)", identity.sha256());
    line("Scorecards evaluated", Integer.toString(ranking.size()));
    line("Recommendations open", Long.toString(ranking.open()));
    for (Band band : ranking.rubric().bands()) {
      line("Band “" + band.name() + "”", band.text());
    }
  }

  private void line(String what, String value) {
    sheet.text(row, 0, what, Look.TEXT);
    sheet.text(row, 1, value, Look.TEXT);
    row++;
  }
}
