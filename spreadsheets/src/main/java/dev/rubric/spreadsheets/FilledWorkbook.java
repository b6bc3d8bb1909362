package dev.rubric.spreadsheets;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard workbook holds.
 *
 * @param tree in the shape of the JSON document
 * @param rubricSha256 of the rubric that the workbook was made for; null when it does not say
 * @param rubricAt where the workbook says it
 */
public record FilledWorkbook(Node tree, @Nullable String rubricSha256, Location rubricAt) {

  /** Warns when the workbook was made for another text of the rubric. */
  public void checkRubric(String sha256, Problems problems) {
    if (rubricSha256 != null && !rubricSha256.equalsIgnoreCase(sha256)) {
      problems.warning(
          "changed-rubric",
          rubricAt,
          "the rubric was changed after this workbook was made from it");
    }
  }
}
