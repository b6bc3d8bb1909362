package dev.rubric.cli.output;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.engine.evaluation.Evaluation;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;

/** Stub. */
public final class WorkbookOutput implements EvaluationOutput {

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) {}

  /** Results workbooks. */
  public static final class Format implements OutputFormat {

    @Inject
    Format() {}

    @Override
    public String ending() {
      return ".xlsx";
    }

    @Override
    public EvaluationOutput open(Path path, boolean explained) throws IOException {
      return new WorkbookOutput();
    }
  }
}
