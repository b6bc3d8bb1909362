package dev.rubric.engine.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rubric that a run evaluated by.
 *
 * @param sha256 of its canonical document
 * @param bands names of its bands from best to worst
 * @param file null for a rubric that is built in
 */
public record RubricUsed(
    String id, String version, String sha256, List<String> bands, @Nullable HashedFile file) {

  public RubricUsed {
    bands = List.copyOf(bands);
  }
}
