package dev.rubric.cli.output;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.engine.audit.DecisionsBefore;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.panel.Packet;
import dev.rubric.engine.provenance.Problem;
import java.io.IOException;
import java.util.List;

/** An output into a file, which takes its place when the output is committed. */
final class FileOutput implements EvaluationOutput {

  private final ReplacedFile file;
  private final EvaluationOutput contents;

  FileOutput(ReplacedFile file, EvaluationOutput contents) {
    this.file = file;
    this.contents = contents;
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) throws IOException {
    contents.evaluated(rubric, evaluation);
  }

  @Override
  public void packet(LoadedRubric loop, Packet packet) throws IOException {
    contents.packet(loop, packet);
  }

  @Override
  public void problems(List<Problem> problems) throws IOException {
    contents.problems(problems);
  }

  @Override
  public void decided(DecisionsBefore decisions) throws IOException {
    contents.decided(decisions);
  }

  @Override
  public void commit() throws IOException {
    contents.commit();
    file.commit();
  }

  @Override
  public void close() throws IOException {
    try (file) {
      contents.close();
    }
  }
}
