package dev.rubric.cli.input;

import dev.rubric.engine.provenance.Problem;
import dev.rubric.spreadsheets.matrix.MatrixSummary;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file was found to hold.
 *
 * @param holds in words: {@code rubric ml-coding-screen 1.0.0, 5 criteria, …}
 * @param isUsable whether something in it could be used
 * @param matrix what was understood of a plain matrix; null where the file is none
 */
public record CheckedFile(
    Path path,
    String holds,
    boolean isUsable,
    List<Problem> problems,
    @Nullable MatrixSummary matrix) {
  public CheckedFile {
    problems = List.copyOf(problems);
  }

  CheckedFile(Path path, String holds, boolean isUsable, List<Problem> problems) {
    this(path, holds, isUsable, problems, null);
  }
}
