package dev.rubric.cli.output;

import dev.rubric.cli.input.LoadedRubric;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.document.Explained;
import dev.rubric.engine.evaluation.Evaluation;
import dev.rubric.engine.explanation.Explainer;
import dev.rubric.engine.whatif.Clearings;
import dev.rubric.engine.whatif.WhatIf;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Evaluations as JSON documents, one a line. */
public final class JsonLinesOutput implements EvaluationOutput {

  private final OutputStream stream;
  private final boolean explained;
  private final Clearings clearings = new Clearings();

  /** Writes to a stream, which stays open. */
  public JsonLinesOutput(OutputStream stream, boolean explained) {
    this.stream = stream;
    this.explained = explained;
  }

  @Override
  public void evaluated(LoadedRubric rubric, Evaluation evaluation) throws IOException {
    if (explained) {
      Explainer explainer = new Explainer(rubric.rubric(), evaluation);
      List<WhatIf> clearing = clearings.of(rubric.rubric(), evaluation);
      Documents.writeLine(
          new Explained(evaluation, explainer.all(), clearing, List.of(), null), stream);
    } else {
      Documents.writeLine(evaluation, stream);
    }
    stream.write('\n');
  }

  @Override
  public void commit() throws IOException {
    stream.flush();
  }

  /** Files of such lines. */
  public static final class Format implements OutputFormat {

    @Inject
    Format() {}

    @Override
    public String ending() {
      return ".jsonl";
    }

    @Override
    public EvaluationOutput open(OutputRequest request) throws IOException {
      ReplacedFile file = new ReplacedFile(request.path());
      return new FileOutput(file, new JsonLinesOutput(file.stream(), request.run().explained()));
    }
  }
}
