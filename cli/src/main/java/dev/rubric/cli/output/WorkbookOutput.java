package dev.rubric.cli.output;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.spreadsheets.ResultsWorkbook;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluations as one results workbook, whatever rubrics they were made by. */
public final class WorkbookOutput implements EvaluationOutput {

  private final Path path;
  private final RunDetails run;
  private final ResultsWorkbook workbook;

  private WorkbookOutput(OutputRequest request) {
    this.path = request.path();
    this.run = request.run();
    this.workbook = new ResultsWorkbook(request.folder(), run.files());
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) {
    workbook.add(rubric.rubric(), evaluation);
  }

  @Override
  public void packet(LoadedRubric loop, Packet packet) {
    workbook.add(loop.rubric(), packet);
  }

  @Override
  public void problems(List<Problem> found) {
    found.forEach(workbook::add);
  }

  @Override
  public void commit() throws IOException {
    Map<String, String> remarks = new LinkedHashMap<>();
    remarks.put("Date", run.date().toString());
    remarks.put("Options", run.options().isEmpty() ? "none" : run.options());
    ReplacedFile.write(path, out -> workbook.write(remarks, out));
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** Files of such workbooks. */
  public static final class Format implements OutputFormat {

    @Inject
    Format() {}

    @Override
    public String ending() {
      return ".xlsx";
    }

    @Override
    public EvaluationOutput open(OutputRequest request) {
      return new WorkbookOutput(request);
    }
  }
}
