package dev.rubric.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Writes to a file and says, where that fails, which one it was: a system says of a disk nothing.
 */
final class NamedOutput extends OutputStream {

  private final Path name;
  private OutputStream out;

  /**
   * Writes to a stream.
   *
   * @param name what the file is called where it cannot be written
   */
  NamedOutput(Path name, OutputStream out) {
    this.name = name;
    this.out = out;
  }

  /** The same failure, said of that file. */
  static FileSystemException of(Path name, IOException failure) {
    String reason = failure.getMessage();
    if (failure instanceof AccessDeniedException) {
      reason = "access denied";
    } else if (failure instanceof FileSystemException known) {
      reason = known.getReason();
    }
    FileSystemException named = new FileSystemException(name.toString(), null, reason);
    named.initCause(failure);
    return named;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException failure) {
      throw of(name, failure);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException failure) {
      throw of(name, failure);
    }
  }

  /** Closes the file and lets go of what it was buffered in. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException failure) {
      throw of(name, failure);
    } finally {
      out = closed();
    }
  }

  private static OutputStream closed() throws IOException {
    OutputStream nothing = OutputStream.nullOutputStream();
    nothing.close();
    return nothing;
  }
}
