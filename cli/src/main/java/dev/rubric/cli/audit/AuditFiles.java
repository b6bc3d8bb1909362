package dev.rubric.cli.audit;

import dev.rubric.cli.input.InputFile;
import dev.rubric.engine.audit.HashedFile;
import dev.rubric.engine.audit.RunRecord;
import dev.rubric.engine.audit.Sha256;
import dev.rubric.engine.provenance.FileAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How files are named and hashed in records. */
public final class AuditFiles {

  private AuditFiles() {}

  /** Where the record of a run is whose first output this is: {@code results.xlsx.run.json}. */
  public static Path recordOf(Path output) {
    return output.resolveSibling(output.getFileName() + RunRecord.ENDING);
  }

  /** The folder that a file is in. */
  public static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
  }

  /** The path of a file from a folder, with slashes; absolute where no way leads there. */
  public static String relative(Path folder, Path file) {
    Path from = folder.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    boolean near = Objects.equals(from.getRoot(), to.getRoot());
    return FileAddress.slashed(near ? from.relativize(to) : to);
  }

  /** The hash of a file's bytes; null where it is no file or cannot be read. */
  public static @Nullable String sha256(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream input = Files.newInputStream(file)) {
      return Sha256.of(input);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** A file with its hash and its path from a folder. */
  public static HashedFile hashed(InputFile file, Path folder) {
    return new HashedFile(file.name(), relative(folder, file.path()), sha256(file.path()));
  }
}
