package dev.rubric.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers that it could not be written: print writers forget it. */
final class StandardOutput extends FilterOutputStream {

  private @Nullable IOException failure;

  StandardOutput() {
    super(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
  }

  /** What went wrong first, if anything. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException failed) {
      throw remembered(failed);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException failed) {
      throw remembered(failed);
    }
  }

  private IOException remembered(IOException failed) {
    IOException named = new FileSystemException("standard output", null, failed.getMessage());
    named.initCause(failed);
    failure = failure == null ? named : failure;
    return named;
  }
}
