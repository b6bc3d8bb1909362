package dev.rubric.cli.output;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What is to be written.
 *
 * @param path the file to write
 * @param folder where the file is meant to stand, from which its links lead to others
 */
public record OutputRequest(Path path, Path folder, RunDetails run) {

  /** A file that stands where it is written. */
  public static OutputRequest to(Path path, RunDetails run) {
    return new OutputRequest(
        path, Objects.requireNonNull(path.toAbsolutePath().normalize().getParent()), run);
  }
}
