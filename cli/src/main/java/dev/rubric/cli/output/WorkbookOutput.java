package dev.rubric.cli.output;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.evaluation.RubricIdentity;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.rubric.Rubric;
import dev.rubric.spreadsheets.ResultsWorkbook;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Evaluations as results workbooks: one for each rubric that they were made by, the first under the
 * name asked for, each further one with the rubric's id before the ending.
 */
public final class WorkbookOutput implements EvaluationOutput {

  private final Path path;
  private final String options;
  private final Clock clock;
  private final Map<String, ResultsWorkbook> workbooks = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private WorkbookOutput(OutputRequest request, Clock clock) {
    this.path = request.path();
    this.options = request.options();
    this.clock = clock;
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) {
    workbooks.computeIfAbsent(rubric.rubric().id(), id -> workbook(rubric)).add(evaluation);
  }

  private ResultsWorkbook workbook(LoadedRubric loaded) {
    Rubric rubric = loaded.rubric();
    Path folder = Objects.requireNonNull(path.toAbsolutePath().normalize().getParent());
    return new ResultsWorkbook(
        rubric, new RubricIdentity(rubric.id(), rubric.version(), loaded.sha256()), folder);
  }

  @Override
  public void problems(List<Problem> found) {
    problems.addAll(found);
  }

  @Override
  public void commit() throws IOException {
    Map<String, String> remarks = new LinkedHashMap<>();
    remarks.put("Date", LocalDate.now(clock).toString());
    remarks.put("Options", options.isEmpty() ? "none" : options);
    for (Map.Entry<String, ResultsWorkbook> entry : workbooks.entrySet()) {
      ResultsWorkbook workbook = entry.getValue();
      problems.forEach(workbook::add);
      ReplacedFile.write(
          workbooks.keySet().iterator().next().equals(entry.getKey())
              ? path
              : named(entry.getKey()),
          out -> workbook.write(remarks, out));
    }
  }

  private Path named(String rubric) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return path.resolveSibling(name.substring(0, dot) + "-" + rubric + name.substring(dot));
  }

  @Override
  public void close() throws IOException {
    for (ResultsWorkbook workbook : workbooks.values()) {
      workbook.close();
    }
  }

  /** Files of such workbooks. */
  public static final class Format implements OutputFormat {

    private final Clock clock;

    @Inject
    Format(Clock clock) {
      this.clock = clock;
    }

    @Override
    public String ending() {
      return ".xlsx";
    }

    @Override
    public EvaluationOutput open(OutputRequest request) {
      return new WorkbookOutput(request, clock);
    }
  }
}
