package dev.rubric.cli.input;

import dev.rubric.engine.document.Documents;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.rubric.Rubric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rubric that was found and is valid.
 *
 * @param sha256 of its canonical document
 * @param warnings found in reading it
 * @param file where it was read from; null for one that is built in
 */
public record LoadedRubric(
    Rubric rubric, String sha256, List<Problem> warnings, @Nullable InputFile file) {

  static LoadedRubric of(Rubric rubric, List<Problem> warnings, @Nullable InputFile file) {
    return new LoadedRubric(rubric, Documents.sha256(rubric), List.copyOf(warnings), file);
  }
}
