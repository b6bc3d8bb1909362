package dev.rubric.cli.input;

import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problems;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read.
 *
 * @param path where it is
 * @param name what messages and outputs call it: the path as the user named it, or a pseudonym
 * @param found by looking through a folder rather than named
 */
public record InputFile(Path path, String name, boolean found) {

  /**
   * What is there in the place of a file, in words: a pipe or a device may have no end. Null where
   * there is a file.
   *
   * @throws NoSuchFileException if there is nothing
   * @throws AccessDeniedException if it may not be read
   */
  @Nullable String instead() throws IOException {
    if (Files.notExists(path)) {
      throw new NoSuchFileException(name);
    }
    if (!Files.isReadable(path)) {
      throw new AccessDeniedException(name);
    }
    if (Files.isDirectory(path)) {
      return Files.isSymbolicLink(path) ? "a link to a folder" : "a folder";
    }
    return Files.isRegularFile(path) ? null : "a pipe or a device";
  }

  /**
   * Makes sure that it is a file.
   *
   * @throws InvalidInputException if it is something else
   * @throws IOException if there is nothing, or nothing that may be read
   */
  void requireFile() throws IOException {
    String instead = instead();
    if (instead != null) {
      Problems problems = new Problems();
      problems.error("not-a-file", new Location.InFile(name), instead + ", expected a file");
      throw new InvalidInputException(problems.list());
    }
  }
}
