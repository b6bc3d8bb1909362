package dev.rubric.cli.html;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that wait in a temporary file until their order is known. */
final class Spool implements Closeable {

  private final Path path;
  private final RandomAccessFile file;

  Spool() throws IOException {
    path = Files.createTempFile("rubric", ".part");
    path.toFile().deleteOnExit();
    file = new RandomAccessFile(path.toFile(), "rw");
  }

  /** Where a text waits. */
  record Part(long start, int length) {}

  Part add(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Part part = new Part(file.length(), bytes.length);
    file.seek(part.start());
    file.write(bytes);
    return part;
  }

  /**
   * A text that waits.
   *
   * @throws UncheckedIOException if it cannot be read: templates know no other
   */
  String read(Part part) {
    byte[] bytes = new byte[part.length()];
    try {
      file.seek(part.start());
      file.readFully(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      Files.deleteIfExists(path);
    }
  }
}
