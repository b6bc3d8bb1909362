package dev.rubric.cli.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that takes its place only when it is whole: until {@link #commit()} it grows beside the
 * old one under another name, and closing without a commit leaves the old one as it was.
 */
public final class ReplacedFile implements Closeable {

  private final Path target;
  private final Path growing;
  private final OutputStream stream;
  private boolean committed;

  /**
   * Begins a file; folders that it needs are made.
   *
   * @throws IOException naming the file, if it cannot be written
   */
  public ReplacedFile(Path path) throws IOException {
    target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    boolean device = Files.exists(target) && !Files.isRegularFile(target);
    growing =
        device
            ? target
            : target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    stream = new NamedOutput(path, new BufferedOutputStream(open(path, device)));
  }

  private OutputStream open(Path path, boolean device) throws IOException {
    try {
      if (device) {
        return Files.newOutputStream(growing, StandardOpenOption.WRITE);
      }
      growing.toFile().deleteOnExit();
      return Files.newOutputStream(
          growing,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
    } catch (IOException failure) {
      throw NamedOutput.of(path, failure);
    }
  }

  /** Where to write. */
  public OutputStream stream() {
    return stream;
  }

  /** The file is whole and takes its place. */
  public void commit() throws IOException {
    stream.close();
    committed = true;
    if (growing.equals(target)) {
      return;
    }
    try {
      Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException plain) {
      Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      if (!committed && !growing.equals(target)) {
        Files.deleteIfExists(growing);
      }
    }
  }

  /** Something that writes to a stream. */
  @FunctionalInterface
  public interface Contents {

    /** Writes all of it. */
    void writeTo(OutputStream output) throws IOException;
  }

  /** Writes a whole file. */
  public static void write(Path path, Contents contents) throws IOException {
    try (ReplacedFile file = new ReplacedFile(path)) {
      contents.writeTo(file.stream());
      file.commit();
    }
  }
}
