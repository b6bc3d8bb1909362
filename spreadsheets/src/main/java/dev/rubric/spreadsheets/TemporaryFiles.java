package dev.rubric.spreadsheets;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Temporary files of the library, each for its user alone. By itself the library keeps them in one
 * folder, in which nobody can write but the user of the machine who came first.
 */
final class TemporaryFiles implements TempFileCreationStrategy {

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    return deletedOnExit(Files.createTempFile(prefix, suffix));
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return deletedOnExit(Files.createTempDirectory(prefix));
  }

  private static File deletedOnExit(Path path) {
    File file = path.toFile();
    file.deleteOnExit();
    return file;
  }
}
