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
    FileStart start = FileStart.of(file);
    if (start.isEmpty()) {
      throw Unreadable.file(name, "empty-file", "the file is empty, expected a workbook", null);
    }
    if (start.isZip()) {
      return zipped(file, name);
    }
    if (start.isCompound()) {
      return XlsReader.read(file, name, isNamed(name, List.of(".xls")));
    }
    if (start.isText() && isNamed(name, DELIMITED)) {
      return CsvSheet.read(file, name);
    }
    throw Unreadable.file(
        name,
        "not-a-workbook",
        "the file is " + start.guess() + ", not a workbook",
        "open it in a spreadsheet program and save it as .xlsx");
  }

  private static WorkbookCells zipped(Path file, String name) throws IOException {
    try (ZipParts parts = ZipParts.open(file, name)) {
      return OdsReader.isOpenDocument(parts) ? OdsReader.read(parts) : XlsxReader.read(parts);
    }
  }

  private static boolean isNamed(String name, List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }
}
