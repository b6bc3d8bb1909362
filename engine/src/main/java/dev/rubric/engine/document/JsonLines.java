package dev.rubric.engine.document;

import dev.rubric.engine.located.Node;
import dev.rubric.engine.provenance.InvalidInputException;
import dev.rubric.engine.provenance.Location;
import dev.rubric.engine.provenance.Problem;
import dev.rubric.engine.provenance.Problems;
import dev.rubric.engine.provenance.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of JSON documents, one a line, a line at a time. A line that is no document is
 * reported in its place and the next ones are read all the same. Blank lines are passed over.
 */
public final class JsonLines implements Iterator<JsonLines.Line> {

  private static final int LONGEST = 1 << 24;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream input;
  private final String file;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private int number;
  private boolean ended;
  private @Nullable Line next;

  /**
   * A reader of lines, which closes the stream at its end.
   *
   * @param file the name of the file, for places
   */
  public JsonLines(InputStream input, String file) {
    this.input = input;
    this.file = file;
  }

  /**
   * What a line holds.
   *
   * @param node empty when the line is no document
   * @param problems found in reading it
   */
  public record Line(Optional<Node> node, List<Problem> problems) {}

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = read();
    }
    return next != null;
  }

  @Override
  public Line next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Line line = next;
    next = null;
    return line;
  }

  private @Nullable Line read() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
      while (!ended) {
        passOverEmptyLines();
        number++;
        bytes.reset();
        ended = !fill(bytes);
        byte[] text = withoutMark(bytes.toByteArray());
        if (text.length > 0 && !isBlank(text)) {
          return line(text);
        }
      }
      input.close();
      return null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void passOverEmptyLines() throws IOException {
    while ((at < end || refill()) && block[at] == '\n') {
      at++;
      number++;
    }
  }

  /** Takes the bytes up to the next line feed; whether there was one. */
  private boolean fill(ByteArrayOutputStream bytes) throws IOException {
    while (at < end || refill()) {
      int from = at;
      while (at < end && block[at] != '\n') {
        at++;
      }
      if (bytes.size() <= LONGEST) {
        bytes.write(block, from, at - from);
      }
      if (at < end) {
        at++;
        return true;
      }
    }
    return false;
  }

  private boolean refill() throws IOException {
    at = 0;
    end = Math.max(0, input.read(block));
    return end > 0;
  }

  private byte[] withoutMark(byte[] text) {
    boolean marked =
        number == 1 && text.length >= 3 && Arrays.equals(text, 0, 3, BYTE_ORDER_MARK, 0, 3);
    return marked ? Arrays.copyOfRange(text, 3, text.length) : text;
  }

  private static boolean isBlank(byte[] text) {
    for (byte b : text) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  private Line line(byte[] text) {
    Problems problems = new Problems();
    if (text.length > LONGEST) {
      Location at = new Location.InText(file, number, 1);
      problems.add(
          new Problem(
              Severity.ERROR,
              "line-too-long",
              at,
              "the line has more than " + LONGEST + " bytes",
              null,
              null));
      return new Line(Optional.empty(), problems.list());
    }
    try {
      Node node = DocumentReader.read(text, text.length, file, number, problems);
      return new Line(Optional.of(node), problems.list());
    } catch (InvalidInputException malformed) {
      return new Line(Optional.empty(), malformed.problems());
    }
  }
}
