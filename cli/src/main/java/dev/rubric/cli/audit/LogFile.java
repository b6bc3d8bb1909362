package dev.rubric.cli.audit;

import dev.rubric.engine.audit.AuditLog;
import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.Sha256;
import dev.rubric.engine.document.Documents;
import dev.rubric.engine.document.LogReader;
import dev.rubric.engine.provenance.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The log of a folder, held for writing: while one holds it, others wait. The system lets go of it
 * when a program ends, however it ends.
 */
public final class LogFile implements Closeable {

  /** The system's lock is one for the whole program, so threads take turns by this one first. */
  private static final ReentrantLock TURN = new ReentrantLock();

  private final FileChannel channel;
  private final AuditLog log;

  private LogFile(FileChannel channel, AuditLog log) {
    this.channel = channel;
    this.log = log;
  }

  /**
   * Takes the log of a folder, and begins it where there is none.
   *
   * @throws InvalidInputException if it is of another version
   */
  public static LogFile hold(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve(AuditLog.NAME);
    TURN.lock();
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      channel.lock();
      byte[] bytes = Channels.newInputStream(channel).readAllBytes();
      AuditLog log = LogReader.read(bytes, path.toString());
      requireVersion(log);
      return new LogFile(channel, log);
    } catch (IOException | RuntimeException failed) {
      if (channel != null) {
        channel.close();
      }
      TURN.unlock();
      throw failed;
    }
  }

  /**
   * The log of a folder, to read.
   *
   * @throws java.nio.file.NoSuchFileException if it has none
   * @throws FileSystemException if a folder has its name
   */
  public static AuditLog read(Path folder) throws IOException {
    Path path = folder.resolve(AuditLog.NAME);
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "a folder, expected a log");
    }
    return LogReader.read(Files.readAllBytes(path), path.toString());
  }

  /**
   * The log of a folder, to read; without lines where there is none.
   *
   * @throws FileSystemException if a folder has its name
   */
  public static AuditLog readOrEmpty(Path folder) throws IOException {
    try {
      return read(folder);
    } catch (NoSuchFileException none) {
      return AuditLog.empty(folder.resolve(AuditLog.NAME).toString());
    }
  }

  /**
   * Refuses a folder whose log the product could only harm.
   *
   * @throws InvalidInputException if it has a log of another version
   */
  static void requireVersion(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(AuditLog.NAME))) {
      requireVersion(read(folder));
    }
  }

  private static void requireVersion(AuditLog log) {
    log.ofAnotherVersion()
        .ifPresent(
            problem -> {
              throw new InvalidInputException(List.of(problem));
            });
  }

  /** What the log says up to now. */
  public AuditLog log() {
    return log;
  }

  /**
   * Adds an entry, once and as the last thing done with the log. A torn last line stays as it is
   * and gets the line feed that it lacks.
   *
   * @return the new head
   */
  public String append(LogEntry entry) throws IOException {
    byte[] line = Documents.line(entry);
    ByteArrayOutputStream added = new ByteArrayOutputStream();
    if (!log.isEnded()) {
      added.write('\n');
    }
    added.writeBytes(line);
    added.write('\n');
    channel.position(channel.size());
    ByteBuffer bytes = ByteBuffer.wrap(added.toByteArray());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
    return Sha256.of(line);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      TURN.unlock();
    }
  }
}
