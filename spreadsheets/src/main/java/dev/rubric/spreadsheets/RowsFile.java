package dev.rubric.spreadsheets;

import com.ctc.wstx.api.WriterConfig;
import com.ctc.wstx.io.UTF8Writer;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * The file that rows of a sheet go to. Its base writes a text character by character, and what it
 * writes to locks and wraps each small piece; both took longer than all else about a row.
 */
final class RowsFile extends SheetDataWriter {

  private final Path file;
  private boolean closed;

  private RowsFile(Path file) throws IOException {
    super(writer(file));
    this.file = file;
  }

  /** An empty file, which lasts until it is deleted. */
  static RowsFile create() throws IOException {
    Path file = Files.createTempFile("rubric-", ".xml");
    file.toFile().deleteOnExit();
    return new RowsFile(file);
  }

  private static Writer writer(Path file) throws IOException {
    WriterConfig buffers = WriterConfig.createFullDefaults().createNonShared();
    return new UTF8Writer(buffers, Files.newOutputStream(file), true);
  }

  @Override
  public InputStream getWorksheetXMLInputStream() throws IOException {
    return Files.newInputStream(file);
  }

  /** A workbook that is closed unwritten hands on its last rows after that, which nobody reads. */
  @Override
  public void writeRow(int number, SXSSFRow row) throws IOException {
    if (!closed) {
      super.writeRow(number, row);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    super.close();
  }

  /** What needs no escaping is written as a whole; half a character becomes a question mark. */
  @Override
  protected void outputEscapedString(String text) throws IOException {
    int start = 0;
    while (start < text.length()) {
      int special = end(text, start, true);
      int plain = end(text, special, false);
      _out.write(text, start, special - start);
      byte[] encoded = text.substring(special, plain).getBytes(StandardCharsets.UTF_8);
      super.outputEscapedString(new String(encoded, StandardCharsets.UTF_8));
      start = plain;
    }
  }

  /** Where the characters from there end that are all plain, or all are not. */
  private static int end(String text, int start, boolean arePlain) {
    int end = start;
    while (end < text.length() && isPlain(text.charAt(end)) == arePlain) {
      end++;
    }
    return end;
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~' && c != '<' && c != '>' && c != '&' && c != '"';
  }

  /** Deletes the file, which was closed before. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
