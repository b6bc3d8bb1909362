package dev.rubric.cli.input;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.rubric.Rubric;
import java.util.List;

/**
 * A rubric that was found and is valid.
 *
 * @param sha256 of its canonical document
 * @param warnings found in reading it
 */
public record LoadedRubric(Rubric rubric, String sha256, List<Problem> warnings) {

  static LoadedRubric of(Rubric rubric, List<Problem> warnings) {
    return new LoadedRubric(rubric, Documents.sha256(rubric), List.copyOf(warnings));
  }
}
