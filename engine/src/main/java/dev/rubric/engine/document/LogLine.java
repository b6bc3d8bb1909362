package dev.rubric.engine.document;

import dev.rubric.engine.audit.LogEntry;
import dev.rubric.engine.audit.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a line of a log. Its last member is the hash of the same line without that member,
 * so that a changed byte shows in the line itself, and in the last one, too, which none follows.
 */
final class LogLine {

  private static final String BEFORE = ",\"" + LogEntry.OWN_HASH + "\":\"";
  private static final String AFTER = "\"}";
  private static final int SEAL = BEFORE.length() + 64 + AFTER.length();

  private LogLine() {}

  /** An entry as a line, without the line's end. */
  static byte[] of(LogEntry entry) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    DocumentWriter.compact(AuditTree.of(entry), line);
    return sealed(line.toByteArray());
  }

  /** Whether a line has the hash that it says. */
  static boolean isWhole(byte[] line) {
    if (line.length <= SEAL) {
      return false;
    }
    byte[] content = Arrays.copyOf(line, line.length - SEAL + 1);
    content[content.length - 1] = '}';
    return Arrays.equals(line, sealed(content));
  }

  /** A line of an object with its hash in the place of the brace that ends it. */
  private static byte[] sealed(byte[] object) {
    byte[] seal = (BEFORE + Sha256.of(object) + AFTER).getBytes(StandardCharsets.US_ASCII);
    byte[] line = Arrays.copyOf(object, object.length - 1 + seal.length);
    System.arraycopy(seal, 0, line, object.length - 1, seal.length);
    return line;
  }
}
