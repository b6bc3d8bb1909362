package dev.rubric.spreadsheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same contents always give the same bytes. */
final class WorkbookFile {

  /** No archive can say an earlier time. */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WorkbookFile() {}

  /** Writes the workbook; the stream is left open. */
  static void write(XSSFWorkbook workbook, String title, OutputStream output) throws IOException {
    write(workbook, workbook, title, output);
  }

  /**
   * Writes a workbook whose sheets went through a window; the stream is left open.
   *
   * @param properties the workbook that holds what is said of the file
   */
  static void write(Workbook workbook, XSSFWorkbook properties, String title, OutputStream output)
      throws IOException {
    describe(properties.getProperties().getCoreProperties(), title);
    Path stamped = Files.createTempFile("rubric-", ".xlsx");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(stamped))) {
        workbook.write(file);
      }
      withoutTimes(stamped, output);
    } finally {
      Files.deleteIfExists(stamped);
    }
  }

  private static void describe(POIXMLProperties.CoreProperties properties, String title) {
    String epoch = EARLIEST + ":00Z";
    properties.setTitle(title);
    properties.setCreator("Rubric");
    try {
      properties.setCreated(epoch);
      properties.setModified(epoch);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(epoch + " is a date", e);
    }
  }

  /** Copies an archive, giving all its entries one time. */
  private static void withoutTimes(Path archive, OutputStream output) throws IOException {
    try (ZipFile in = new ZipFile(archive.toFile())) {
      ZipOutputStream out = new ZipOutputStream(output);
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(EARLIEST);
        out.putNextEntry(copy);
        try (InputStream contents = in.getInputStream(entry)) {
          contents.transferTo(out);
        }
        out.closeEntry();
      }
      out.finish();
    }
  }
}
