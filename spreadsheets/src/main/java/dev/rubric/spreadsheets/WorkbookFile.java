package dev.rubric.spreadsheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
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
    stamped.toFile().deleteOnExit();
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

  /** Copies an archive, giving all its entries one time; what they hold stays packed as it is. */
  private static void withoutTimes(Path archive, OutputStream output) throws IOException {
    try (ZipFile in = ZipFile.builder().setPath(archive).get()) {
      ZipArchiveOutputStream out = new ZipArchiveOutputStream(output);
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        try (InputStream packed = in.getRawInputStream(entry)) {
          out.addRawArchiveEntry(stamped(entry), packed);
        }
      }
      out.finish();
    }
  }

  private static ZipArchiveEntry stamped(ZipArchiveEntry entry) {
    ZipArchiveEntry stamped = new ZipArchiveEntry(entry.getName());
    stamped.setMethod(entry.getMethod());
    stamped.setSize(entry.getSize());
    stamped.setCompressedSize(entry.getCompressedSize());
    stamped.setCrc(entry.getCrc());
    stamped.setTimeLocal(EARLIEST);
    return stamped;
  }
}
