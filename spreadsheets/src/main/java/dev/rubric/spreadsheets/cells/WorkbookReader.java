package dev.rubric.spreadsheets.cells;

import dev.rubric.engine.provenance.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads the cells of a workbook: .xlsx, .xls, .ods, or a text such as .csv. What a file is, its
 * first bytes say; its name says only whether a text is meant as a table. The file is opened for
 * reading only.
 */
public final class WorkbookReader {

  private static final List<String> DELIMITED = List.of(".csv", ".tsv", ".tab", ".txt");

  private WorkbookReader() {}

  /**
   * The sheets of a workbook.
   *
   * @param name the file as the user named it
   * @throws InvalidInputException with one problem, if the file is no workbook or a damaged one
   */
  public static WorkbookCells read(Path file, String name) throws IOException {
    try (OpenWorkbook workbook = open(file, name)) {
      return workbook.read();
    }
  }

  /**
   * A workbook whose sheets are read row by row, as far as its format allows it.
   *
   * @param name the file as the user named it
   * @throws InvalidInputException with one problem, if the file is no workbook or a damaged one
   */
  public static OpenWorkbook open(Path file, String name) throws IOException {
    FileStart start = FileStart.of(file);
    if (start.isEmpty()) {
      throw Unreadable.file(name, "empty-file", "the file is empty, expected a workbook", null);
    }
    if (start.isZip()) {
      return zipped(file, name);
    }
    if (start.isCompound()) {
      return new LoadedWorkbook(XlsReader.read(file, name, isNamed(name, List.of(".xls"))));
    }
    if (start.isUtf32()) {
      throw Unreadable.utf32(name);
    }
    if (start.isText() && isNamed(name, DELIMITED)) {
      return CsvSheet.of(file, name);
    }
    throw Unreadable.file(
        name,
        "not-a-workbook",
        "the file is " + start.guess() + ", not a workbook",
        "open it in a spreadsheet program and save it as .xlsx");
  }

  private static OpenWorkbook zipped(Path file, String name) throws IOException {
    ZipParts parts = ZipParts.open(file, name);
    try {
      if (!OdsReader.isOpenDocument(parts)) {
        return XlsxReader.of(parts);
      }
      try (parts) {
        return new LoadedWorkbook(OdsReader.read(parts));
      }
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static boolean isNamed(String name, List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }
}
