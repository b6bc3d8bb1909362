package dev.rubric.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  private final StringWriter printed = new StringWriter();
  private final ProblemText text = new ProblemText(new PrintWriter(printed));

  @Test
  void printsSoManyProblemsOfAFileAndSaysThatThereAreMore() {
    for (int row = 1; row <= 100_000; row++) {
      text.print(errors("batch.csv", row));
    }

    assertThat(printed.toString().lines())
        .hasSize(201)
        .first()
        .isEqualTo("batch.csv [line 1, column 1]: wrong");
    assertThat(printed.toString().lines())
        .last()
        .isEqualTo("batch.csv: has more problems than the 200 above");
  }

  @Test
  void hidesNeitherAnotherFileNorAnErrorBehindWarnings() {
    Problems warnings = new Problems();
    for (int row = 1; row <= 300; row++) {
      warnings.warning("odd", new Location.InText("batch.csv", row, 1), "odd");
    }
    text.print(warnings.list());
    text.print(errors("batch.csv", 301));
    text.print(errors("other.csv", 1));

    assertThat(printed.toString().lines())
        .endsWith(
            "batch.csv: has more warnings than the 200 above",
            "batch.csv [line 301, column 1]: wrong",
            "other.csv [line 1, column 1]: wrong");
  }

  private static List<Problem> errors(String file, int row) {
    Problems problems = new Problems();
    problems.error("wrong", new Location.InText(file, row, 1), "wrong");
    return problems.list();
  }
}
