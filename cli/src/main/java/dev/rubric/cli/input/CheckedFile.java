package dev.rubric.cli.input;

import dev.rubric.engine.provenance.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What a file was found to hold.
 *
 * @param holds in words: {@code rubric ml-coding-screen 1.0.0, 5 criteria, …}
 * @param isUsable whether something in it could be used
 */
public record CheckedFile(Path path, String holds, boolean isUsable, List<Problem> problems) {
  public CheckedFile {
    problems = List.copyOf(problems);
  }
}
