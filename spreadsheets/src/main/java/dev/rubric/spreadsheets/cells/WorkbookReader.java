package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads the cells of a workbook. What a file is, its first bytes say, not its name. The file is
 * opened for reading only.
 */
public final class WorkbookReader {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private WorkbookReader() {}

  /**
   * The sheets of a workbook.
   *
   * @param name the file as the user named it
   * @throws InvalidInputException with one problem, if the file is no workbook or a damaged one
   */
  public static WorkbookCells read(Path file, String name) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(COMPOUND.length);
    }
    if (start.length == 0) {
      throw Unreadable.file(name, "empty-file", "the file is empty, expected a workbook", null);
    }
    if (startsWith(start, ZIP)) {
      return XlsxReader.read(file, name);
    }
    if (startsWith(start, COMPOUND)) {
      return XlsReader.read(file, name, isNamedXls(name));
    }
    throw Unreadable.file(
        name,
        "not-a-workbook",
        startsWith(start, EMPTY_ZIP)
            ? "the file is an empty archive, not a workbook"
            : "the file is " + guess(start) + ", not a workbook",
        "open it in a spreadsheet program and save it as .xlsx");
  }

  private static boolean isNamedXls(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xls");
  }

  private static String guess(byte[] start) {
    for (byte b : start) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        return "of an unknown kind";
      }
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return text.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<")
        ? "an HTML or XML page"
        : "a text file";
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
